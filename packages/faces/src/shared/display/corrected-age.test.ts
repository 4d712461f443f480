import { describe, expect, it } from 'vitest'
import { correctedAge } from './corrected-age.ts'

const at = (date: string) => new Date(`${date}T11:00:00`)

describe('corrected age (ui 3.5)', () => {
  it('is none for who was born at term, has no day of birth, or is two years old', () => {
    expect(correctedAge('2026-01-01', 37, at('2026-06-01'))).toBeUndefined()
    expect(correctedAge('2026-01-01', Number.NaN, at('2026-06-01'))).toBeUndefined()
    expect(correctedAge('2026-01', 29, at('2026-06-01'))).toBeUndefined()
    expect(correctedAge(undefined, 29, at('2026-06-01'))).toBeUndefined()
    expect(correctedAge('2026-01-01', 29, at('2025-12-31'))).toBeUndefined()
    expect(correctedAge('2024-01-01', 29, at('2026-01-01'))).toBeUndefined()
    expect(correctedAge('2024-01-01', 29, at('2025-12-31'))).toBe('21 mo 13 d')
  })

  it('is counted from the day on which the child was due, and said to be before it', () => {
    // 11 weeks after 1 January 2026: 19 March.
    expect(correctedAge('2026-01-01T04:30:00', 29, at('2026-03-18'))).toBe('before term')
    expect(correctedAge('2026-01-01', 29, at('2026-03-19'))).toBe('newborn')
    expect(correctedAge('2026-01-01', 29, at('2026-06-01'))).toBe('10 w 4 d')
    expect(correctedAge('2026-01-01', 36.857, at('2026-06-01'))).toBe('18 w 3 d')
  })
})
