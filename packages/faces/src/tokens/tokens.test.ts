import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { pairs } from './pairs.ts'
import { colour, modes } from './tokens.ts'
import { writeCss } from './write-css.ts'

describe('the tokens (ui 2, 7.27)', () => {
  it.each(modes)('keep every pair readable in mode %s', (mode) => {
    const weak = pairs
      .map((pair) => ({ ...pair, ratio: contrast(colour(pair.front, mode), colour(pair.back, mode)) }))
      .filter(({ ratio, least, more }) => ratio < (mode.startsWith('more') ? more : least))
    expect(weak).toEqual([])
  })

  it('measure contrast as WCAG 2.2 does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('are what tokens.css was written from', () => {
    expect(readFileSync(join(import.meta.dirname, 'generated', 'tokens.css'), 'utf8')).toBe(writeCss())
  })
})
