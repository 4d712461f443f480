import { type RefObject, useEffect, useState } from 'react'

/** True once the element is in view or close to it: what stands far below is not asked for before (ui 1.10). */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const target = element.current
    if (target === null) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '400px' },
    )
    watch.observe(target)
    return () => watch.disconnect()
  }, [element])
  return near
}
