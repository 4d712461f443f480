import { expect, test } from 'vitest'
import type { Resource } from '../../shared/fhir/resources.ts'
import type { ChartPart } from './chart-part.ts'
import { countWaiting } from './count-waiting.ts'

const part = (name: string, type: string): ChartPart<unknown> => ({ name, type, query: '', read: (all) => all })
const resource = (resourceType: string, id: string): Resource => ({ resourceType, id })

test('nothing waits where nothing came', () => {
  expect(countWaiting([{ part: part('Problems', 'Condition'), waiting: [] }])).toEqual([])
})

test('one entry that two parts read is told once (ui 3.18: "1 new result")', () => {
  const one = resource('Condition', 'c')
  const waiting = countWaiting([
    { part: part('Problems', 'Condition'), waiting: [one] },
    { part: part('Problem list', 'Condition'), waiting: [one, resource('Condition', 'd')] },
    { part: part('Results', 'Observation'), waiting: [resource('Observation', 'c')] },
  ])
  expect(waiting.map(({ part: name, entries }) => [name, entries])).toEqual([
    ['Problems', 1],
    ['Problem list', 1],
    ['Results', 1],
  ])
})
