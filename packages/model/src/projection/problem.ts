/** FHIR Condition → sp:Problem. smart-classic c.4; https://hl7.org/fhir/R4/condition.html */

import { child, type FhirResource, has, list, text } from '../fhir/read.ts'
import { codeSets } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { codedValue } from './coded-value.ts'
import { encounterOf } from './encounter.ts'
import { notesOf } from './notes.ts'
import { usableId } from './usable.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

export function projectProblem(
  condition: FhirResource,
  workspace: Workspace,
  context: ProjectionContext,
): Node | undefined {
  const report = reporter(workspace, condition)
  const id = usableId(condition, context.record_id, report)
  if (id === undefined || !isHeld(condition, report)) return undefined
  const problemName = problemNameOf(condition, workspace, report)
  const startDate = startDateOf(condition, report)
  if (startDate === undefined) report('mapping/missing', 'onset')
  if (problemName === undefined || startDate === undefined) return undefined
  return describeNode('sp:Problem', `${workspace.recordUri}/problems/${id}`, {
    'sp:belongsTo': iri(workspace.recordUri),
    'sp:problemName': problemName,
    'sp:startDate': startDate,
    'sp:endDate': endDateOf(condition, report),
    'sp:problemStatus': statusOf(condition, workspace, report),
    'sp:notes': notesOf(condition),
    'sp:encounters': encountersOf(condition, workspace, context, report),
  })
}

/** A condition that was ruled out, or is one of several possible ones, is no problem of the person. */
function isHeld(condition: FhirResource, report: Report): boolean {
  const verification = child(condition, 'verificationStatus')
  const codes = verification === undefined ? [] : list(verification, 'coding').map((coding) => text(coding, 'code'))
  if (codes.includes('refuted')) report('mapping/refuted', 'verificationStatus')
  else if (codes.includes('differential')) report('mapping/differential', 'verificationStatus')
  else {
    if (codes.includes('unconfirmed') || codes.includes('provisional'))
      report('mapping/certainty-lost', 'verificationStatus')
    return true
  }
  return false
}

function problemNameOf(condition: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const code = child(condition, 'code')
  if (code !== undefined) return codedValue(code, codeSets.SNOMED, workspace, report, 'code')
  report('mapping/missing', 'code')
  return undefined
}

function startDateOf(condition: FhirResource, report: Report): string | undefined {
  const onset = text(condition, 'onsetDateTime') ?? text(child(condition, 'onsetPeriod'), 'start')
  if (onset !== undefined) return onset
  reportUndated(condition, 'onset', report)
  const recorded = text(condition, 'recordedDate')
  if (recorded !== undefined) report('mapping/start-from-recorded-date', 'recordedDate')
  return recorded
}

function endDateOf(condition: FhirResource, report: Report): string | undefined {
  const end = text(condition, 'abatementDateTime') ?? text(child(condition, 'abatementPeriod'), 'end')
  if (end === undefined) reportUndated(condition, 'abatement', report)
  return end
}

function reportUndated(condition: FhirResource, element: 'onset' | 'abatement', report: Report): void {
  for (const form of ['Age', 'Range', 'String', 'Period']) {
    if (has(condition, element + form)) report('mapping/not-a-date', element + form)
  }
}

/** FHIR's six clinical statuses in the three that the model has. https://hl7.org/fhir/R4/valueset-condition-clinical.html */
const STATUSES: Readonly<Record<string, { readonly member: string; readonly broader?: true }>> = {
  active: { member: '55561003' },
  recurrence: { member: '55561003', broader: true },
  relapse: { member: '55561003', broader: true },
  inactive: { member: '73425007' },
  remission: { member: '73425007', broader: true },
  resolved: { member: '413322009' },
}

function statusOf(condition: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const status = child(condition, 'clinicalStatus')
  if (status === undefined) return undefined
  const coding = list(status, 'coding').find((candidate) => Object.hasOwn(STATUSES, text(candidate, 'code') ?? ''))
  const mapped = STATUSES[text(coding, 'code') ?? '']
  if (mapped === undefined) {
    report('mapping/outside-list', 'clinicalStatus')
    return undefined
  }
  if (mapped.broader) report('mapping/status-generalised', 'clinicalStatus')
  const set = codeSets.ProblemStatus
  const said = text(status, 'text') ?? text(coding, 'display')
  const code = workspace.codes.member(set, mapped.member)
  const title = said ?? (mapped.broader ? text(coding, 'code') : undefined) ?? memberTitle(mapped.member)
  return describeNode('sp:CodedValue', null, { 'dcterms:title': title, 'sp:code': code })
}

function memberTitle(member: string): string | undefined {
  const members: Readonly<Record<string, string>> = codeSets.ProblemStatus.members
  return members[member]
}

/** FHIR names the one encounter at which the condition was recorded. */
function encountersOf(
  condition: FhirResource,
  workspace: Workspace,
  context: ProjectionContext,
  report: Report,
): readonly Node[] {
  if (!has(condition, 'encounter')) return []
  const encounter = encounterOf(condition, workspace, context)
  if (encounter === undefined) report('mapping/encounter-not-described', 'encounter')
  return encounter === undefined ? [] : [encounter]
}
