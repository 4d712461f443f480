import type { AppSummary } from '../../shared/api/apps.ts'

export interface DockState {
  readonly recordId: string | undefined
  /** In the order of their tabs. */
  readonly opened: readonly AppSummary[]
  /** Id of the app in front; undefined: the list of apps. */
  readonly front: string | undefined
  /** What a narrow page shows, where chart and dock don't fit side by side. */
  readonly pane: 'chart' | 'apps'
}

export function emptyDock(recordId: string | undefined): DockState {
  return { recordId, opened: [], front: undefined, pane: 'chart' }
}

/** One frame per app and record: opening it again brings it to the front. */
export function openApp(dock: DockState, app: AppSummary): DockState {
  const known = dock.opened.some((one) => one.id === app.id)
  return { ...dock, opened: known ? dock.opened : [...dock.opened, app], front: app.id, pane: 'apps' }
}

/** The neighbour comes to the front; the last one closed shows the list again. */
export function closeApp(dock: DockState, appId: string): DockState {
  const at = dock.opened.findIndex((one) => one.id === appId)
  const opened = dock.opened.filter((one) => one.id !== appId)
  const neighbour = opened[Math.min(at, opened.length - 1)]
  return { ...dock, opened, front: dock.front === appId ? neighbour?.id : dock.front }
}

/** Around the tabs, from the last to the first. */
export function stepApp(dock: DockState, by: 1 | -1): DockState {
  const count = dock.opened.length
  if (count === 0) return dock
  const at = dock.opened.findIndex((one) => one.id === dock.front)
  const next = dock.opened[at === -1 ? (by === 1 ? 0 : count - 1) : (at + by + count) % count]
  return { ...dock, front: next?.id, pane: 'apps' }
}
