import { type RefObject, useEffect } from 'react'

/** Tells the page where the banner ends, so that a full-screen frame and sticky parts stay below it (ui 2, layers). */
export function useBannerBottom(banner: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = banner.current
    if (element === null) return
    const root = document.documentElement
    const measure = () => root.style.setProperty('--cr-banner-height', `${element.offsetHeight}px`)
    const follow = () => root.style.setProperty('--cr-banner-bottom', `${element.getBoundingClientRect().bottom}px`)
    const observer = new ResizeObserver(() => {
      measure()
      follow()
    })
    observer.observe(element)
    addEventListener('scroll', follow, { passive: true })
    return () => {
      observer.disconnect()
      removeEventListener('scroll', follow)
      root.style.removeProperty('--cr-banner-height')
      root.style.removeProperty('--cr-banner-bottom')
    }
  }, [banner])
}
