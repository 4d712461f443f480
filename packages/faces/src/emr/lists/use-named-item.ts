import { type RefObject, useEffect, useRef } from 'react'
import { keepInView } from './keep-in-view.ts'

/** Parts of the page that load later move an entry; for so long it is brought back, unless the reader moves, ms. */
const settling = 3000

/** Brings the entry that the page's address names into view and gives it the focus, whenever it becomes the named one. */
export function useNamedItem<E extends HTMLElement>(named: boolean, open: () => void): RefObject<E | null> {
  const element = useRef<E>(null)
  const opens = useRef(open)
  opens.current = open
  useEffect(() => {
    if (!named) return
    opens.current()
    // After the page's own move of the focus to its heading, and after the opened details have their height.
    let stop: (() => void) | undefined
    const frame = requestAnimationFrame(() => {
      // An entry may stand in several places, a combination vaccine under each disease: the first is gone to.
      if (document.querySelector('[aria-current="location"]') !== element.current) return
      element.current?.focus({ preventScroll: true })
      stop = keepInView(() => element.current?.scrollIntoView({ block: 'start' }), settling)
    })
    return () => {
      cancelAnimationFrame(frame)
      stop?.()
    }
  }, [named])
  return element
}
