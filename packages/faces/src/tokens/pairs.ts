import type { Role } from './tokens.ts'

/** What must stay readable on what. `least` is the contrast ratio (WCAG 2.2), `more` the one under more contrast. */
export interface Pair {
  readonly front: Role
  readonly back: Role
  readonly least: number
  readonly more: number
}

const grounds: readonly Role[] = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected']
const words: readonly Role[] = ['text', 'text2', 'primary', 'crit', 'abn', 'ok', 'sens', 'own']
const tints: readonly (readonly [Role, Role])[] = [
  ['primary', 'primary-soft'],
  ['crit', 'crit-bg'],
  ['abn', 'abn-bg'],
  ['ok', 'ok-bg'],
  ['sens', 'sens-bg'],
  ['own', 'own-bg'],
]
const fills: readonly (readonly [Role, Role])[] = [
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-crit', 'crit-fill'],
  ['on-dead', 'dead'],
]
const series: readonly Role[] = ['c1', 'c2', 'c3', 'c4', 'c5']

const text = (front: Role, back: Role): Pair => ({ front, back, least: 4.5, more: 7 })
const shape = (front: Role, back: Role): Pair => ({ front, back, least: 3, more: 3 })

export const pairs: readonly Pair[] = [
  ...words.flatMap((front) => grounds.map((back) => text(front, back))),
  ...tints.flatMap(([front, back]) => [text(front, back), text('text', back), text('text2', back)]),
  ...fills.map(([front, back]) => text(front, back)),
  ...(['edge', 'focus'] as const).flatMap((front) => grounds.map((back) => shape(front, back))),
  ...series.flatMap((front) => (['canvas', 'surface', 'raised', 'band'] as const).map((back) => shape(front, back))),
  shape('band-edge', 'surface'),
]
