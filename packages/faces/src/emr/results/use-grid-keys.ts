import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** A place in a grid: row and column from 0. Column 0 is the head of the row. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface GridKeys {
  /** The one place that Tab reaches. */
  readonly place: Place
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (place: Place) => void
}

/**
 * Arrows, Home, End, Page Up and Down over a grid with one Tab stop (ui §4; ARIA grid pattern). Elements carry
 * `data-place="row:column"`; `reveal` brings a column into sight before it is focused.
 */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  rows: number,
  columns: number,
  reveal: (column: number) => void,
): GridKeys {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const wanted = useRef<Place | undefined>(undefined)

  // After every drawing: the wanted place may have been outside what was drawn.
  useLayoutEffect(() => {
    const target = wanted.current
    if (target === undefined) return
    const element = grid.current?.querySelector<HTMLElement>(`[data-place="${target.row}:${target.column}"]`)
    if (element === null || element === undefined) return
    wanted.current = undefined
    element.focus()
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'Home' && event.key !== 'End')) return
    const to = nextPlace(place, event.key, event.ctrlKey, rows, columns)
    if (to === undefined || !(event.target as HTMLElement).dataset.place) return
    event.preventDefault()
    wanted.current = to
    if (to.column > 0) reveal(to.column - 1)
    setPlace(to)
  }
  const onFocus = useCallback((to: Place) => setPlace(to), [])
  const row = Math.min(place.row, Math.max(0, rows - 1))
  return { place: { row, column: Math.min(place.column, columns) }, onKeyDown, onFocus }
}

/** Rows that Page Up and Page Down move by. */
const page = 10

/** Where a key leads; undefined for other keys. Ctrl with Home or End goes to the first or last place of the grid. */
export function nextPlace(
  { row, column }: Place,
  key: string,
  ctrl: boolean,
  rows: number,
  columns: number,
): Place | undefined {
  const within = (r: number, c: number): Place => ({
    row: Math.min(Math.max(0, rows - 1), Math.max(0, r)),
    column: Math.min(columns, Math.max(0, c)),
  })
  switch (key) {
    case 'ArrowUp':
      return within(row - 1, column)
    case 'ArrowDown':
      return within(row + 1, column)
    case 'ArrowLeft':
      return within(row, column - 1)
    case 'ArrowRight':
      return within(row, column + 1)
    case 'PageUp':
      return within(row - page, column)
    case 'PageDown':
      return within(row + page, column)
    case 'Home':
      return within(ctrl ? 0 : row, 0)
    case 'End':
      return within(ctrl ? rows - 1 : row, columns)
    default:
      return undefined
  }
}
