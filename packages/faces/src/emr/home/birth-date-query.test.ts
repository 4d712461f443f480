import { describe, expect, it } from 'vitest'
import { readBirthDate, readPackedDate } from './birth-date-query.ts'

describe('a birth date in any written form (ui 4.2)', () => {
  it('is none in a name, a record number, or a day that no month has', () => {
    for (const text of ['', 'Nguyen', '00421793', '31-Feb-1958', '1758', 'May', '14-Foo-1958']) {
      expect(
        readBirthDate(text)?.dates.some((date) => date.length > 4),
        text,
      ).not.toBe(true)
    }
    expect(readBirthDate('00421793')).toBeUndefined()
  })

  it.each(['14-Mar-1958', '14 march 1958', 'March 14, 1958', '1958-03-14', '14.3.1958', '3/14/1958'])(
    '%s is one day',
    (text) => {
      expect(readBirthDate(text)).toEqual({ dates: ['1958-03-14'], rest: '' })
    },
  )

  it('is two days where day and month could be swapped, and one where they are the same', () => {
    expect(readBirthDate('3/4/1958')?.dates).toEqual(['1958-04-03', '1958-03-04'])
    expect(readBirthDate('3/3/1958')?.dates).toEqual(['1958-03-03'])
  })

  it('stays as partial as it was typed, and leaves the name', () => {
    expect(readBirthDate('silva mar 1958')).toEqual({ dates: ['1958-03'], rest: 'silva' })
    expect(readBirthDate('Silva 1958 Ana')).toEqual({ dates: ['1958'], rest: 'Silva Ana' })
  })

  it('of eight digits in a row is every date that they may mean', () => {
    expect(readPackedDate('14031958')).toEqual(['1958-03-14'])
    expect(readPackedDate('19580314')).toEqual(['1958-03-14'])
    expect(readPackedDate('03041958')).toEqual(['1958-04-03', '1958-03-04'])
    expect([readPackedDate('00421793'), readPackedDate('1958031'), readPackedDate('abcdefgh')]).toEqual([[], [], []])
  })
})
