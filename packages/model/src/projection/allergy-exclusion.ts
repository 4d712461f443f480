/** FHIR AllergyIntolerance that says that there is none → sp:AllergyExclusion. smart-classic c.4 */

import { child, type FhirResource, text } from '../fhir/read.ts'
import { codeSets, SNOMED_CT } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { memberValue } from './member-value.ts'
import { codesOf, wordsOf } from './observation.ts'
import type { Report, Workspace } from './workspace.ts'

/** SNOMED CT situations → the member of the closed list; SNOMED CT has replaced the first by 716186003. */
const EXCLUSIONS: Readonly<Record<string, string>> = {
  '160244002': '160244002',
  '716186003': '160244002',
  '428607008': '428607008',
  '429625007': '429625007',
  '409137002': '409137002',
}

/** "No known …" of things that the list does not have: no allergy either. Latex, animals, insects. */
const OTHER_EXCLUSIONS = new Set(['716184000', '716220001', '428197003'])

/** The code by which a resource says that there is no allergy (of a kind). */
export function exclusionCode(allergy: FhirResource): string | undefined {
  return codesOf(child(allergy, 'code'), SNOMED_CT.fhir).find(
    (code) => Object.hasOwn(EXCLUSIONS, code) || OTHER_EXCLUSIONS.has(code),
  )
}

export function describeExclusion(
  allergy: FhirResource,
  id: string,
  code: string,
  workspace: Workspace,
  report: Report,
): Node | undefined {
  const member = EXCLUSIONS[code]
  if (member === undefined) report('mapping/required-outside-list', 'code')
  const date = text(allergy, 'recordedDate') ?? text(allergy, 'onsetDateTime')
  if (date === undefined) report('mapping/missing', 'recordedDate')
  if (member === undefined || date === undefined) return undefined
  const said = wordsOf(child(allergy, 'code'))
  if (member !== code) report('mapping/code-translated', 'code')
  const source = { uri: SNOMED_CT.smart + code, title: said ?? code }
  return describeNode('sp:AllergyExclusion', `${workspace.recordUri}/allergy_exclusions/${id}`, {
    'sp:belongsTo': iri(workspace.recordUri),
    'sp:allergyExclusionName': memberValue(
      codeSets.AllergyExclusion,
      member,
      said,
      workspace,
      member === code ? undefined : source,
    ),
    'dcterms:date': date,
  })
}
