/**
 * Code systems: how FHIR names them and how SMART does. The code node's URI is the SMART system + the code. smart-classic c.2.
 * A coding of a system that is not in this table has no home in the data model.
 */

import { expandName, type PrefixedName } from './namespaces.ts'

export interface CodeSystem {
  /** FHIR's canonical URI of the system. */
  readonly fhir: string
  /** The text of `sp:system`. */
  readonly smart: string
  readonly title: string
}

export const RXNORM: CodeSystem = {
  fhir: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  smart: 'http://purl.bioontology.org/ontology/RXNORM/',
  title: 'RxNorm',
}

export const SNOMED_CT: CodeSystem = {
  fhir: 'http://snomed.info/sct',
  smart: 'http://purl.bioontology.org/ontology/SNOMEDCT/',
  title: 'SNOMED CT',
}

export const TRANSLATION_FIDELITY: CodeSystem = {
  fhir: expandName('spcode:TranslationFidelity#'),
  smart: expandName('spcode:TranslationFidelity#'),
  title: 'How a local code was translated',
}

export interface CodeSet {
  /** The second type of each code of the set. */
  readonly name: PrefixedName
  readonly system: CodeSystem
  /** The members, when the list is closed: identifier → exact title. smart-classic c.2, C-17 */
  readonly members?: Readonly<Record<string, string>>
}

export const codeSets = {
  RxNorm_Semantic: { name: 'spcode:RxNorm_Semantic', system: RXNORM },
  SNOMED: { name: 'spcode:SNOMED', system: SNOMED_CT },
  ProblemStatus: {
    name: 'spcode:ProblemStatus',
    system: SNOMED_CT,
    members: { '55561003': 'Active', '73425007': 'Inactive', '413322009': 'Resolved' },
  },
  TranslationFidelity: {
    name: 'spcode:TranslationFidelity',
    system: TRANSLATION_FIDELITY,
    members: { automated: 'Automated', unmappable: 'Unmappable', verified: 'Verified' },
  },
} as const satisfies Record<string, CodeSet>

/** The set whose codes have this class; undefined when the model has none. */
export function codeSetOf(name: PrefixedName): CodeSet | undefined {
  return Object.values(codeSets).find((set) => set.name === name)
}
