import { describe, expect, test } from 'vitest'
import type { Resource } from './fhir.ts'
import { awkwardDays, membersOf, peopleOn, resourcesOf, textAt } from './testing/charts.ts'

/** Every value at paths that end so, at any depth. */
function valuesAt(resource: Resource, ending: string): string[] {
  return [...membersOf(resource)].flatMap(([path, value]) =>
    path.endsWith(ending) && typeof value === 'string' ? [value] : [],
  )
}

/** Compares as far as both are precise, as a year compares with a day in it. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

type Prescription = { readonly request: Resource; readonly authored: string; find(reference: string): Resource }

function prescriptionsOn(today: string): Prescription[] {
  return peopleOn(today).flatMap((persona) => {
    const chart = resourcesOf(persona)
    const known = new Map(chart.map((one) => [`${one.resourceType}/${one.id}`, one]))
    const find = (reference: string): Resource => {
      const found = known.get(reference)
      if (found === undefined) throw new TypeError(`${reference} is not in the chart of ${persona.slug}`)
      return found
    }
    return chart
      .filter((one) => one.resourceType === 'MedicationRequest')
      .map((request) => ({ request, authored: textAt(request, 'authoredOn') ?? '', find }))
  })
}

function idsWhere(today: string, isWrong: (prescription: Prescription) => boolean): string[] {
  return prescriptionsOn(today)
    .filter(isWrong)
    .map((one) => one.request.id)
}

describe.each(awkwardDays)('prescriptions written on %s', (today) => {
  test('no medicine precedes the problem that it is for, nor its entry in the chart', () => {
    expect(
      idsWhere(today, ({ request, authored, find }) =>
        valuesAt(request, 'reasonReference[0].reference')
          .map(find)
          .some(
            (reason) =>
              isBefore(authored, textAt(reason, 'recordedDate') ?? '') ||
              isBefore(authored, textAt(reason, 'onsetDateTime') ?? ''),
          ),
      ),
    ).toEqual([])
  })

  test('each was written in an encounter of that day (R4 MedicationRequest.encounter)', () => {
    expect(
      idsWhere(today, ({ request, authored, find }) => {
        const [reference] = valuesAt(request, 'encounter.reference')
        if (reference === undefined) return true
        const seen = find(reference)
        const [start = ''] = valuesAt(seen, 'period.start')
        const [end = '9'] = valuesAt(seen, 'period.end')
        return authored < start.slice(0, 10) || authored > end.slice(0, 10)
      }),
    ).toEqual([])
  })

  test('each says in words how it is taken (R4 Dosage.text)', () => {
    expect(idsWhere(today, ({ request }) => valuesAt(request, '.text').every((text) => text === ''))).toEqual([])
    expect(
      idsWhere(today, ({ request }) => {
        const dosages = Array.isArray(request.dosageInstruction) ? request.dosageInstruction : []
        return dosages.length === 0 || dosages.some((one) => typeof one.text !== 'string' || one.text === '')
      }),
    ).toEqual([])
  })

  test('what was completed or stopped says from when until when it was taken', () => {
    expect(
      idsWhere(
        today,
        ({ request }) =>
          ['completed', 'stopped'].includes(textAt(request, 'status') ?? '') &&
          valuesAt(request, 'boundsPeriod.end').length === 0,
      ),
    ).toEqual([])
  })

  test('onset is not later than its entry in the chart', () => {
    const wrong = peopleOn(today)
      .flatMap(resourcesOf)
      .filter((one) => isBefore(textAt(one, 'recordedDate') ?? '9', textAt(one, 'onsetDateTime') ?? ''))
    expect(wrong.map((one) => one.id)).toEqual([])
  })

  test('what was measured in an encounter was measured while it lasted', () => {
    const wrong = peopleOn(today).flatMap((persona) => {
      const chart = resourcesOf(persona)
      const periods = new Map(
        chart
          .filter((one) => one.resourceType === 'Encounter')
          .map((one) => [
            `Encounter/${one.id}`,
            [valuesAt(one, 'period.start')[0], valuesAt(one, 'period.end')[0] ?? '9'],
          ]),
      )
      return chart.filter((one) => {
        if (one.resourceType !== 'Observation') return false
        const [reference] = valuesAt(one, 'encounter.reference')
        const [start = '9', end = ''] = reference === undefined ? ['', '9'] : (periods.get(reference) ?? [])
        const when = textAt(one, 'effectiveDateTime') ?? ''
        return when < start || when > end
      })
    })
    expect(wrong.map((one) => one.id)).toEqual([])
  })
})
