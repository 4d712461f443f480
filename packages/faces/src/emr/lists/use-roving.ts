import { type KeyboardEvent, useState } from 'react'

interface Roving {
  /** The row that Tab reaches. */
  readonly active: number
  readonly setActive: (index: number) => void
  /** For the list: arrows, Home, End, PageUp and PageDown move the active row (ui 4, keys). */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * One Tab stop for a whole list. `go` brings the row into view and gives it the focus.
 * @param page how many rows PageUp and PageDown pass
 */
export function useRoving(count: number, page: number, go: (index: number) => void): Roving {
  const [chosen, setActive] = useState(0)
  const active = Math.min(chosen, Math.max(0, count - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = target(event, active, count, page)
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
    go(next)
  }
  return { active, setActive, onKeyDown }
}

function target(event: KeyboardEvent, active: number, count: number, page: number): number | undefined {
  if (count === 0 || event.ctrlKey || event.metaKey || event.altKey) return undefined
  const to: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  }
  const index = to[event.key]
  return index === undefined ? undefined : Math.min(count - 1, Math.max(0, index))
}
