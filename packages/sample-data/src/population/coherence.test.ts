import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { weekdayOf } from '../calendar.ts'
import { systems } from '../codes/systems.ts'
import type { Resource } from '../fhir.ts'
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

/** Ingredients of an allergy (RxNorm IN), and the words of the medicines that must not follow; how many people have it at least. */
const harmful = [
  ['penicillin', '7980', /cillin/, 30],
  ['sulfonamides', '10180', /sulfa(?!te)/, 15],
  ['codeine', '2670', /codeine|oxycodone|morphine/, 5],
  ['ibuprofen', '5640', /ibuprofen|naproxen|aspirin/, 5],
] as const

test.each(harmful)('nobody gets what an allergy to %s forbids', (_name, ingredient, words, least) => {
  const allergic = thousand.filter(({ resources }) =>
    resources.some(
      (one) => one.resourceType === 'AllergyIntolerance' && JSON.stringify(one.code).includes(`"${ingredient}"`),
    ),
  )
  expect(allergic.length).toBeGreaterThan(least)
  expect(allergic.flatMap(({ resources }) => medicinesNamed(resources, words).map(({ id }) => id))).toEqual([])
})

test('every drug allergy of a generated person is among those', () => {
  const drugs = thousand.flatMap(({ resources }) =>
    resources.flatMap((one) =>
      one.resourceType === 'AllergyIntolerance' && JSON.stringify(one.category ?? '').includes('medication')
        ? [String(Object(one.code).coding?.[0]?.code)]
        : [],
    ),
  )
  const tested = harmful.map(([, ingredient]) => String(ingredient))
  expect([...new Set(drugs)].filter((one) => !tested.includes(one) && one !== 'undefined')).toEqual([])
})

test('one medicine against clots is taken at a time, for good', () => {
  const taken = thousand.map(({ resources }) => medicinesNamed(resources, /aspirin|clopidogrel|apixaban/))
  expect(taken.filter(({ length }) => length > 0).length).toBeGreaterThan(30)
  const periods = taken.flatMap((some) => overlapping(some))
  expect(periods).toEqual([])
})

test('nobody with heart disease, or who takes something against clots, gets ibuprofen', () => {
  const wrong = thousand.flatMap(({ resources }) => {
    const clots = medicinesNamed(resources, /aspirin|clopidogrel|apixaban/)
      .map(dayOf)
      .sort()[0]
    return medicinesNamed(resources, /ibuprofen/).filter((one) => clots !== undefined && dayOf(one) >= clots)
  })
  expect(wrong).toEqual([])
})

function medicinesNamed(resources: readonly Resource[], words: RegExp): Resource[] {
  return resources.filter(
    (one) => one.resourceType === 'MedicationRequest' && words.test(JSON.stringify(one.medicationCodeableConcept)),
  )
}

function dayOf(request: Resource): string {
  return String(request.authoredOn)
}

/** Prescriptions of one person that begin while another lasts. */
function overlapping(requests: readonly Resource[]): string[] {
  const sorted = [...requests].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
  return sorted.slice(1).flatMap((one, index) => {
    const before = Object(sorted[index])
    const until = /"end":"([^"]{10})/.exec(JSON.stringify(before.dosageInstruction))?.[1]
    return until === undefined || until > dayOf(one) ? [`${one.id} begins while ${before.id} lasts`] : []
  })
}

test('vaccines are those of their year, and none against rotavirus comes too late', () => {
  const given = thousand.flatMap(({ resources }) =>
    resources
      .filter((one) => one.resourceType === 'Immunization')
      .map((one) => ({
        code: String(Object(one.vaccineCode).coding[0].code),
        day: String(one.occurrenceDateTime),
        age: (Date.parse(String(one.occurrenceDateTime)) - Date.parse(String(resources[0]?.birthDate))) / 86_400_000,
      })),
  )
  const ofCode = (code: string) => given.filter((one) => one.code === code)
  for (const code of ['100', '114', '133', '140', '150', '165', '208', '216', '309']) {
    expect(ofCode(code).length, code).toBeGreaterThan(0)
  }
  expect(ofCode('140').filter(({ day }) => day < '2024-07-01')).toEqual([])
  expect(ofCode('150').filter(({ day }) => day >= '2024-07-01')).toEqual([])
  expect(ofCode('133').filter(({ day }) => day >= '2023-09-01')).toEqual([])
  expect(ofCode('119').filter(({ age }) => age > 240)).toEqual([])
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
