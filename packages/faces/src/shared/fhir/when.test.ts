import { describe, expect, it } from 'vitest'
import { newestFirst, readWhen, whenText } from './when.ts'

describe('dates of a record (ui 3.4)', () => {
  it.each([undefined, '', 'yesterday', '14/3/1958', '2026-13-45T99:00'])('does not guess from %o', (text) => {
    expect(readWhen(text)).toBeUndefined()
  })

  it.each([
    ['2014', '2014'],
    ['2026-02', 'Feb-2026'],
    ['1958-03-14', '14-Mar-1958'],
  ])('shows %s as partial as it is: %s', (text, shown) => {
    expect(whenText(readWhen(text))).toBe(shown)
  })

  it('shows the clock time only on demand', () => {
    const when = readWhen('2026-11-24T07:12:00Z')
    expect(whenText(when)).toMatch(/^\d{2}-Nov-2026$/)
    expect(whenText(when, true)).toMatch(/^\d{2}-Nov-2026 \d{2}:\d{2}$/)
  })

  it('sorts newest first and the undated last', () => {
    expect(newestFirst(['2014', undefined, '2026-01', '2020-05-05'], readWhen)).toEqual([
      '2026-01',
      '2020-05-05',
      '2014',
      undefined,
    ])
  })
})
