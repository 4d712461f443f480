import type { Style } from '@chartroom/host'
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let current: Style | undefined

/** What the page looks like now; `mode.js` set it before the first paint. Also what apps are told. Stable until it changes. */
export function pageStyle(): Style {
  current ??= read()
  return current
}

function read(): Style {
  const { mantineColorScheme, contrast, density } = document.documentElement.dataset
  return {
    scheme: mantineColorScheme === 'dark' ? 'dark' : 'light',
    contrast: contrast === 'more' ? 'more' : 'standard',
    density: density === 'comfortable' ? 'comfortable' : 'compact',
  }
}

/** Sets and remembers, on this device. */
export function setPageStyle({ scheme, contrast }: Pick<Style, 'scheme' | 'contrast'>): void {
  const { dataset } = document.documentElement
  dataset.mantineColorScheme = scheme
  dataset.contrast = contrast
  current = undefined
  for (const listener of listeners) listener()
  try {
    localStorage.setItem('cr-scheme', scheme)
    localStorage.setItem('cr-contrast', contrast)
  } catch (error) {
    // Forbidden or full storage: the choice lasts as long as the page.
    console.warn('The colours could not be remembered on this device.', error)
  }
}

export function usePageStyle(): Style {
  return useSyncExternalStore(subscribe, pageStyle)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
