import { type RefObject, useEffect, useRef } from 'react'

/** Brings the row of what is being read into view in its list, without taking the focus. */
export function useRowInView<E extends HTMLElement>(shown: boolean): RefObject<E | null> {
  const row = useRef<E>(null)
  useEffect(() => {
    const list = row.current?.closest<HTMLElement>('[data-scrolls]')
    if (!shown || row.current === null || list == null) return
    const [own, whole] = [row.current.getBoundingClientRect(), list.getBoundingClientRect()]
    if (own.top < whole.top || own.bottom > whole.bottom) list.scrollTop += own.top - whole.top - whole.height / 3
  }, [shown])
  return row
}
