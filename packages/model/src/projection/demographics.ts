/** FHIR Patient → sp:Demographics. smart-classic c.4; https://hl7.org/fhir/R4/patient.html */

import { child, type FhirResource, has, isTrue, type Json, list, text } from '../fhir/read.ts'
import type { PrefixedName } from '../ontology/namespaces.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { addressOf } from './address.ts'
import { gestationalAgeOf } from './gestational-age.ts'
import { hasType } from './identifier.ts'
import { nameInUse, nameOf } from './person-name.ts'
import { usableId } from './usable.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

export function projectDemographics(
  patient: FhirResource,
  workspace: Workspace,
  context: ProjectionContext,
): Node | undefined {
  const report = reporter(workspace, patient)
  const id = usableId(patient, context.record_id, report)
  if (id === undefined) return undefined
  if (id !== context.record_id) {
    report('mapping/other-subject', 'id')
    return undefined
  }
  const name = personName(patient, report)
  const gender = genderOf(patient, report)
  const birthDate = text(patient, 'birthDate')
  if (birthDate === undefined) report('mapping/missing', 'birthDate')
  const numbers = recordNumbers(patient, report)
  if (numbers.length === 0) report('mapping/missing', 'identifier')
  if (name === undefined || gender === undefined || birthDate === undefined || numbers.length === 0) return undefined
  return describeNode('sp:Demographics', `${workspace.recordUri}/demographics`, {
    'sp:belongsTo': iri(workspace.recordUri),
    'v:n': name,
    'foaf:gender': gender,
    'v:adr': current(patient, 'address', report)
      .map(addressOf)
      .filter((node) => node !== undefined),
    'v:bday': birthDate,
    'v:deathdate': deathDate(patient, report),
    'v:email': [...new Set(telecoms(patient, report, 'email').map((telecom) => text(telecom, 'value')))].filter(
      (value) => value !== undefined,
    ),
    'v:tel': telephones(patient, report),
    'sp:ethnicity': usCoreText(patient, 'us-core-ethnicity'),
    'sp:preferredLanguage': preferredLanguage(patient, report),
    'sp:race': usCoreText(patient, 'us-core-race'),
    'sp:gestationalAgeAtBirth': gestationalAgeOf(workspace, context),
    'sp:medicalRecordNumber': numbers,
  })
}

function personName(patient: FhirResource, report: Report): Node | undefined {
  const chosen = nameInUse(patient)
  for (const name of list(patient, 'name')) {
    if (chosen === undefined) report('mapping/name-not-usable', 'name')
    else if (name !== chosen) report('mapping/no-place', 'name')
  }
  if (chosen === undefined) report('mapping/missing', 'name')
  return nameOf(patient)
}

/** The list has two values; what the source says instead is said as it is, because a chart without a person helps nobody. */
function genderOf(patient: FhirResource, report: Report): string | undefined {
  const gender = text(patient, 'gender')
  if (gender === undefined) report('mapping/missing', 'gender')
  else if (gender !== 'male' && gender !== 'female') report('mapping/gender-outside-list', 'gender')
  return gender
}

/** Identifiers of type MR: a code without a URI, whose system is any text that names the hospital. */
function recordNumbers(patient: FhirResource, report: Report): readonly Node[] {
  const nodes = new Map<string, Node>()
  for (const [at, identifier] of list(patient, 'identifier').entries()) {
    if (!hasType(identifier, 'MR') || text(identifier, 'use') === 'old') continue
    const value = text(identifier, 'value')
    const hospital = text(child(identifier, 'assigner'), 'display')
    const system = text(identifier, 'system') ?? hospital
    if (value === undefined || system === undefined) {
      report('mapping/source-code-unusable', `identifier[${at}]`)
      continue
    }
    const title = `${hospital ?? text(child(identifier, 'type'), 'text') ?? 'Medical record number'} ${value}`
    const code = { 'dcterms:identifier': value, 'dcterms:title': title, 'sp:system': system }
    nodes.set(`${system} ${value}`, describeNode('sp:Code', null, code))
  }
  return [...nodes.values()]
}

/** What is still in use; what is marked as old has no place. */
function current(patient: FhirResource, element: 'address' | 'telecom', report: Report): readonly Json[] {
  return list(patient, element).filter((item, at) => {
    const isOld = text(item, 'use') === 'old'
    if (isOld) report('mapping/no-place', `${element}[${at}]`)
    return !isOld
  })
}

function telecoms(patient: FhirResource, report: Report, system: 'email' | 'phone'): readonly Json[] {
  const all = current(patient, 'telecom', system === 'phone' ? report : () => {})
  return all.filter((telecom) => text(telecom, 'system') === system)
}

const TELEPHONE_KINDS: Readonly<Record<string, PrefixedName>> = { home: 'v:Home', work: 'v:Work', mobile: 'v:Cell' }

function telephones(patient: FhirResource, report: Report): readonly Node[] {
  for (const [at, telecom] of list(patient, 'telecom').entries()) {
    const system = text(telecom, 'system')
    if (system !== 'phone' && system !== 'email') report('mapping/no-place', `telecom[${at}]`)
  }
  return telecoms(patient, report, 'phone').flatMap((telecom) => {
    const number = text(telecom, 'value')
    if (number === undefined) return []
    const kind = TELEPHONE_KINDS[text(telecom, 'use') ?? '']
    const preferred: readonly PrefixedName[] = telecom.rank === 1 ? ['v:Pref'] : []
    return [describeNode('v:Tel', null, { 'rdf:value': number }, [...(kind === undefined ? [] : [kind]), ...preferred])]
  })
}

function deathDate(patient: FhirResource, report: Report): string | undefined {
  const date = text(patient, 'deceasedDateTime')
  if (date === undefined && isTrue(patient, 'deceasedBoolean')) report('mapping/death-without-date', 'deceasedBoolean')
  return date
}

/** The text of US Core's race and ethnicity. https://hl7.org/fhir/us/core/STU3.1.1/StructureDefinition-us-core-race.html */
function usCoreText(patient: FhirResource, name: 'us-core-race' | 'us-core-ethnicity'): string | undefined {
  const url = `http://hl7.org/fhir/us/core/StructureDefinition/${name}`
  const extension = list(patient, 'extension').find((candidate) => text(candidate, 'url') === url)
  const parts = extension === undefined ? [] : list(extension, 'extension')
  return text(
    parts.find((part) => text(part, 'url') === 'text'),
    'valueString',
  )
}

function preferredLanguage(patient: FhirResource, report: Report): string | undefined {
  const communications = list(patient, 'communication')
  const preferred = communications.find((communication) => isTrue(communication, 'preferred'))
  if (preferred === undefined) {
    if (has(patient, 'communication')) report('mapping/language-not-marked-preferred', 'communication')
    return undefined
  }
  const language = child(preferred, 'language')
  const [coding] = language === undefined ? [] : list(language, 'coding')
  return text(language, 'text') ?? text(coding, 'display') ?? text(coding, 'code')
}
