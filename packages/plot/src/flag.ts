import type { PlotFlag } from './point.ts'

export type MarkShape = 'triangle-up' | 'triangle-down' | 'diamond' | 'double-up' | 'double-down' | 'double-diamond'

interface FlagLook {
  readonly shape: MarkShape
  readonly tone: 'abn' | 'crit'
  /** As printed beside a value. */
  readonly sign: string
  /** As read aloud after a value: "8.2 percent, high". */
  readonly word: string
}

/** Marks and words of ui 3.8: a shape and a word first, colour third. */
export const flagLooks: Readonly<Record<PlotFlag, FlagLook>> = {
  high: { shape: 'triangle-up', tone: 'abn', sign: '▲ H', word: 'high' },
  low: { shape: 'triangle-down', tone: 'abn', sign: '▼ L', word: 'low' },
  abnormal: { shape: 'diamond', tone: 'abn', sign: '◆ abnormal', word: 'abnormal' },
  'critical-high': { shape: 'double-up', tone: 'crit', sign: '▲▲ critical', word: 'critically high' },
  'critical-low': { shape: 'double-down', tone: 'crit', sign: '▼▼ critical', word: 'critically low' },
  critical: { shape: 'double-diamond', tone: 'crit', sign: '◆◆ critical', word: 'critical' },
  'off-scale-high': { shape: 'double-up', tone: 'abn', sign: '↑↑↑', word: 'above the scale of the method' },
  'off-scale-low': { shape: 'double-down', tone: 'abn', sign: '↓↓↓', word: 'below the scale of the method' },
}
