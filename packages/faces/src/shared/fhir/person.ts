import type { Attachment } from './documents.ts'
import type { CodeableConcept, Identifier, Period } from './resources.ts'

export interface Extension {
  readonly url?: string
  readonly valueBoolean?: boolean
  readonly valueString?: string
  readonly valueCodeableConcept?: CodeableConcept
  readonly extension?: readonly Extension[]
}

/** The parts of a FHIR Patient that the faces draw identity from. */
export interface HumanName {
  readonly use?: string
  readonly text?: string
  readonly family?: string
  readonly given?: readonly string[]
  readonly prefix?: readonly string[]
  readonly period?: Period
}

export interface Patient {
  readonly resourceType: 'Patient'
  readonly id?: string
  readonly meta?: { readonly versionId?: string }
  readonly extension?: readonly Extension[]
  readonly identifier?: readonly Identifier[]
  readonly name?: readonly HumanName[]
  readonly gender?: string
  readonly birthDate?: string
  readonly deceasedDateTime?: string
  readonly deceasedBoolean?: boolean
  readonly photo?: readonly Attachment[]
  readonly telecom?: readonly { readonly system?: string; readonly value?: string; readonly use?: string }[]
  readonly address?: readonly {
    readonly line?: readonly string[]
    readonly city?: string
    readonly state?: string
    readonly postalCode?: string
    readonly country?: string
    readonly text?: string
  }[]
  readonly communication?: readonly {
    readonly language?: {
      readonly text?: string
      readonly coding?: readonly { readonly display?: string; readonly code?: string }[]
    }
    readonly preferred?: boolean
  }[]
}

/** The official name, else the first that is in use and no nickname, else the first. */
export function officialName(patient: Patient): HumanName | undefined {
  const names = patient.name ?? []
  return (
    names.find((name) => name.use === 'official') ??
    names.find((name) => !['nickname', 'old'].includes(name.use ?? '')) ??
    names[0]
  )
}

export function nickname(patient: Patient): string | undefined {
  const name = patient.name?.find((candidate) => candidate.use === 'nickname')
  return name?.text ?? name?.given?.join(' ')
}

/** The record number (identifier type MR); undefined when none is recorded. */
export function recordNumber(patient: Patient): string | undefined {
  const isRecordNumber = (identifier: Identifier): boolean =>
    identifier.type?.coding?.some((coding) => coding.code === 'MR') ?? false
  return patient.identifier?.find(isRecordNumber)?.value
}

/** Digits in groups of three as they are read aloud; anything that is no plain number stays as it is (ui 3.1). */
export function recordNumberText(value: string): string {
  return /^\d{4,12}$/.test(value) ? value.replaceAll(/(\d{3})(?=\d)/g, '$1\u00a0') : value
}

/** "Female", never an abbreviation (ui 3.1). */
export function sexText(patient: Patient): string {
  const words: Readonly<Record<string, string>> = { female: 'Female', male: 'Male', other: 'Other', unknown: 'Unknown' }
  return words[patient.gender ?? ''] ?? 'Not recorded'
}

/** Plain name for titles of controls, given names first. */
export function plainName(patient: Patient): string {
  const name = officialName(patient)
  if (name === undefined) return 'Name not recorded'
  return name.family === undefined && name.given === undefined
    ? (name.text ?? 'Name not recorded')
    : [...(name.given ?? []), name.family ?? ''].join(' ').trim()
}
