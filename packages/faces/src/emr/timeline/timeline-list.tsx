import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { keepInView } from '../lists/keep-in-view.ts'
import { useRoving } from '../lists/use-roving.ts'
import { useWindow } from '../lists/use-window.ts'
import { type TimelineRow as Row, yearsOf } from './arrange.ts'
import classes from './timeline-list.module.css'
import { TimelineRow } from './timeline-row.tsx'
import { useNamedRow } from './use-named-row.ts'
import { Years } from './years.tsx'

interface TimelineListProps {
  readonly rows: readonly Row[]
  readonly recordId: string
  readonly item: string | undefined
}

type Move = { readonly row: number; readonly to: 'nearest' | 'start' }

/** The lines of the timeline, of which only those in view are rendered; one Tab stop, arrows go from line to line. */
export function TimelineList({ rows, recordId, item }: TimelineListProps) {
  const list = useRef<HTMLOListElement>(null)
  const keys = useMemo(() => rows.map(({ entry }) => entry.key), [rows])
  const years = useMemo(() => yearsOf(rows), [rows])
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [move, setMove] = useState<Move | undefined>()
  const [kept, setKept] = useState<number | undefined>()
  const view = useWindow({ list, keys, estimate: (index) => estimated(rows[index]), kept, covered: bannerHeight })
  const roving = useRoving(rows.length, view.page, (row) => {
    setKept(row)
    setMove({ row, to: 'nearest' })
  })
  const named = useMemo(
    () => (item === undefined ? -1 : rows.findIndex(({ entry }) => entry.id === item)),
    [rows, item],
  )
  const goTo = (row: number) => {
    roving.setActive(row)
    setKept(row)
    setMove({ row, to: 'start' })
  }
  useNamedRow(named, goTo)

  useLayoutEffect(() => {
    if (move === undefined) return
    const link = list.current?.querySelector<HTMLElement>(`[data-row="${move.row}"]`)
    link?.focus({ preventScroll: true })
    return keepInView(() => link?.closest('li')?.scrollIntoView({ block: move.to }), 800)
  }, [move])

  const rendered = new Set(view.rows.map(({ index }) => index))
  const stop = rendered.has(roving.active) ? roving.active : Math.max(0, view.first())
  const last = view.rows.at(-1)?.index
  const toggle = useCallback((key: string, open: boolean) => setOpened((now) => new Map(now).set(key, !open)), [])
  const { setActive } = roving
  const reach = useCallback(
    (index: number) => {
      setActive(index)
      setKept(index)
    },
    [setActive],
  )
  return (
    <div className={classes.layout}>
      <ol ref={list} className={classes.list} onKeyDown={roving.onKeyDown}>
        {view.rows.map(({ index, before }) => {
          const row = rows[index]
          if (row === undefined) return null
          const { key } = row.entry
          const open = opened.get(key) ?? index === named
          return (
            <TimelineRow
              key={key}
              ref={view.measure(index)}
              row={row}
              recordId={recordId}
              before={before}
              after={index === last ? view.after : 0}
              stop={index === stop}
              open={open}
              named={index === named}
              position={index + 1}
              of={rows.length}
              toggle={toggle}
              reach={reach}
            />
          )
        })}
      </ol>
      <Years years={years} first={view.first} go={goTo} />
    </div>
  )
}

function estimated(row: Row | undefined): number {
  const line = innerWidth < 600 ? 64 : 32
  return row?.year === undefined ? line : line + 48
}

/** The banner stays over the top of the page (ui 3.1). */
function bannerHeight(): number {
  return Number.parseFloat(document.documentElement.style.getPropertyValue('--cr-banner-height')) || 0
}
