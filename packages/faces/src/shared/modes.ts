import type { MantineColorSchemeManager } from '@mantine/core'

/** What the page looks like now; `mode.js` set it before the first paint. Also what app frames are told. */
export interface PageStyle {
  readonly scheme: 'light' | 'dark'
  readonly contrast: 'normal' | 'more'
  readonly density: 'compact' | 'comfortable'
}

const listeners = new Set<() => void>()

export function pageStyle(): PageStyle {
  const { mantineColorScheme, contrast, density } = document.documentElement.dataset
  return {
    scheme: mantineColorScheme === 'dark' ? 'dark' : 'light',
    contrast: contrast === 'more' ? 'more' : 'normal',
    density: density === 'comfortable' ? 'comfortable' : 'compact',
  }
}

/** Sets and remembers, on this device. */
export function setPageStyle({ scheme, contrast }: Pick<PageStyle, 'scheme' | 'contrast'>): void {
  const { dataset } = document.documentElement
  dataset.mantineColorScheme = scheme
  if (contrast === 'more') dataset.contrast = 'more'
  else delete dataset.contrast
  localStorage.setItem('cr-scheme', scheme)
  localStorage.setItem('cr-contrast', contrast)
  for (const listener of listeners) listener()
}

export function onPageStyle(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Mantine keeps no scheme of its own: it reads ours. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: () => pageStyle().scheme,
  set: (value) => {
    if (value !== 'auto') setPageStyle({ scheme: value, contrast: pageStyle().contrast })
  },
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}
