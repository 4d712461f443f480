/** What somebody is allergic to → exactly one of the three allergen properties, and the category. smart-classic c.4 Allergy */

import { child, type FhirResource, list, text, texts } from '../fhir/read.ts'
import { type CodeSet, codeSets } from '../ontology/code-systems.ts'
import type { PrefixedName } from '../ontology/namespaces.ts'
import type { Node } from '../rdf/graph.ts'
import { codedValue } from './coded-value.ts'
import { memberValue } from './member-value.ts'
import type { Report, Workspace } from './workspace.ts'

export interface Allergen {
  readonly property: PrefixedName
  readonly node: Node
  readonly category: Node
}

interface Kind {
  readonly property: PrefixedName
  readonly set: CodeSet
  /** FHIR categories that go with the property. */
  readonly categories: readonly string[]
}

/** By the code system of the code: a drug, a class of drugs, a food or something of the environment. */
const KINDS: readonly Kind[] = [
  { property: 'sp:drugAllergen', set: codeSets.RxNorm_Ingredient, categories: ['medication'] },
  { property: 'sp:drugClassAllergen', set: codeSets.NDFRT, categories: ['medication'] },
  { property: 'sp:otherAllergen', set: codeSets.UNII, categories: ['food', 'environment'] },
]

/** Category and mechanism → member. An intolerance of something in the environment is none of the five. */
const CATEGORIES: Readonly<Record<string, string>> = {
  'medication allergy': '416098002',
  'medication intolerance': '59037007',
  'food allergy': '414285001',
  'food intolerance': '235719002',
  'environment allergy': '426232007',
}

export function allergenOf(allergy: FhirResource, workspace: Workspace, report: Report): Allergen | undefined {
  const code = child(allergy, 'code')
  if (code === undefined) {
    report('mapping/missing', 'code')
    return undefined
  }
  const systems = list(code, 'coding').map((coding) => text(coding, 'system'))
  const kind = KINDS.find(({ set }) => systems.includes(set.system.fhir))
  if (kind === undefined) {
    report('mapping/no-standard-code', 'code')
    return undefined
  }
  const node = codedValue(code, kind.set, workspace, report, 'code')
  const category = categoryOf(allergy, kind, workspace, report)
  return node && category && { property: kind.property, node, category }
}

function categoryOf(allergy: FhirResource, kind: Kind, workspace: Workspace, report: Report): Node | undefined {
  const recorded = texts(allergy, 'category')
  const fitting = recorded.filter((category) => kind.categories.includes(category))
  // A drug needs no category to be one; whether a substance is food is not guessed.
  const category = fitting[0] ?? (kind.categories.length === 1 ? kind.categories[0] : undefined)
  for (const other of recorded) if (other !== category) report('mapping/no-place', 'category')
  const mechanism = text(allergy, 'type')
  if (mechanism === undefined) report('mapping/mechanism-not-said', 'type')
  const member = CATEGORIES[`${category} ${mechanism ?? 'allergy'}`]
  if (member !== undefined) return memberValue(codeSets.AllergyCategory, member, undefined, workspace)
  report(recorded.length === 0 ? 'mapping/missing' : 'mapping/required-outside-list', 'category')
  return undefined
}
