/** FHIR Observation of category laboratory → sp:LabResult. smart-classic c.4; https://hl7.org/fhir/R4/observation.html */

import { child, type FhirResource, has, list, text } from '../fhir/read.ts'
import { codeSets } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { codedValue } from './coded-value.ts'
import { hasType } from './identifier.ts'
import { interpretationOf } from './interpretation.ts'
import { labValueOf } from './lab-value.ts'
import { memberValue } from './member-value.ts'
import { normalRangeOf } from './normal-range.ts'
import { notesOf } from './notes.ts'
import { hasCategory, momentOf, wasMade } from './observation.ts'
import { usableId } from './usable.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

export function projectLabResult(
  observation: FhirResource,
  workspace: Workspace,
  context: ProjectionContext,
): Node | undefined {
  const report = reporter(workspace, observation)
  if (!isLaboratory(observation, report)) return undefined
  const id = usableId(observation, context.record_id, report)
  if (id === undefined || !wasMade(observation, report)) return undefined
  const labName = labNameOf(observation, workspace, report)
  const date = momentOf(observation, report)
  const value = labValueOf(observation, report)
  if (labName === undefined || date === undefined || value === undefined) return undefined
  if (has(observation, 'component')) report('mapping/no-place', 'component')
  const normalRange = normalRangeOf(observation, report)
  const quantity = value.kind === 'quantity' ? value.node : undefined
  // Beside words there is no place for a range.
  if (quantity === undefined && normalRange !== undefined) report('mapping/no-place', 'referenceRange')
  return describeNode('sp:LabResult', `${workspace.recordUri}/lab_results/${id}`, {
    'sp:belongsTo': iri(workspace.recordUri),
    'sp:labName': labName,
    'dcterms:date': date,
    'sp:quantitativeResult':
      quantity &&
      describeNode('sp:QuantitativeResult', null, { 'sp:valueAndUnit': quantity, 'sp:normalRange': normalRange }),
    'sp:narrativeResult':
      value.kind === 'words' ? describeNode('sp:NarrativeResult', null, { 'sp:value': value.text }) : undefined,
    'sp:abnormalInterpretation': interpretationOf(observation, workspace, report),
    'sp:labStatus': statusOf(observation, workspace, report),
    'sp:accessionNumber': accessionNumberOf(observation),
    'sp:notes': notesOf(observation),
  })
}

/** What has another category is another class's; what has none cannot be told to be any class's. */
function isLaboratory(observation: FhirResource, report: Report): boolean {
  if (!has(observation, 'category')) report('mapping/no-category', 'category')
  return hasCategory(observation, 'laboratory')
}

function labNameOf(observation: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const code = child(observation, 'code')
  if (code !== undefined) return codedValue(code, codeSets.LOINC, workspace, report, 'code')
  report('mapping/missing', 'code')
  return undefined
}

/** https://hl7.org/fhir/R4/valueset-observation-status.html */
const STATUSES: Readonly<Record<string, string>> = {
  preliminary: 'preliminary',
  final: 'final',
  amended: 'correction',
  corrected: 'correction',
}

function statusOf(observation: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const status = text(observation, 'status') ?? ''
  const member = Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined
  if (member !== undefined) return memberValue(codeSets.LabResultStatus, member, undefined, workspace)
  report('mapping/outside-list', 'status')
  return undefined
}

/** The laboratory's number of the sample: an identifier of HL7 table 0203's type ACSN. */
function accessionNumberOf(observation: FhirResource): string | undefined {
  const number = list(observation, 'identifier').find((identifier) => hasType(identifier, 'ACSN'))
  return text(number, 'value')
}
