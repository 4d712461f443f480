import { ageInYears } from '../../calendar.ts'
import { estimatedFiltration } from '../../estimated-filtration.ts'
import type { Resource } from '../../fhir.ts'
import { textAt } from '../charts.ts'
import { find, isWithdrawn, loincOf, ofType, quantityAt, type Rule, stringsAt } from './chart-under-test.ts'

/** Values by LOINC code among some observations. */
function valuesOf(observations: readonly Resource[]): Map<string, number> {
  return new Map(
    observations.flatMap((one) => {
      const [code, quantity] = [loincOf(one), quantityAt(one.valueQuantity)]
      return code === undefined || quantity === undefined ? [] : [[code, quantity.value] as const]
    }),
  )
}

/** Body mass index is weight by the square of height, wherever the three were taken together. */
export const bodyMassIndexFollows: Rule = (chart) => {
  const together = Map.groupBy(
    ofType(chart, 'Observation').filter((one) => !isWithdrawn(one)),
    (one) => textAt(one, 'effectiveDateTime') ?? '',
  )
  return [...together].flatMap(([when, observations]) => {
    const values = valuesOf(observations)
    const [height, weight, index] = [values.get('8302-2'), values.get('29463-7'), values.get('39156-5')]
    if (height === undefined || weight === undefined || index === undefined) return []
    const expected = weight / (height / 100) ** 2
    return Math.abs(expected - index) > 0.051 ? [`${chart.slug}: BMI ${index} on ${when}, not ${expected}`] : []
  })
}

const differential = ['770-8', '736-9', '5905-5', '713-8', '706-2']

/** The parts of a report add up: LDL by Friedewald where it is calculated, a white cell differential, filtration. */
export const panelsAddUp: Rule = (chart) =>
  ofType(chart, 'DiagnosticReport').flatMap((report) => {
    const results = stringsAt(report.result, 'reference').flatMap((reference) => find(chart, reference) ?? [])
    const values = valuesOf(results.filter((one) => !isWithdrawn(one) && one.status !== 'cancelled'))
    return [
      ...lipidFaults(values),
      ...differentialFaults(values),
      ...filtrationFaults(chart.resources, report, values),
    ].map((fault) => `${report.id}: ${fault}`)
  })

/** Friedewald 1972: valid for triglycerides below 400 mg/dL. */
function lipidFaults(values: Map<string, number>): string[] {
  const [total, hdl, fats, ldl] = ['2093-3', '2085-9', '2571-8', '13457-7'].map((code) => values.get(code))
  if (total === undefined || hdl === undefined || fats === undefined || ldl === undefined || fats >= 400) return []
  const expected = total - hdl - fats / 5
  return Math.abs(expected - ldl) > 1 ? [`LDL ${ldl}, but ${total} − ${hdl} − ${fats} ÷ 5 is ${expected}`] : []
}

function differentialFaults(values: Map<string, number>): string[] {
  const parts = differential.flatMap((code) => values.get(code) ?? [])
  const sum = parts.reduce((total, part) => total + part, 0)
  return parts.length === differential.length && Math.abs(sum - 100) > 0.5 ? [`the differential is ${sum} %`] : []
}

function filtrationFaults(resources: readonly Resource[], report: Resource, values: Map<string, number>): string[] {
  const [creatinine, rate] = [values.get('2160-0'), values.get('98979-8')]
  const person = resources.find((one) => one.resourceType === 'Patient')
  const birth = (person && textAt(person, 'birthDate')) ?? ''
  const age = ageInYears(birth, (textAt(report, 'effectiveDateTime') ?? '').slice(0, 10))
  if (creatinine === undefined || rate === undefined || age < 18) return []
  const expected = (['female', 'male'] as const)
    .filter((sex) => person?.gender === sex || !['female', 'male'].includes(String(person?.gender)))
    .map((sex) => estimatedFiltration(creatinine, age, sex))
  return expected.some((one) => Math.abs(one - rate) <= 1.5) ? [] : [`eGFR ${rate}, but CKD-EPI gives ${expected}`]
}

/** A questionnaire's score is the sum of its answers. */
export const scoresAreSums: Rule = (chart) =>
  ofType(chart, 'Observation').flatMap((one) => {
    const total = quantityAt(one.valueQuantity)
    const answers = (Array.isArray(one.component) ? one.component : []).map((part) => quantityAt(part.valueQuantity))
    if (total?.code !== '{score}' || answers.length === 0) return []
    const sum = answers.reduce((so, answer) => so + (answer?.value ?? Number.NaN), 0)
    return sum === total.value ? [] : [`${one.id} scores ${total.value}, and its answers ${sum}`]
  })

/** What is flagged high lies above its range, what is low below, and what is normal within. */
export const flagsAgreeWithRanges: Rule = (chart) =>
  ofType(chart, 'Observation').flatMap((one) => {
    const quantity = quantityAt(one.valueQuantity)
    const [flag] = stringsAt(one.interpretation, 'code')
    const [range] = Array.isArray(one.referenceRange) ? one.referenceRange : []
    const [low, high] = [quantityAt(range?.low)?.value, quantityAt(range?.high)?.value]
    if (quantity === undefined || flag === undefined || range === undefined) return []
    const above = high !== undefined && quantity.value > high
    const below = low !== undefined && quantity.value < low
    const wrong = { H: !above, HH: !above, L: !below, LL: !below, N: above || below }[flag] ?? false
    return wrong ? [`${one.id}: ${quantity.value} is flagged ${flag} within ${low} to ${high}`] : []
  })
