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

export const LOINC: CodeSystem = {
  fhir: 'http://loinc.org',
  smart: 'http://purl.bioontology.org/ontology/LNC/',
  title: 'LOINC',
}

/** Drug classes; frozen in 2018, but what the model asks for. https://terminology.hl7.org/CodeSystem-v3-ndfrt.html */
export const NDF_RT: CodeSystem = {
  fhir: 'http://hl7.org/fhir/ndfrt',
  smart: 'http://purl.bioontology.org/ontology/NDFRT/',
  title: 'NDF-RT',
}

/** Substances of food and of the environment. https://terminology.hl7.org/UNII.html */
export const UNII: CodeSystem = {
  fhir: 'http://fdasis.nlm.nih.gov',
  smart: 'http://fda.gov/UNII/',
  title: 'FDA UNII',
}

/** A closed list that the model has of its own. */
function ownSystem(set: string, title: string): CodeSystem {
  return { fhir: expandName(`spcode:${set}#`), smart: expandName(`spcode:${set}#`), title }
}

export const TRANSLATION_FIDELITY = ownSystem('TranslationFidelity', 'How a local code was translated')

export interface CodeSet {
  /** The second type of each code of the set. */
  readonly name: PrefixedName
  readonly system: CodeSystem
  /** The members, when the list is closed: identifier → exact title. smart-classic c.2, C-17 */
  readonly members?: Readonly<Record<string, string>>
}

export const codeSets = {
  RxNorm_Semantic: { name: 'spcode:RxNorm_Semantic', system: RXNORM },
  RxNorm_Ingredient: { name: 'spcode:RxNorm_Ingredient', system: RXNORM },
  SNOMED: { name: 'spcode:SNOMED', system: SNOMED_CT },
  LOINC: { name: 'spcode:LOINC', system: LOINC },
  NDFRT: { name: 'spcode:NDFRT', system: NDF_RT },
  UNII: { name: 'spcode:UNII', system: UNII },
  ProblemStatus: {
    name: 'spcode:ProblemStatus',
    system: SNOMED_CT,
    members: { '55561003': 'Active', '73425007': 'Inactive', '413322009': 'Resolved' },
  },
  AllergyCategory: {
    name: 'spcode:AllergyCategory',
    system: SNOMED_CT,
    members: {
      '414285001': 'Food allergy',
      '426232007': 'Environmental allergy',
      '416098002': 'Drug allergy',
      '59037007': 'Drug intolerance',
      '235719002': 'Food intolerance',
    },
  },
  AllergySeverity: {
    name: 'spcode:AllergySeverity',
    system: SNOMED_CT,
    members: {
      '255604002': 'Mild',
      '6736007': 'Moderate',
      '24484000': 'Severe',
      '442452003': 'Life threatening',
      '399166001': 'Fatal',
    },
  },
  AllergyExclusion: {
    name: 'spcode:AllergyExclusion',
    system: SNOMED_CT,
    members: {
      '160244002': 'No known allergies',
      '428607008': 'No known environmental allergy',
      '429625007': 'No known food allergy',
      '409137002': 'No known history of drug allergy',
    },
  },
  SmokingStatus: {
    name: 'spcode:SmokingStatus',
    system: SNOMED_CT,
    members: {
      '449868002': 'Current every day smoker',
      '428041000124106': 'Current some day smoker',
      '8517006': 'Former smoker',
      '266919005': 'Never smoker',
      '266927001': 'Unknown if ever smoked',
    },
  },
  BloodPressureBodyPosition: {
    name: 'spcode:BloodPressureBodyPosition',
    system: SNOMED_CT,
    members: { '40199007': 'Supine', '33586001': 'Sitting', '10904000': 'Standing' },
  },
  BloodPressureBodySite: {
    name: 'spcode:BloodPressureBodySite',
    system: SNOMED_CT,
    members: {
      '368209003': 'Right arm',
      '368208006': 'Left arm',
      '11207009': 'Right thigh',
      '61396006': 'Left thigh',
    },
  },
  BloodPressureMethod: {
    name: 'spcode:BloodPressureMethod',
    system: ownSystem('BloodPressureMethod', 'How a blood pressure was taken'),
    members: {
      auscultation: 'Auscultation',
      invasive: 'Invasive',
      machine: 'Machine',
      palpation: 'Palpation',
    },
  },
  VitalSign: {
    name: 'spcode:VitalSign',
    system: LOINC,
    members: {
      '8480-6': 'Intravascular systolic',
      '8462-4': 'Intravascular diastolic',
      '8867-4': 'Heart rate',
      '9279-1': 'Respiration rate',
      '8310-5': 'Body temperature',
      '8302-2': 'Body height',
      '8306-3': 'Body height (lying)',
      '3141-9': 'Body weight',
      '39156-5': 'Body mass index',
      '2710-2': 'Oxygen saturation',
      '8287-5': 'Head circumference',
    },
  },
  EncounterType: {
    name: 'spcode:EncounterType',
    system: ownSystem('EncounterType', 'Kind of encounter'),
    members: {
      ambulatory: 'Ambulatory encounter',
      emergency: 'Emergency encounter',
      field: 'Field encounter',
      home: 'Home encounter',
      inpatient: 'Inpatient encounter',
      virtual: 'Virtual encounter',
    },
  },
  LabResultStatus: {
    name: 'spcode:LabResultStatus',
    system: ownSystem('LabStatus', 'How final a laboratory result is'),
    members: { correction: 'Correction', final: 'Final', preliminary: 'Preliminary' },
  },
  LabResultInterpretation: {
    name: 'spcode:LabResultInterpretation',
    system: ownSystem('LabResultInterpretation', 'What a laboratory result means'),
    members: { normal: 'Normal', abnormal: 'Abnormal', critical: 'Critical' },
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
