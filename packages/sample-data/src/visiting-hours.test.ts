import { expect, test } from 'vitest'
import { withVisitingHours } from './build/visiting-hours.ts'
import { createCalendar, weekdayOf } from './calendar.ts'
import { hl7Coding } from './codes/hl7.ts'
import { createRandom } from './random.ts'
import { awkwardDays } from './testing/charts.ts'
import { sampleCharts } from './testing/coherence/sample-charts.ts'

const chart = {
  slug: 'someone',
  subject: { reference: 'Patient/someone' },
  day: createCalendar('2026-11-24'),
  random: createRandom(1, 'someone'),
}
const seen = (date: string, kind: string) => ({
  resourceType: 'Encounter',
  id: `visit-${date}`,
  class: hl7Coding('v3-ActCode', kind, kind),
  period: { start: `${date}T09:00:00Z`, end: `${date}T09:30:00Z` },
})
const weight = (date: string) => ({
  resourceType: 'Observation',
  id: `weight-${date}`,
  encounter: { reference: `Encounter/visit-${date}` },
  effectiveDateTime: `${date}T09:05:00Z`,
})

test('a visit on a Sunday was on the Friday before, and what was measured in it goes along', () => {
  const [visit, measured] = withVisitingHours(chart, [seen('2026-11-15', 'AMB'), weight('2026-11-15')])
  expect(visit?.id).toBe('visit-2026-11-13')
  expect(measured).toMatchObject({ id: 'weight-2026-11-13', encounter: { reference: 'Encounter/visit-2026-11-13' } })
  const start = Date.parse(String(Object(visit?.period).start))
  expect(Date.parse(String(measured?.effectiveDateTime)) - start).toBe(5 * 60_000)
})

test('nobody is moved past what happened between, and emergencies and visits of today are not moved at all', () => {
  const fell = { resourceType: 'Condition', id: 'fall', onsetDateTime: '2026-11-14' }
  expect(withVisitingHours(chart, [seen('2026-11-15', 'AMB'), fell])[0]?.id).toBe('visit-2026-11-16')
  for (const kept of [seen('2026-11-15', 'EMER'), seen('2026-11-24', 'AMB')]) {
    expect(withVisitingHours(chart, [kept])).toEqual([kept])
  }
})

test.each(awkwardDays)('hardly any visit is on a weekend, and each hour of the clinic has some, on %s', (today) => {
  const starts = sampleCharts(today)
    .flatMap(({ resources }) => resources)
    .filter((one) => one.resourceType === 'Encounter' && JSON.stringify(one.class).includes('"AMB"'))
    .map((one) => String(Object(one.period).start))
  expect(starts.filter((start) => weekdayOf(start.slice(0, 10)) % 6 === 0).length).toBeLessThan(starts.length / 50)
  expect(new Set(starts.map((start) => start.slice(11, 13)))).toEqual(
    new Set(['06', '09', '10', '11', '13', '14', '15', '16']),
  )
})
