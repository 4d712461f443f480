import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { weekdayOf } from '../calendar.ts'
import { systems } from '../codes/systems.ts'
import { awkwardDays, membersOf } from '../testing/charts.ts'
import { hasLoincCheckDigit, hasSnomedCheckDigit } from '../testing/check-digits.ts'
import { coherenceRules } from '../testing/coherence/rules.ts'
import { fillsStayWithinRepeats, noFalseGaps } from '../testing/coherence/supply.ts'
import { generatedCharts, today } from './testing.ts'

const families = {
  ...coherenceRules({ inflate: inflateSync }),
  supply: [fillsStayWithinRepeats, noFalseGaps()],
}
const rules = Object.entries(families).flatMap(([family, some]) =>
  some.map((rule) => [`${family}: ${rule.name}`, rule] as const),
)
const thousand = generatedCharts(1000, 11)
const onAwkwardDays = awkwardDays.filter((day) => day !== today).flatMap((day) => generatedCharts(20, 12, day))

test.each(rules)('a thousand generated people obey the rule of the sample people: %s', (_name, rule) => {
  expect(thousand.flatMap(rule).slice(0, 5)).toEqual([])
})

test.each(rules)('so do people whose charts end on a leap day or at a turn of the year: %s', (_name, rule) => {
  expect(onAwkwardDays.flatMap(rule).slice(0, 5)).toEqual([])
})

test('no two resources share an id, and every id is one (R4 §2.24.0.1)', () => {
  const keys = thousand.flatMap(({ resources }) => resources.map(({ resourceType, id }) => `${resourceType}/${id}`))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((key) => !/^[A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.test(key))).toEqual([])
})

test('visits are on working days but for emergencies, and no hour of a day is everybody’s', () => {
  const visits = thousand.flatMap(({ resources }) => resources.filter((one) => one.resourceType === 'Encounter'))
  const planned = visits.filter((one) => Object(one.class).code !== 'EMER')
  const starts = planned.map((one) => String(Object(one.period).start))
  expect(starts.filter((start) => weekdayOf(start.slice(0, 10)) % 6 === 0)).toEqual([])
  const hours = new Map<string, number>()
  for (const start of starts) hours.set(start, (hours.get(start) ?? 0) + 1)
  // Of a thousand people, each written without knowing the others.
  expect(Math.max(...hours.values())).toBeLessThan(7)
})

test('who died takes nothing any more, and was seen by nobody afterwards', () => {
  const dead = thousand.filter(({ resources }) => resources[0]?.deceasedDateTime !== undefined)
  expect(dead.length).toBeGreaterThan(10)
  const active = dead.flatMap(({ resources }) =>
    resources.filter((one) => one.resourceType === 'MedicationRequest' && one.status === 'active'),
  )
  expect(active).toEqual([])
})

test('nobody gets what she is allergic to', () => {
  const penicillin = thousand.filter(({ resources }) =>
    resources.some((one) => one.resourceType === 'AllergyIntolerance' && JSON.stringify(one.code).includes('"7980"')),
  )
  expect(penicillin.length).toBeGreaterThan(30)
  const given = penicillin.flatMap(({ resources }) =>
    resources.filter((one) => one.resourceType === 'MedicationRequest' && JSON.stringify(one).includes('moxicillin')),
  )
  expect(given).toEqual([])
})

test('no child shrinks, and a statin is taken once', () => {
  for (const { resources } of thousand) {
    const heights = resources
      .filter((one) => JSON.stringify(one.code ?? '').includes('"8302-2"'))
      .map((one) => [String(one.effectiveDateTime), Number(Object(one.valueQuantity).value)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, height]) => height)
    expect(heights).toEqual([...heights].sort((one, other) => one - other))
    const statins = resources.filter(
      (one) =>
        one.resourceType === 'MedicationRequest' && one.status === 'active' && /statin/.test(JSON.stringify(one)),
    )
    expect(statins.length).toBeLessThan(2)
  }
})

test('every SNOMED CT and LOINC code has its check digit', () => {
  const codes = new Map<string, string>()
  for (const { resources } of thousand) {
    for (const [, value] of resources.flatMap((one) => [...membersOf(one)])) {
      if (typeof value !== 'object' || value === null || !('system' in value) || !('code' in value)) continue
      codes.set(String(value.code), String(value.system))
    }
  }
  const wrong = [...codes].filter(
    ([code, system]) =>
      (system === systems.snomed && !hasSnomedCheckDigit(code)) ||
      (system === systems.loinc && !hasLoincCheckDigit(code)),
  )
  expect(wrong).toEqual([])
})
