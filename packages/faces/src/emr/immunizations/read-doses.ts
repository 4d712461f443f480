import { doseText } from '../../shared/clinical/read-medication.ts'
import { conceptText } from '../../shared/fhir/concept.ts'
import type { Immunization, Reference } from '../../shared/fhir/resources.ts'
import { readWhen, type When } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'
import { vaccineGroups } from './vaccine-groups.ts'

/** One vaccine that was given, or was not, with everything that was recorded of it. */
export interface Dose {
  readonly id: string
  readonly vaccine: string
  readonly given: boolean
  /** Why it was not given. */
  readonly reason: string | undefined
  readonly when: When | undefined
  /** What was said instead of a date. */
  readonly whenText: string | undefined
  /** "dose 2 of 3", as recorded. */
  readonly number: string | undefined
  readonly series: string | undefined
  readonly lot: string | undefined
  readonly expires: When | undefined
  readonly maker: Reference | undefined
  readonly site: string | undefined
  readonly route: string | undefined
  readonly amount: string | undefined
  readonly performer: Reference | undefined
  readonly place: Reference | undefined
  readonly recorded: When | undefined
  /** Whose word it is, where it was not recorded by whoever gave it. */
  readonly reported: string | undefined
  readonly doubtful: boolean
  readonly note: string | undefined
  /** The groups to which it belongs: several for a combination. */
  readonly groups: readonly string[]
}

export interface VaccineGroup {
  readonly name: string
  /** In the order in which they were given; without a date last. */
  readonly doses: readonly Dose[]
  readonly given: number
}

export interface Immunizations {
  readonly groups: readonly VaccineGroup[]
  readonly given: number
  readonly withdrawn: readonly Dose[]
}

const cvx = 'http://hl7.org/fhir/sid/cvx'

/** Doses by vaccine group. What is due is never calculated here: the record does not say it. */
export function readImmunizations(all: readonly Immunization[]): Immunizations {
  const valid = all.filter(({ status }) => status !== 'entered-in-error').map(readDose)
  const byGroup = new Map<string, Dose[]>()
  for (const dose of valid) {
    for (const group of dose.groups) byGroup.set(group, [...(byGroup.get(group) ?? []), dose])
  }
  const groups = [...byGroup].map(([name, doses]) => ({
    name,
    doses: doses.sort(byDate),
    given: doses.filter(({ given }) => given).length,
  }))
  return {
    groups: groups.sort((a, b) => a.name.localeCompare(b.name)),
    given: valid.filter(({ given }) => given).length,
    withdrawn: all.filter(({ status }) => status === 'entered-in-error').map(readDose),
  }
}

function byDate(a: Dose, b: Dose): number {
  return (a.when?.time ?? Number.MAX_SAFE_INTEGER) - (b.when?.time ?? Number.MAX_SAFE_INTEGER)
}

function readDose(one: Immunization): Dose {
  const vaccine = conceptText(one.vaccineCode) ?? 'Vaccine not named'
  const code = one.vaccineCode?.coding?.find(({ system }) => system === cvx)?.code
  const groups = vaccineGroups(code)
  return {
    id: one.id ?? '',
    vaccine,
    given: one.status !== 'not-done',
    reason: conceptText(one.statusReason),
    when: readWhen(one.occurrenceDateTime),
    whenText: one.occurrenceString?.trim() || undefined,
    number: numberText(one),
    series: one.protocolApplied?.find(({ series }) => series !== undefined)?.series,
    lot: one.lotNumber,
    expires: readWhen(one.expirationDate),
    maker: one.manufacturer,
    site: conceptText(one.site),
    route: conceptText(one.route),
    amount: doseText(one.doseQuantity),
    performer: one.performer?.[0]?.actor,
    place: one.location,
    recorded: readWhen(one.recorded),
    reported: one.primarySource === false ? (conceptText(one.reportOrigin) ?? 'by whom is not recorded') : undefined,
    doubtful: one.isSubpotent === true,
    note: notesText(one.note),
    groups: groups.length > 0 ? groups : [diseases(one) ?? vaccine],
  }
}

/** The diseases that the record itself names for a vaccine whose code is not in the table of groups. */
function diseases({ protocolApplied }: Immunization): string | undefined {
  const named = (protocolApplied ?? []).flatMap(({ targetDisease }) => targetDisease ?? []).map(conceptText)
  return [...new Set(named.filter((text) => text !== undefined))].join(', ') || undefined
}

function numberText({ protocolApplied }: Immunization): string | undefined {
  const applied = protocolApplied?.find(
    (one) => one.doseNumberPositiveInt !== undefined || one.doseNumberString !== undefined,
  )
  if (applied === undefined) return undefined
  const number = applied.doseNumberPositiveInt ?? applied.doseNumberString
  const of = applied.seriesDosesPositiveInt ?? applied.seriesDosesString
  return of === undefined ? `dose ${number}` : `dose ${number} of ${of}`
}
