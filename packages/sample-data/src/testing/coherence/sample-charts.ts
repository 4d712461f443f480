import { personas } from '../../sample.ts'
import { resourcesOf, sharedOn } from '../charts.ts'
import type { ChartUnderTest, Rule } from './chart-under-test.ts'

/** Every sample person's chart as of a day. */
export function sampleCharts(today: string, seed = 1): readonly ChartUnderTest[] {
  const shared = sharedOn(today)
  return personas({ today, seed }).map((one) => ({ slug: one.slug, today, resources: resourcesOf(one), shared }))
}

/** What breaks a rule in any of the charts. */
export function faultsIn(charts: readonly ChartUnderTest[], rule: Rule): string[] {
  return charts.flatMap(rule)
}

/** A chart made of so many resources, to see that a rule finds what is wrong. */
export function chartOf(...resources: readonly Record<string, unknown>[]): ChartUnderTest {
  const person = { resourceType: 'Patient', id: 'someone', birthDate: '1980-05-05', gender: 'female' }
  const named = resources.map((one, index) => ({ resourceType: 'Observation', id: `made-${index}`, ...one }))
  return { slug: 'someone', today: '2026-11-24', resources: [person, ...named], shared: [] }
}
