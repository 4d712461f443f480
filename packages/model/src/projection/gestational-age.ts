/** FHIR Observation of the gestational age at birth → sp:gestationalAgeAtBirth. smart-classic c.4 Demographics */

import { decimal } from '../fhir/exact-number.ts'
import { child, type FhirResource, text } from '../fhir/read.ts'
import { LOINC } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'
import { codesOf, wasMade } from './observation.ts'
import { usableId } from './usable.ts'
import { type ProjectionContext, type Report, reporter, type Workspace } from './workspace.ts'

/** LOINC: gestational age at birth. */
const GESTATIONAL_AGE = '76516-4'

interface Age {
  readonly weeks: string
  readonly report: Report
}

/** In weeks, when every observation of it says the same. */
export function gestationalAgeOf(workspace: Workspace, context: ProjectionContext): Node | undefined {
  const ages = workspace.ofType('Observation').flatMap((observation) => ageIn(observation, workspace, context))
  const [first] = ages
  if (first === undefined) return undefined
  if (ages.some(({ weeks }) => Number(weeks) !== Number(first.weeks))) {
    for (const { report } of ages) report('mapping/contradictory')
    return undefined
  }
  // The ontology asks for one type, the ontology's example has the other. smart-classic c.4
  const values = { 'sp:value': first.weeks, 'sp:unit': 'wk' } as const
  return describeNode('sp:ValueAndUnit', null, values, ['sp:GestationalAgeAtBirth'])
}

function ageIn(observation: FhirResource, workspace: Workspace, context: ProjectionContext): readonly Age[] {
  if (!codesOf(child(observation, 'code'), LOINC.fhir).includes(GESTATIONAL_AGE)) return []
  const report = reporter(workspace, observation)
  if (usableId(observation, context.record_id, report) === undefined || !wasMade(observation, report)) return []
  const quantity = child(observation, 'valueQuantity')
  const weeks = text(quantity, 'code') === 'wk' ? decimal(quantity, 'value') : undefined
  if (weeks !== undefined && text(quantity, 'comparator') === undefined) return [{ weeks, report }]
  report('mapping/unit-not-known', 'value')
  report('mapping/measurement-unusable')
  return []
}
