import { useState } from 'react'
import { type AppSummary, readApps } from '../../shared/api/apps.ts'
import { type Loadable, useLoadable } from '../fhir/use-loadable.ts'
import { closeApp, type DockState, emptyDock, openApp, stepApp } from './dock-state.ts'

export interface Dock extends DockState {
  readonly apps: Loadable<readonly AppSummary[]>
  /** Apps that may be opened on this record now. */
  readonly available: readonly AppSummary[]
  /** Set when frames went away because the chart changed. */
  readonly closed: { readonly count: number } | undefined
  readonly open: (app: AppSummary) => void
  readonly close: (appId: string) => void
  readonly step: (by: 1 | -1) => void
  readonly showList: () => void
  /** The apps as they were left: the list, or the app in front. */
  readonly showApps: () => void
  readonly showChart: () => void
  readonly forget: () => void
  readonly goBack: (go: (recordId: string) => void) => void
}

/**
 * The apps of one chart. What was open belongs to its record: in the very render that has another record, it is
 * empty, so the frames leave in the same paint as the banner changes (design §3.13, ui 4.4).
 */
export function useDock(recordId: string | undefined): Dock {
  const [held, setHeld] = useState<DockState>(emptyDock(recordId))
  const [left, setLeft] = useState<DockState | undefined>()
  const [wanted, setWanted] = useState<DockState | undefined>()
  let state = held
  if (held.recordId !== recordId) {
    state = wanted !== undefined && wanted.recordId === recordId ? wanted : emptyDock(recordId)
    setHeld(state)
    setWanted(undefined)
    setLeft(held.opened.length > 0 ? held : undefined)
  }
  const apps = useLoadable(`apps ${recordId ?? ''}`, (signal) =>
    recordId === undefined ? Promise.resolve([]) : readApps(recordId, signal),
  )
  const change = (make: (state: DockState) => DockState) =>
    setHeld((now) => (now.recordId === recordId ? make(now) : now))
  return {
    ...state,
    apps,
    available: apps.state === 'ready' ? apps.value.filter((app) => app.state === 'ready') : [],
    closed: left === undefined ? undefined : { count: left.opened.length },
    open: (app) => change((now) => openApp(now, app)),
    close: (appId) => change((now) => closeApp(now, appId)),
    step: (by) => change((now) => stepApp(now, by)),
    showList: () => change((now) => ({ ...now, front: undefined, pane: 'apps' })),
    showApps: () => change((now) => ({ ...now, pane: 'apps' })),
    showChart: () => change((now) => ({ ...now, pane: 'chart' })),
    forget: () => setLeft(undefined),
    goBack: (go) => {
      if (left?.recordId === undefined) return
      setWanted(left)
      setLeft(undefined)
      go(left.recordId)
    },
  }
}
