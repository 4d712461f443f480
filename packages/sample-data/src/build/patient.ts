import type { Chart } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { systems } from '../codes/systems.ts'
import { type Portrait, portrait } from '../draw/portrait.ts'
import { type Resource, resource } from '../fhir.ts'
import { base64 } from './base64.ts'

/** A name as R4's HumanName writes it; `text` where the order differs from given-family. */
export type PersonName = {
  readonly use: 'official' | 'usual' | 'nickname' | 'maiden' | 'old'
  readonly text?: string
  readonly family?: string
  readonly given?: readonly string[]
  /** Which writing it is: R4's extension of ISO 21090, SYL for syllables or sounds, IDE for ideograms. */
  readonly writing?: 'ABC' | 'IDE' | 'SYL'
  /** From when, and until when, it was used: a maiden name ends where the married one starts. */
  readonly period?: { readonly start?: string; readonly end?: string }
}

export type PatientFacts = {
  /** Eight digits, as the banner shows them. */
  readonly recordNumber: string
  readonly names: readonly PersonName[]
  readonly gender: 'female' | 'male' | 'other' | 'unknown'
  readonly birthDate: string
  readonly deceased?: string
  readonly organization?: string
  readonly practitioner?: string
  readonly line: string
  readonly postalCode: string
  readonly phone?: string
  readonly email?: string
  readonly photo?: Portrait
  /** Numbers that other organisations know this person by. */
  readonly otherNumbers?: readonly OtherNumber[]
  /** Extensions of R4 or US Core, whole, e.g. of gender identity. */
  readonly extensions?: readonly { readonly url: string; readonly [value: string]: unknown }[]
  /** BCP 47, with the language's English name. */
  readonly language: readonly [code: string, display: string]
}

/** A record number of another organisation, with the days on which it counted. */
export type OtherNumber = {
  readonly system: string
  readonly value: string
  readonly assigner: string
  readonly period: { readonly start: string; readonly end?: string }
}

/** The person of a chart (R4 Patient); addresses lie in an invented town. */
export function patient(chart: Chart, facts: PatientFacts): Resource {
  return resource('Patient', chart.slug, {
    extension: facts.extensions,
    identifier: [
      {
        use: 'usual',
        type: { ...hl7('v2-0203', 'MR', 'Medical record number'), text: 'Record number' },
        system: systems.recordNumber,
        value: facts.recordNumber,
      },
      ...(facts.otherNumbers ?? []).map(otherNumber),
    ],
    active: true,
    name: facts.names.map(nameElement),
    telecom: telecom(facts),
    gender: facts.gender,
    birthDate: facts.birthDate,
    deceasedDateTime: facts.deceased,
    address: [
      {
        use: 'home',
        line: [facts.line],
        city: 'Port Linden',
        state: 'MA',
        postalCode: facts.postalCode,
        country: 'US',
      },
    ],
    photo: facts.photo === undefined ? undefined : [photo(facts.photo)],
    communication: [
      {
        language: { coding: [{ system: 'urn:ietf:bcp:47', code: facts.language[0], display: facts.language[1] }] },
        preferred: true,
      },
    ],
    generalPractitioner: [{ reference: `Practitioner/${facts.practitioner ?? 'dave-okafor'}` }],
    managingOrganization: { reference: `Organization/${facts.organization ?? 'harbour-clinic'}` },
  })
}

function photo(facts: Portrait): object {
  return { contentType: 'image/png', data: base64(portrait(facts)), title: 'Portrait' }
}

function nameElement({ writing, ...name }: PersonName): object {
  if (writing === undefined) return name
  const url = 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation'
  return { extension: [{ url, valueCode: writing }], ...name }
}

function otherNumber({ system, value, assigner, period }: OtherNumber): object {
  return {
    use: period.end === undefined ? 'secondary' : 'old',
    type: { ...hl7('v2-0203', 'MR', 'Medical record number'), text: 'Record number' },
    system,
    value,
    period,
    assigner: { reference: `Organization/${assigner}` },
  }
}

function telecom(facts: PatientFacts): readonly object[] | undefined {
  const ways = [
    ...(facts.phone === undefined ? [] : [{ system: 'phone', use: 'mobile', value: facts.phone }]),
    ...(facts.email === undefined ? [] : [{ system: 'email', use: 'home', value: facts.email }]),
  ]
  return ways.length === 0 ? undefined : ways
}
