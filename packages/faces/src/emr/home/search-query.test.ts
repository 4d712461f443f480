import { describe, expect, it } from 'vitest'
import { patientQueries } from './search-query.ts'

const asked = (typed: string) => patientQueries(typed).map((q) => q.parameters.map(([n, v]) => `${n}=${v}`).join('&'))

describe('searching a patient (ui 4.2)', () => {
  it('asks nothing when nothing is typed', () => {
    expect(asked('  ')).toEqual([])
  })

  it('searches from the first letter', () => {
    expect(asked('n')).toEqual(['name=n'])
  })

  it('takes names in any order, with or without the comma of a list', () => {
    expect(asked('Nguyễn, Thị Minh')[0]).toBe('name=Nguyễn&name=Thị&name=Minh')
    expect(asked('minh nguyen')[0]).toBe('name=minh&name=nguyen')
  })

  it('finds a word inside a given name of several words, after those that start with it', () => {
    expect(asked('li khai')).toEqual(['name=li&name=khai', 'name=li&name:contains=khai'])
  })

  it('composes decomposed accents, as keyboards of some systems send them', () => {
    expect(asked('Nguye\u0302\u0303n')).toEqual(['name=Nguyễn', 'name:contains=Nguyễn'])
  })

  it.each([
    ['14-Mar-1958', '1958-03-14'],
    ['14 march 1958', '1958-03-14'],
    ['March 14, 1958', '1958-03-14'],
    ['1958-03-14', '1958-03-14'],
    ['14.3.1958', '1958-03-14'],
    ['3/14/1958', '1958-03-14'],
    ['3/4/1958', '1958-04-03,1958-03-04'],
    ['Mar 1958', '1958-03'],
    ['1958-03', '1958-03'],
    ['1958', '1958'],
    ['29.2.2024', '2024-02-29'],
  ])('reads the birth date %s', (typed, date) => {
    expect(asked(typed)).toEqual([`birthdate=${date}`])
  })

  it('does not make a date of an impossible day', () => {
    expect(asked('31-Feb-1958')).toEqual(['birthdate=1958&name=31-Feb-'])
  })

  it('combines a name and a birth year', () => {
    expect(asked('nguyen 1958')).toEqual(['birthdate=1958&name=nguyen'])
    expect(patientQueries('nguyen 1958')[0]?.reason).toBe('name and birth date')
  })

  it('takes a record number with the spaces of its printed form', () => {
    expect(asked('004 217 93')).toEqual(['identifier=00421793'])
  })

  it('asks for both where eight digits are a record number or a date', () => {
    expect(asked('14031958')).toEqual(['identifier=14031958', 'birthdate=1958-03-14'])
  })
})
