import { useSyncExternalStore } from 'react'

const name = 'chartroom.single-letter-keys'
const listeners = new Set<() => void>()

/** Whether single-letter keys act; kept in this browser (WCAG 2.1.4). */
export function useSingleKeys(): readonly [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, () => localStorage.getItem(name) !== 'off')
  return [on, set]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(on: boolean): void {
  localStorage.setItem(name, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}
