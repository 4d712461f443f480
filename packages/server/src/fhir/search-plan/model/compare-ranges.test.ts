import { describe, expect, it } from 'vitest'
import { type Prefix, prefixes } from '../../../store/criteria.ts'
import { asking, resourcesOf } from './test-corpus.ts'

const encounter = (id: string, period: string): string =>
  `{"resourceType":"Encounter","id":"${id}","status":"finished","class":{},"period":${period}}`
const observation = (id: string, date: string): string =>
  `{"resourceType":"Encounter","id":"${id}","status":"finished","class":{},"period":{"start":"${date}","end":"${date}"}}`
const risk = (id: string, prediction: string): string =>
  `{"resourceType":"RiskAssessment","id":"${id}","status":"final","subject":{},"prediction":[${prediction}]}`

const ask = asking(
  resourcesOf([
    observation('before', '2013-01-13'),
    observation('day', '2013-01-14'),
    observation('after', '2013-01-15'),
    observation('noon', '2013-01-14T12:00:00Z'),
    observation('month', '2013-01'),
    // 23:30 on the 13th in New York is the 14th in UTC.
    observation('zone', '2013-01-13T23:30:00-05:00'),
    encounter('running', '{"start":"2013-01-14T12:00:00Z"}'),
    encounter('until', '{"end":"2013-01-14T12:00:00Z"}'),
    risk('a99', '{"probabilityDecimal":99}'),
    risk('b99.6', '{"probabilityDecimal":99.6}'),
    risk('c100', '{"probabilityDecimal":100}'),
    risk('d100.5', '{"probabilityDecimal":100.5}'),
    risk('e120', '{"probabilityDecimal":120}'),
    risk('r90-99', '{"probabilityRange":{"low":{"value":90},"high":{"value":99}}}'),
    risk('r90-130', '{"probabilityRange":{"low":{"value":90},"high":{"value":130}}}'),
    risk('r130-', '{"probabilityRange":{"low":{"value":130}}}'),
    '{"resourceType":"Encounter","id":"undated","status":"finished","class":{}}',
  ]),
)

const dates: Readonly<Record<Exclude<Prefix, 'ap'>, string>> = {
  eq: 'day noon zone',
  ne: 'after before month running until',
  gt: 'after month running',
  lt: 'before month until',
  ge: 'after day month noon running zone',
  le: 'before day month noon until zone',
  sa: 'after',
  eb: 'before',
}

const numbers: Readonly<Record<Prefix, string>> = {
  // [99.5, 100.5)
  eq: 'b99.6 c100',
  ne: 'a99 d100.5 e120 r130- r90-130 r90-99',
  gt: 'd100.5 e120 r130- r90-130',
  lt: 'a99 b99.6 r90-130 r90-99',
  ge: 'c100 d100.5 e120 r130- r90-130',
  le: 'a99 b99.6 c100 r90-130 r90-99',
  sa: 'd100.5 e120 r130-',
  eb: 'a99 b99.6 r90-99',
  // [89.5, 110.5]
  ap: 'a99 b99.6 c100 d100.5 r90-130 r90-99',
}

describe('prefixes on ranges (R4 §3.1.1.4.5, e.4)', () => {
  it.each(prefixes.filter((prefix) => prefix !== 'ap'))('%s2013-01-14', (prefix) => {
    expect(ask('Encounter', `date=${prefix}2013-01-14`)).toBe(dates[prefix])
  })

  it('ap of a day is that day and a tenth of the time since', () => {
    expect(ask('Encounter', 'date=ap2013-01-14')).toBe('after before day month noon running until zone')
  })

  it('a second with a zone, its + raw or encoded, is the same second', () => {
    const ids = 'after day month noon running until'
    expect(ask('Encounter', 'date=gt2013-01-14T11:59:59%2B00:00')).toBe(ids)
    expect(ask('Encounter', 'date=gt2013-01-14T11:59:59+00:00')).toBe(ids)
    expect(ask('Encounter', 'date=2013-01-14T13:00:00%2B01:00')).toBe('noon')
  })

  it('a number of fifteen digits is its value too', () => {
    const precise = asking(resourcesOf([risk('precise', '{"probabilityDecimal":0.123456789012345}')]))
    for (const [prefix, ids] of [
      ['eq', 'precise'],
      ['ge', 'precise'],
      ['gt', ''],
      ['lt', ''],
      ['ne', ''],
    ] as const)
      expect(precise('RiskAssessment', `probability=${prefix}0.123456789012345`)).toBe(ids)
  })

  it.each(prefixes)('%s100', (prefix) => {
    expect(ask('RiskAssessment', `probability=${prefix}100`)).toBe(numbers[prefix])
  })
})
