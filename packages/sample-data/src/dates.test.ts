import { describe, expect, test } from 'vitest'
import { ageInYears } from './calendar.ts'
import type { Resource } from './fhir.ts'
import { awkwardDays, membersOf, peopleOn, personOn, resourcesOf, textAt } from './testing/charts.ts'

/** Only these may lie ahead: a birth that is expected, and what is planned, due, or insured until then. */
const future: Readonly<Record<string, RegExp>> = {
  Appointment: /^(start|end)$/,
  CarePlan: /^period\.end$/,
  Consent: /^provision\.period\.end$/,
  Coverage: /^period\.end$/,
  Device: /^expirationDate$/,
  Goal: /^target\[\d+\]\.dueDate$/,
  Observation: /^valueDateTime$/,
  ServiceRequest: /^occurrenceDateTime$/,
  Task: /^restriction\.period\.end$/,
}

function datesOf(resource: Resource): string[] {
  return [...membersOf(resource)].flatMap(([path, value]) =>
    typeof value === 'string' &&
    /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/.test(value) &&
    isDate(path) &&
    !future[resource.resourceType]?.test(path)
      ? [value]
      : [],
  )
}

function isDate(path: string): boolean {
  return /(^date|dateTime|dateAsserted|recorded|Date|DateTime|authoredOn|issued|whenPrepared|whenHandedOver|start|end)$/.test(
    path,
  )
}

/** Compares as far as both are precise, as a year compares with a day in it. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

describe.each(awkwardDays)('charts written on %s', (today) => {
  test.each(peopleOn(today).map((persona) => [persona.slug, resourcesOf(persona)] as const))(
    '%s has no event before birth, after death or after today',
    (_, resources) => {
      const person = resources.find((resource) => resource.resourceType === 'Patient')
      const birth = (person && textAt(person, 'birthDate')) ?? ''
      const end = (person && textAt(person, 'deceasedDateTime')) ?? today
      expect(birth).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      const wrong = resources.flatMap((resource) =>
        datesOf(resource)
          .filter((date) => isBefore(date, birth) || isBefore(end.slice(0, 10), date.slice(0, 10)))
          .map((date) => `${resource.id} ${date}`),
      )
      expect(wrong).toEqual([])
    },
  )

  test('periods end after they start, and abatement follows onset', () => {
    const wrong = peopleOn(today).flatMap((persona) =>
      resourcesOf(persona).filter((resource) => {
        const period = new Map(membersOf(resource.period))
        const [onset, abated] = [textAt(resource, 'onsetDateTime'), textAt(resource, 'abatementDateTime')]
        return (
          String(period.get('end') ?? '9999') <= String(period.get('start') ?? '') ||
          (onset !== undefined && abated !== undefined && isBefore(abated, onset))
        )
      }),
    )
    expect(wrong).toEqual([])
  })

  test('nothing is handed over before it was prescribed (R4 MedicationDispense)', () => {
    const wrong = peopleOn(today).flatMap((persona) => {
      const resources = resourcesOf(persona)
      const authored = new Map<string, string>(
        resources.map((one) => [`${one.resourceType}/${one.id}`, textAt(one, 'authoredOn') ?? '']),
      )
      return resources.filter((dispense) => {
        if (dispense.resourceType !== 'MedicationDispense') return false
        const reference = [...membersOf(dispense.authorizingPrescription)].find(([path]) => path === '[0].reference')
        const request = authored.get(String(reference?.[1]))
        return request === undefined || (textAt(dispense, 'whenHandedOver') ?? '').slice(0, 10) < request
      })
    })
    expect(wrong).toEqual([])
  })

  test('an infant stays an infant, and Eleni stays 84', () => {
    const birthOf = (slug: string): string => textAt(personOn(today, slug)[0] ?? never(), 'birthDate') ?? ''
    expect(ageInYears(birthOf('soren-lindqvist'), today)).toBe(0)
    expect(ageInYears(birthOf('tomas-silva'), today)).toBe(7)
    expect(ageInYears(birthOf('penny-silva'), today)).toBe(34)
    expect(ageInYears(birthOf('eleni-papadopoulou'), today)).toBe(84)
  })
})

function never(): never {
  throw new TypeError('every chart starts with its Patient')
}
