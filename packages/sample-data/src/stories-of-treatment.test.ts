import { describe, expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import type { Resource } from './fhir.ts'
import { membersOf, personOn, textAt } from './testing/charts.ts'

const today = '2026-11-24'
const of = (slug: string, type: string): readonly Resource[] =>
  personOn(today, slug).filter((one) => one.resourceType === type)
const coded = (slug: string, type: string, code: string): readonly Resource[] =>
  of(slug, type).filter((one) => JSON.stringify(one).includes(`"${code}"`))
const named = (slug: string, id: string): Resource => {
  const found = personOn(today, slug).find((one) => one.id === `${slug}-${id}`)
  if (found === undefined) throw new TypeError(`${slug} has no ${id}`)
  return found
}

/** Day and number of each observation, the earliest first. */
function series(resources: readonly Resource[]): readonly (readonly [day: string, value: number])[] {
  return resources
    .map((one): readonly [string, number] => {
      const value = [...membersOf(one.valueQuantity)].find(([path]) => path === 'value')
      return [(textAt(one, 'effectiveDateTime') ?? '').slice(0, 10), Number(value?.[1])]
    })
    .sort(([one], [other]) => one.localeCompare(other))
}

describe('stories of treatment', () => {
  test('Sofia’s headache days rise until ibuprofen is stopped, and fall from then on', () => {
    const counts = series(of('sofia-rossi', 'Observation').filter((one) => one.id.includes('headache-days')))
    expect(counts.map(([, days]) => days)).toEqual([6, 13, 17, 9, 6, 5])
    const [peak] = counts.find(([, days]) => days === 17) ?? ['']
    expect(named('sofia-rossi', 'ibuprofen').effectivePeriod).toMatchObject({ end: peak.slice(0, 7) })
  })

  test('Liam had no tablets for ten weeks before his second seizure, although the prescription was active', () => {
    const dispensed = of('liam-obrien', 'MedicationDispense')
      .filter((one) => one.id.includes('levetiracetam-1000'))
      .map((one) => (textAt(one, 'whenHandedOver') ?? '').slice(0, 10))
    const seizure = textAt(named('liam-obrien', 'seizure-relapse'), 'onsetDateTime') ?? ''
    const last = dispensed.filter((date) => date < seizure).at(-1) ?? ''
    expect(addDays(last, 90 + 60) < seizure).toBe(true)
    expect(named('liam-obrien', 'levetiracetam-1000').status).toBe('active')
  })

  test('Kwame’s hemoglobin is flagged low at every count, and his hemoglobin F high where that is the goal', () => {
    expect(coded('kwame-mensah', 'Observation', '718-7').filter((one) => !JSON.stringify(one).includes('"L"'))).toEqual(
      [],
    )
    const fetal = series(coded('kwame-mensah', 'Observation', '4576-5'))
    expect(fetal.slice(-4).every(([, value]) => value > 20)).toBe(true)
    expect(named('kwame-mensah', 'goal-hemoglobin-f')).toMatchObject({
      target: [{ detailRange: { low: { value: 20 } } }],
    })
  })

  test('two of Emma’s prescriptions have no code, and one no timing: their words say it', () => {
    const requests = of('emma-vandermeer', 'MedicationRequest').filter((one) => one.status === 'active')
    const codes = requests.map((one) => JSON.stringify(one.medicationCodeableConcept).includes('"coding"'))
    expect(codes.filter((has) => !has)).toHaveLength(2)
    expect(JSON.stringify(named('emma-vandermeer', 'tobramycin').dosageInstruction)).not.toContain('"timing"')
    expect(coded('emma-vandermeer', 'Observation', '624-7').filter((one) => one.valueQuantity !== undefined)).toEqual(
      [],
    )
  })

  test('Mikhail’s official name is in Cyrillic, and his aspirin ended after 21 days', () => {
    expect(of('mikhail-sokolov', 'Patient')[0]).toMatchObject({
      name: [
        { use: 'official', family: 'Соколов' },
        { use: 'usual', family: 'Sokolov' },
      ],
    })
    expect(named('mikhail-sokolov', 'aspirin')).toMatchObject({
      status: 'completed',
      dispenseRequest: { expectedSupplyDuration: { value: 21 } },
    })
  })

  test('Ruth weighs 60 kg or less and has a creatinine of 1.5 or more only since her last visit', () => {
    const weights = series(coded('ruth-goldberg', 'Observation', '29463-7')).map(([, value]) => value <= 60)
    const creatinine = series(coded('ruth-goldberg', 'Observation', '2160-0')).map(([, value]) => value >= 1.5)
    expect(weights.map((light, index) => light && creatinine[index] === true)).toEqual([...Array(7).fill(false), true])
    expect(named('ruth-goldberg', 'task-apixaban').status).toBe('requested')
  })

  test('Henrik’s PSA of 0.2 after surgery is flagged normal, and what lies below the scale is no zero', () => {
    const psa = coded('henrik-larsen', 'Observation', '2857-1')
    const below = psa.filter((one) => JSON.stringify(one).includes('"comparator":"<"'))
    expect(below.length).toBeGreaterThan(5)
    expect(series(below).every(([, value]) => value === 0.1)).toBe(true)
    expect(psa.find((one) => one.note !== undefined)).toMatchObject({
      valueQuantity: { value: 0.2 },
      interpretation: [{ coding: [{ code: 'N' }] }],
    })
  })

  test('Tūī’s goal for uric acid is stricter than the range, which calls a flare’s value normal', () => {
    const urate = coded('tui-parata', 'Observation', '3084-1')
    const flare = (textAt(named('tui-parata', 'flare-20'), 'recordedDate') ?? '').slice(0, 10)
    expect(urate.find((one) => textAt(one, 'effectiveDateTime')?.startsWith(flare))).toMatchObject({
      interpretation: [{ coding: [{ code: 'N' }] }],
      referenceRange: [{ high: { value: 7.2 } }],
    })
    expect(named('tui-parata', 'goal-urate')).toMatchObject({ target: [{ detailRange: { high: { value: 6 } } }] })
  })

  test('Maria’s diabetes is in remission, with no medicine for it left, and her CPAP is no longer hers', () => {
    expect(JSON.stringify(named('maria-fernandes', 'diabetes').clinicalStatus)).toContain('"remission"')
    const diabetes = of('maria-fernandes', 'MedicationRequest').filter((one) =>
      JSON.stringify(one).includes('-diabetes"'),
    )
    expect(diabetes.map((one) => one.status)).toEqual(['stopped'])
    expect(named('maria-fernandes', 'cpap').status).toBe('inactive')
  })

  test('Jack’s wife is not to be told, and his appointments are missed, cancelled and booked', () => {
    expect(named('jack-sullivan', 'not-his-wife')).toMatchObject({
      provision: { type: 'deny', actor: [{ reference: { reference: 'RelatedPerson/jack-sullivan-wife' } }] },
    })
    expect(of('jack-sullivan', 'Appointment').map((one) => one.status)).toEqual(['noshow', 'cancelled', 'booked'])
  })
})
