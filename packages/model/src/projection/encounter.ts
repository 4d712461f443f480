/** FHIR Encounter → sp:Encounter. smart-classic c.4; https://hl7.org/fhir/R4/encounter.html */

import { child, type FhirResource, has, type Json, list, text } from '../fhir/read.ts'
import { codeSets } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { facilityOf } from './facility.ts'
import { memberValue } from './member-value.ts'
import { clinicianOf } from './provider.ts'
import { usableId } from './usable.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

const NEVER_BEGAN = new Set(['planned', 'cancelled'])

export function projectEncounter(
  encounter: FhirResource,
  workspace: Workspace,
  context: ProjectionContext,
): Node | undefined {
  const report = reporter(workspace, encounter)
  const id = usableId(encounter, context.record_id, report)
  if (id === undefined) return undefined
  if (NEVER_BEGAN.has(text(encounter, 'status') ?? '')) {
    report('mapping/never-began', 'status')
    return undefined
  }
  const period = child(encounter, 'period')
  const startDate = text(period, 'start')
  if (startDate === undefined) report('mapping/missing', 'period.start')
  const encounterType = encounterTypeOf(encounter, workspace, report)
  if (startDate === undefined || encounterType === undefined) return undefined
  if (has(encounter, 'type')) report('mapping/no-place', 'type')
  return describeNode('sp:Encounter', `${workspace.recordUri}/encounters/${id}`, {
    'sp:belongsTo': iri(workspace.recordUri),
    'sp:encounterType': encounterType,
    'sp:startDate': startDate,
    'sp:endDate': text(period, 'end'),
    'sp:facility': facilityOf(encounter, workspace, report),
    'sp:provider': attendingOf(encounter, workspace, report),
  })
}

/**
 * The encounter at which something took place, described once however many statements point to it. Nothing when none is named,
 * or the one that is named was not given, could not be projected, or is contained and so has no address.
 */
export function encounterOf(
  resource: FhirResource,
  workspace: Workspace,
  context: ProjectionContext,
): Node | undefined {
  const reference = child(resource, 'encounter')
  const encounter = text(reference, 'reference')?.startsWith('#') ? undefined : workspace.resolve(resource, reference)
  if (encounter?.resourceType !== 'Encounter') return undefined
  return workspace.once(encounter, () => projectEncounter(encounter, workspace, context))
}

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'

/**
 * The classes of encounters that the closed list has, with two that are kinds of inpatient encounters. Observation, short-stay
 * and pre-admission encounters are none of the six. https://terminology.hl7.org/ValueSet-v3-ActEncounterCode.html
 */
const CLASSES: Readonly<Record<string, { readonly member: string; readonly broader?: true }>> = {
  AMB: { member: 'ambulatory' },
  EMER: { member: 'emergency' },
  FLD: { member: 'field' },
  HH: { member: 'home' },
  IMP: { member: 'inpatient' },
  ACUTE: { member: 'inpatient', broader: true },
  NONAC: { member: 'inpatient', broader: true },
  VR: { member: 'virtual' },
}

function encounterTypeOf(encounter: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const coding = child(encounter, 'class')
  if (coding === undefined) {
    report('mapping/missing', 'class')
    return undefined
  }
  const code = text(coding, 'system') === ACT_CODE ? (text(coding, 'code') ?? '') : ''
  const mapped = Object.hasOwn(CLASSES, code) ? CLASSES[code] : undefined
  if (mapped === undefined) {
    report('mapping/required-outside-list', 'class')
    return undefined
  }
  if (mapped.broader) report('mapping/status-generalised', 'class')
  return memberValue(codeSets.EncounterType, mapped.member, text(coding, 'display'), workspace)
}

/** Who was mainly responsible (HL7 participation types: primary performer, attender), or else the first clinician. */
function attendingOf(encounter: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const named = list(encounter, 'participant')
    .map((participant, at) => ({ participant, at, individual: child(participant, 'individual') }))
    .filter(({ individual }) => !(text(individual, 'reference') ?? '').startsWith('RelatedPerson/'))
  const main = named.find(({ participant }) => isMain(participant)) ?? named[0]
  for (const other of named) if (other !== main) report('mapping/no-place', `participant[${other.at}]`)
  if (main?.individual === undefined) return undefined
  return clinicianOf(encounter, main.individual, workspace, report, `participant[${main.at}]`)
}

function isMain(participant: Json): boolean {
  const codes = list(participant, 'type').flatMap((type) => list(type, 'coding').map((coding) => text(coding, 'code')))
  return codes.includes('PPRF') || codes.includes('ATND')
}
