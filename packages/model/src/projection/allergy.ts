/** FHIR AllergyIntolerance → sp:Allergy or sp:AllergyExclusion. smart-classic c.4; https://hl7.org/fhir/R4/allergyintolerance.html */

import { child, type FhirResource, has, list, text } from '../fhir/read.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { allergenOf } from './allergen.ts'
import { describeExclusion, exclusionCode } from './allergy-exclusion.ts'
import { reactionOf } from './allergy-reaction.ts'
import { usableId } from './usable.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

export function projectAllergy(
  allergy: FhirResource,
  workspace: Workspace,
  context: ProjectionContext,
): Node | undefined {
  const report = reporter(workspace, allergy)
  const id = usableId(allergy, context.record_id, report)
  if (id === undefined || !isHeld(allergy, report)) return undefined
  const exclusion = exclusionCode(allergy)
  if (exclusion !== undefined) return describeExclusion(allergy, id, exclusion, workspace, report)
  const allergen = allergenOf(allergy, workspace, report)
  const reaction = reactionOf(allergy, workspace, report)
  const startDate = startDateOf(allergy, report)
  if (startDate === undefined) report('mapping/missing', 'onset')
  if (allergen === undefined || reaction === undefined || startDate === undefined) return undefined
  return describeNode('sp:Allergy', `${workspace.recordUri}/allergies/${id}`, {
    'sp:belongsTo': iri(workspace.recordUri),
    'sp:category': allergen.category,
    [allergen.property]: allergen.node,
    'sp:allergicReaction': reaction.reaction,
    'sp:severity': reaction.severity,
    'sp:startDate': startDate,
  })
}

/**
 * One that was ruled out is none. One that is over would look like one that holds: FHIR R4 records no end, and the model
 * has no other way to say it.
 */
function isHeld(allergy: FhirResource, report: Report): boolean {
  const verification = codes(allergy, 'verificationStatus')
  const clinical = codes(allergy, 'clinicalStatus')
  if (verification.includes('refuted')) report('mapping/refuted', 'verificationStatus')
  else if (clinical.includes('inactive') || clinical.includes('resolved')) report('mapping/over', 'clinicalStatus')
  else {
    if (verification.includes('unconfirmed') || verification.includes('presumed'))
      report('mapping/certainty-lost', 'verificationStatus')
    return true
  }
  return false
}

function codes(allergy: FhirResource, element: 'verificationStatus' | 'clinicalStatus') {
  return list(child(allergy, element) ?? {}, 'coding').map((coding) => text(coding, 'code'))
}

function startDateOf(allergy: FhirResource, report: Report): string | undefined {
  const onset = text(allergy, 'onsetDateTime') ?? text(child(allergy, 'onsetPeriod'), 'start')
  if (onset !== undefined) return onset
  for (const form of ['Age', 'Range', 'String', 'Period']) {
    if (has(allergy, `onset${form}`)) report('mapping/not-a-date', `onset${form}`)
  }
  const recorded = text(allergy, 'recordedDate')
  if (recorded !== undefined) report('mapping/start-from-recorded-date', 'recordedDate')
  return recorded
}
