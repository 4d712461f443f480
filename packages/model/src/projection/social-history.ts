/** FHIR Observations of the smoking status → the one sp:SocialHistory of a record. smart-classic c.4 */

import { type Span, spanOf } from '../dates/partial-date.ts'
import { child, type FhirResource } from '../fhir/read.ts'
import { codeSets, LOINC } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { listedValue } from './member-value.ts'
import { codesOf, momentOf, wasMade } from './observation.ts'
import { usableId } from './usable.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

/** https://hl7.org/fhir/us/core/STU3.1.1/StructureDefinition-us-core-smokingstatus.html */
const SMOKING_STATUS = '72166-2'

interface Told {
  readonly observation: FhirResource
  readonly span: Span
  readonly report: Report
}

/** Every record has one; its smoking status is the newest that is recorded, when that is on the list. */
export function projectSocialHistory(workspace: Workspace, context: ProjectionContext): Node {
  return describeNode('sp:SocialHistory', `${workspace.recordUri}/social_history`, {
    'sp:belongsTo': iri(workspace.recordUri),
    'sp:smokingStatus': smokingStatusOf(workspace, context),
  })
}

function smokingStatusOf(workspace: Workspace, context: ProjectionContext): Node | undefined {
  const told = workspace
    .ofType('Observation')
    .flatMap((observation) => toldBy(observation, workspace, context))
    .toSorted((a, b) => b.span.last - a.span.last)
  const [newest, ...others] = told
  if (newest === undefined) return undefined
  for (const { report } of others) report('mapping/not-newest')
  const status = statusIn(newest, workspace)
  // 2026 and 2026-03-01: which of them came later is not said. Two that differ leave the question open.
  const rivals = others.filter(({ span }) => span.last >= newest.span.first)
  const differs = rivals.some((rival) => codeIn(rival.observation) !== codeIn(newest.observation))
  if (!differs) return status
  for (const { report } of [newest, ...rivals]) report('mapping/contradictory')
  return undefined
}

function toldBy(observation: FhirResource, workspace: Workspace, context: ProjectionContext): readonly Told[] {
  if (!codesOf(child(observation, 'code'), LOINC.fhir).includes(SMOKING_STATUS)) return []
  const report = reporter(workspace, observation)
  if (usableId(observation, context.record_id, report) === undefined || !wasMade(observation, report)) return []
  const moment = momentOf(observation, report)
  const span = moment === undefined ? undefined : spanOf(moment)
  if (moment !== undefined && span === undefined) report('mapping/missing', 'effective')
  return span === undefined ? [] : [{ observation, span, report }]
}

function statusIn({ observation, report }: Told, workspace: Workspace): Node | undefined {
  const value = child(observation, 'valueCodeableConcept')
  if (value !== undefined) return listedValue(value, codeSets.SmokingStatus, workspace, report, 'value')
  report('mapping/missing', 'value')
  return undefined
}

/** Everything that is coded, to compare: also what is not on the list says that something else was found. */
function codeIn(observation: FhirResource): string {
  return codesOf(child(observation, 'valueCodeableConcept'), codeSets.SmokingStatus.system.fhir).join(' ')
}
