import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** A test's name, and a day: px. The style sheet has the same (`flowsheet.module.css`). */
export const nameWidth = 208
export const dayWidth = 84

/** Columns that are drawn beyond those in sight, so that scrolling seldom draws. */
const margin = 12

export interface ColumnWindow {
  /** First column drawn, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly onScroll: () => void
  /** Scrolls so that this column is in sight and drawn. */
  readonly reveal: (column: number) => void
}

/**
 * Which of many columns are drawn: those in sight and some more. The newest stand at the right and are in view first
 * (ui 4.3); older ones that arrive later grow the sheet to the left without moving what one reads.
 */
export function useColumnWindow(region: RefObject<HTMLElement | null>, count: number): ColumnWindow {
  const [range, setRange] = useState({ from: Math.max(0, count - 2 * margin), to: count })
  const fromRight = useRef(0)

  const look = useCallback(() => {
    const element = region.current
    if (element === null) return
    fromRight.current = element.scrollWidth - element.scrollLeft
    const first = Math.max(0, Math.floor(element.scrollLeft / dayWidth))
    const last = Math.min(count, Math.ceil((element.scrollLeft + element.clientWidth - nameWidth) / dayWidth))
    setRange((now) =>
      first >= now.from && last <= now.to && now.to <= count
        ? now
        : { from: Math.max(0, first - margin), to: Math.min(count, last + margin) },
    )
  }, [region, count])

  useLayoutEffect(() => {
    const element = region.current
    if (element === null) return
    // At first, and whenever columns join at the left, the distance to the newest stays.
    element.scrollLeft = element.scrollWidth - (fromRight.current || element.clientWidth)
    look()
  }, [region, look])

  const reveal = useCallback(
    (column: number) => {
      const element = region.current
      if (element === null) return
      const left = column * dayWidth
      const right = left + nameWidth + dayWidth
      if (left < element.scrollLeft) element.scrollLeft = left
      else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth
      look()
    },
    [region, look],
  )
  return { from: Math.min(range.from, count), to: Math.min(range.to, count), onScroll: look, reveal }
}
