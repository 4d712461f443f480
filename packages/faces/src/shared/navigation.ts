import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/** Goes to an address of this face without loading a page; back and forward work as everywhere. */
export function navigate(path: string): void {
  if (path === location.pathname) return
  history.pushState(null, '', path)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

/** The current path; rendered synchronously, so that a whole chart changes in one paint (ui 4.4). */
export function usePathname(): string {
  return useSyncExternalStore(subscribe, () => location.pathname)
}
