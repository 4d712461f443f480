import type { AdminApp } from '../shared/api/apps.ts'

/** Where an app stands in this container. Suspended wins: it is the state that stops frames. */
export type AppState = 'approved' | 'waiting' | 'suspended'

export function stateOf({ approved, suspended }: Pick<AdminApp, 'approved' | 'suspended'>): AppState {
  if (suspended) return 'suspended'
  return approved ? 'approved' : 'waiting'
}

/** A mark and a word, colour only third (ui 4.9, §1.4). */
export const stateWords: Readonly<Record<AppState, { readonly mark: string; readonly word: string }>> = {
  approved: { mark: '✓', word: 'Approved' },
  waiting: { mark: '○', word: 'Waiting for approval' },
  suspended: { mark: '■', word: 'Suspended' },
}

/** "1 frame", "3 frames". */
export function frames(count: number): string {
  return `${count} ${count === 1 ? 'frame' : 'frames'}`
}

/** Waiting apps first, then suspended ones: those want a decision. By name within. */
export function inOrder(apps: readonly AdminApp[]): readonly AdminApp[] {
  const order: readonly AppState[] = ['waiting', 'suspended', 'approved']
  return [...apps].sort((a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)) || a.name.localeCompare(b.name))
}
