import { type RefObject, useEffect, useRef } from 'react'

/** Brings the entry that the page's address names into view and gives it the focus, whenever it becomes the named one. */
export function useNamedItem<E extends HTMLElement>(named: boolean, open: () => void): RefObject<E | null> {
  const element = useRef<E>(null)
  const opens = useRef(open)
  opens.current = open
  useEffect(() => {
    if (!named) return
    opens.current()
    // After the page's own move of the focus to its heading, and after the opened details have their height.
    const frame = requestAnimationFrame(() => {
      element.current?.focus({ preventScroll: true })
      element.current?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(frame)
  }, [named])
  return element
}
