import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { RowHeights } from './row-heights.ts'

/** Rendered beyond what is in view, above and below, px. */
const beyond = 600
/** A row that shows no more than this is not the first in view, px. */
const edge = 8

interface WindowOptions {
  /** The element that holds the rows. */
  readonly list: RefObject<HTMLElement | null>
  /** What scrolls, where that is an element of its own; the page otherwise. */
  readonly scroller?: RefObject<HTMLElement | null> | undefined
  /** The rows by their keys; a height that was measured belongs to its key. */
  readonly keys: readonly string[]
  /** Before a row was measured, px. */
  readonly estimate: (index: number) => number
  /**
   * A row that stays rendered wherever it is: the one that has the focus, or is about to. Make a far row the kept one
   * and it can be focused and scrolled to as any element.
   */
  readonly kept?: number | undefined
  /** What covers the top of the view, px. */
  readonly covered?: () => number
}

export interface WindowRow {
  readonly index: number
  /** The gap above it that stands for rows which are not rendered, px: its `margin-top`. */
  readonly before: number
}

export interface RowWindow {
  readonly rows: readonly WindowRow[]
  /** The gap below the last rendered row, px. */
  readonly after: number
  /** The first row that is in view now, below what covers the top. */
  readonly first: () => number
  /** The `ref` of each row; rows may differ in height and change it. */
  readonly measure: (index: number) => (row: HTMLElement | null) => (() => void) | undefined
  /** How many rows fit in the view: for PageUp and PageDown. */
  readonly page: number
}

/**
 * Renders of a long list only what is in view, and a little beyond: thousands of rows cost what some dozens do. Rows
 * have their natural heights; gaps are margins, so that lists stay lists for assistive technology.
 */
export function useWindow({ list, scroller, keys, estimate, kept, covered = none }: WindowOptions): RowWindow {
  const known = useRef(new Map<string, number>())
  // biome-ignore lint/correctness/useExhaustiveDependencies: an estimate serves only until a row is measured
  const heights = useMemo(
    () => new RowHeights(keys.length, (index) => known.current.get(keys[index] ?? '') ?? estimate(index)),
    [keys],
  )
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const [view, setView] = useState({ top: 0, height: 1000 })
  const look = useCallback(() => {
    const top = viewTop(list.current, scroller?.current)
    const height = scroller?.current?.clientHeight ?? innerHeight
    // A range changes only when a row comes or goes: steps of half the margin are fine enough.
    setView((now) => (Math.abs(now.top - top) < beyond / 2 && now.height === height ? now : { top, height }))
  }, [list, scroller])

  useLayoutEffect(look)
  useEffect(() => {
    const target = scroller?.current ?? globalThis
    target.addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      target.removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [look, scroller])

  const measure = useRowSizes(keys, heights, known, redraw)
  return {
    ...pieces(heights, view, kept),
    first: () => heights.indexAt(viewTop(list.current, scroller?.current) + covered() + edge),
    measure,
    page: Math.max(1, heights.indexAt(view.top + view.height) - heights.indexAt(view.top + covered()) - 1),
  }
}

function none(): number {
  return 0
}

/** How far the view's top lies below the list's top, px. */
function viewTop(list: HTMLElement | null, scroller: HTMLElement | null | undefined): number {
  const top = list?.getBoundingClientRect().top ?? 0
  return (scroller?.getBoundingClientRect().top ?? 0) - top
}

function pieces(
  heights: RowHeights,
  view: { readonly top: number; readonly height: number },
  kept: number | undefined,
): Pick<RowWindow, 'rows' | 'after'> {
  if (heights.count === 0) return { rows: [], after: 0 }
  const from = heights.indexAt(view.top - beyond)
  const to = heights.indexAt(view.top + view.height + beyond)
  const indices = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  if (kept !== undefined && kept >= 0 && kept < from) indices.unshift(kept)
  if (kept !== undefined && kept > to && kept < heights.count) indices.push(kept)
  let end = 0
  const rows = indices.map((index) => {
    const before = heights.offset(index) - end
    end = heights.offset(index + 1)
    return { index, before }
  })
  return { rows, after: heights.offset(heights.count) - end }
}

/** Keeps the heights of rendered rows as they are. */
function useRowSizes(
  keys: readonly string[],
  heights: RowHeights,
  known: RefObject<Map<string, number>>,
  changed: () => void,
): RowWindow['measure'] {
  const current = useRef({ keys, heights })
  current.current = { keys, heights }
  const rowKeys = useRef(new WeakMap<Element, { readonly key: string; readonly index: number }>())
  const sizes = useMemo(
    () =>
      new ResizeObserver((entries) => {
        let any = false
        for (const { target, borderBoxSize } of entries) {
          const row = rowKeys.current.get(target)
          const height = borderBoxSize[0]?.blockSize
          if (row === undefined || height === undefined || !target.isConnected) continue
          known.current.set(row.key, height)
          const { keys: now, heights: tree } = current.current
          if (now[row.index] === row.key) any = tree.set(row.index, height) || any
        }
        if (any) changed()
      }),
    [known, changed],
  )
  useEffect(() => () => sizes.disconnect(), [sizes])
  return useMemo(() => {
    const refs = new Map<number, ReturnType<RowWindow['measure']>>()
    return (index) => {
      const ref = refs.get(index) ?? refOf(index)
      refs.set(index, ref)
      return ref
    }
    // The same row keeps the same callback, so that it is not observed anew at each render.
    function refOf(index: number): ReturnType<RowWindow['measure']> {
      return (row) => {
        if (row === null) return undefined
        rowKeys.current.set(row, { key: current.current.keys[index] ?? '', index })
        sizes.observe(row)
        return () => sizes.unobserve(row)
      }
    }
  }, [sizes])
}
