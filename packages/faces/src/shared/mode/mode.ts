import { useSyncExternalStore } from 'react'

/** How a page looks, as attributes on `<html>` have it. Same shape as the style that apps get. */
export interface Look {
  readonly scheme: 'light' | 'dark'
  readonly contrast: 'standard' | 'more'
  readonly density: 'compact' | 'comfortable'
}

/** What the person chose; what she did not choose is missing and follows the system. */
export interface Wish {
  readonly scheme?: Look['scheme']
  readonly contrast?: Look['contrast']
}

const key = 'chartroom-mode'
const listeners = new Set<() => void>()

function read(): Look {
  const { mantineColorScheme, contrast, density } = document.documentElement.dataset
  return {
    scheme: mantineColorScheme === 'dark' ? 'dark' : 'light',
    contrast: contrast === 'more' ? 'more' : 'standard',
    density: density === 'compact' ? 'compact' : 'comfortable',
  }
}

let current: Look | undefined

/** The look of this page; the same object until it changes. `before-paint.js` has set the attributes. */
export function look(): Look {
  current ??= read()
  return current
}

/** Applies a wish to this page at once and remembers it on this device. */
export function chooseLook(wish: Wish): void {
  const next = { ...look(), ...wish }
  document.documentElement.dataset.mantineColorScheme = next.scheme
  document.documentElement.dataset.contrast = next.contrast
  current = next
  try {
    localStorage.setItem(key, JSON.stringify({ scheme: next.scheme, contrast: next.contrast }))
  } catch (error) {
    // Storage may be forbidden or full: the choice then lasts as long as the page.
    console.warn('The look could not be remembered', error)
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLook(): Look {
  return useSyncExternalStore(subscribe, look)
}
