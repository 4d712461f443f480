import { describe, expect, it } from 'vitest'
import { prefixes } from '../../store/criteria.ts'
import { alternatives, criteriaOf, refusal } from './test-plan.ts'

const at = (text: string): number => Date.parse(text)

const refused = [
  ['month 13', '2010-13'],
  ['30 February', '2010-02-30'],
  ['29 February of no leap year', '2011-02-29'],
  ['hours without minutes', '2010-05-12T10'],
  ['hour 24', '2010-05-12T24:00'],
  ['a zone of 15 hours', '2010-05-12T10:00:00%2B15:00'],
  ['words', 'yesterday'],
  ['an unknown prefix', 'xx2010'],
  ['a prefix alone', 'ge'],
  ['two prefixes', 'gege2010'],
  ['digits of another script', '２０１０'],
  ['ninety thousand digits', '1'.repeat(90_000)],
  ['an empty alternative', '2010,'],
] as const

const spans = [
  ['a year', '2013', '2013-01-01T00:00:00Z', '2014-01-01T00:00:00Z'],
  ['a month', '2012-02', '2012-02-01T00:00:00Z', '2012-03-01T00:00:00Z'],
  ['a day', '2013-01-14', '2013-01-14T00:00:00Z', '2013-01-15T00:00:00Z'],
  ['29 February', '2012-02-29', '2012-02-29T00:00:00Z', '2012-03-01T00:00:00Z'],
  ['a minute, in UTC without a zone', '2013-01-14T10:00', '2013-01-14T10:00:00Z', '2013-01-14T10:01:00Z'],
  ['a minute with a zone', '2013-01-14T10:00-05:00', '2013-01-14T15:00:00Z', '2013-01-14T15:01:00Z'],
  ['a second', '2013-01-14T10:00:00Z', '2013-01-14T10:00:00Z', '2013-01-14T10:00:01Z'],
  ['a millisecond', '2013-01-14T10:00:00.250Z', '2013-01-14T10:00:00.250Z', '2013-01-14T10:00:00.251Z'],
  ['a zone whose + is encoded', '2013-01-14T10:00:00%2B05:45', '2013-01-14T04:15:00Z', '2013-01-14T04:15:01Z'],
  ['a zone whose + arrives as a blank', '2013-01-14T10:00:00+05:45', '2013-01-14T04:15:00Z', '2013-01-14T04:15:01Z'],
  ['the zone furthest east', '2013-01-14T10:00:00%2B14:00', '2013-01-13T20:00:00Z', '2013-01-13T20:00:01Z'],
] as const

describe('date parameters (R4 §3.1.1.4.7, e.4)', () => {
  it.each(refused)('refuse %s', (_what, text) => {
    expect(refusal('Observation', `date=${text}`)).toBe('400 value')
  })

  it('refuse modifiers but :missing', () => {
    expect(refusal('Observation', 'date:exact=2010')).toBe('400 not-supported')
    expect(criteriaOf('Observation', 'date:missing=true')).toMatchObject([{ kind: 'missing', of: 'date' }])
  })

  it.each(spans)('%s is all of it', (_what, text, from, to) => {
    expect(alternatives('Observation', `date=${text}`)).toEqual([{ prefix: 'eq', low: at(from), high: at(to) - 1 }])
  })

  it.each(prefixes.filter((prefix) => prefix !== 'ap'))('the prefix %s stands beside the range', (prefix) => {
    expect(alternatives('Observation', `date=${prefix}2013-01-14`)).toEqual([
      { prefix, low: at('2013-01-14T00:00:00Z'), high: at('2013-01-15T00:00:00Z') - 1 },
    ])
  })

  it('ap widens by a tenth of the distance to now', () => {
    const day = 86_400_000
    // The context's now is 2020-01-01: ten days after the end of 21 December.
    expect(alternatives('Observation', 'date=ap2019-12-21')).toEqual([
      {
        prefix: 'ap',
        low: at('2019-12-21T00:00:00Z') - day,
        high: at('2019-12-22T00:00:00Z') - 1 + day,
      },
    ])
    expect(alternatives('Observation', 'date=ap2020-01-01')).toMatchObject([{ low: at('2020-01-01T00:00:00Z') }])
  })

  it('_lastUpdated is a date of every type', () => {
    expect(criteriaOf('Binary', '_lastUpdated=gt2013')).toMatchObject([{ kind: 'date', param: '_lastUpdated' }])
  })
})
