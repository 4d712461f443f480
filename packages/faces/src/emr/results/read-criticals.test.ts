import { expect, it } from 'vitest'
import { groupResults } from '../../shared/clinical/group-results.ts'
import type { Observation } from '../../shared/fhir/resources.ts'
import { readCriticals } from './read-criticals.ts'

const now = new Date(2026, 10, 24, 11, 0).getTime()
const potassium = (value: number, code: string, date: string | undefined, status = 'final'): Observation => ({
  resourceType: 'Observation',
  id: `${value}`,
  status,
  code: { text: 'Potassium' },
  ...(date === undefined ? {} : { effectiveDateTime: date }),
  valueQuantity: { value, unit: 'mmol/L' },
  interpretation: [{ coding: [{ code }] }],
})
const read = (...all: Observation[]) =>
  readCriticals(groupResults(all).series, now).map(({ result, later }) => [result.text, later?.text])

it('tells of no critical result where the laboratory called none so, or withdrew it', () => {
  expect(read()).toEqual([])
  expect(read(potassium(5.4, 'H', '2026-11-24T06:00:00'))).toEqual([])
  expect(read(potassium(6.8, 'HH', '2026-11-24T06:00:00', 'entered-in-error'))).toEqual([])
})

it('tells of the latest one however old, and first (ui 3.8)', () => {
  expect(read(potassium(6.8, 'HH', '2020-01-01'))).toEqual([['6.8', undefined]])
  const sodium = { ...potassium(118, 'LL', '2026-11-20'), code: { text: 'Sodium' } }
  expect(read(potassium(5.4, 'H', '2026-11-24T06:00:00'), potassium(6.8, 'HH', '2026-11-23T20:05:00'), sodium)).toEqual(
    [
      ['118', undefined],
      ['6.8', '5.4'],
    ],
  )
})

it('remembers one that a later value superseded for 48 hours, and no longer', () => {
  const after = (date: string | undefined) =>
    read(potassium(5.4, 'H', '2026-11-24T10:00:00'), potassium(6.8, 'HH', date))
  expect(after('2026-11-22T11:01:00')).toEqual([['6.8', '5.4']])
  expect(after('2026-11-22T10:59:00')).toEqual([])
  expect(after(undefined)).toEqual([])
})

it('tells both of a value that was critically high and is critically low, once of one that stayed so', () => {
  const now28 = potassium(2.8, 'LL', '2026-11-24T03:05:00')
  expect(read(now28, potassium(2.7, 'LL', '2026-11-24T01:00:00'), potassium(6.8, 'HH', '2026-11-23T20:05:00'))).toEqual(
    [
      ['2.8', undefined],
      ['6.8', '2.8'],
    ],
  )
})
