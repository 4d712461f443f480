/** The calls of the API, as far as they are served. smart-classic b.1; filters b.2. */

import { LOINC } from './code-systems.ts'
import { type CallDescription, call, type FilterDescription, json, many, single } from './describe.ts'
import type { PrefixedName } from './namespaces.ts'

const page: readonly FilterDescription[] = [
  { kind: 'page', name: 'limit', doc: 'At most so many statements; the answer then has an order and a next page.' },
  { kind: 'page', name: 'offset', doc: 'Leave out so many statements from the start of the order.' },
]

/** The six date filters. Dates may be partial, in the filter and in the data. smart-classic b.2 */
function dates(property: PrefixedName): readonly FilterDescription[] {
  return [
    { kind: 'date', name: 'date_from', property, doc: 'On or after this date.' },
    { kind: 'date', name: 'date_from_including', property, doc: 'On or after this date.' },
    { kind: 'date', name: 'date_from_excluding', property, doc: 'After this date.' },
    { kind: 'date', name: 'date_to', property, doc: 'On or before this date.' },
    { kind: 'date', name: 'date_to_including', property, doc: 'On or before this date.' },
    { kind: 'date', name: 'date_to_excluding', property, doc: 'Before this date.' },
  ]
}

const medicationResources = {
  needs: ['MedicationRequest', 'MedicationDispense'],
  follows: ['Medication', 'Practitioner', 'PractitionerRole', 'Organization', 'Location'],
}

/** An encounter and whom it names: followed from whatever took place at one. */
const encounterResources = ['Practitioner', 'PractitionerRole', 'Organization', 'Location']

export const getContainerManifest = call({
  name: 'get_container_manifest',
  http: 'GET /manifest',
  scope: 'container',
  returns: json('sp:ContainerManifest'),
  needs: [],
  doc: 'What the container is and can do.',
})

export const getDemographics = call({
  name: 'get_demographics',
  http: 'GET /records/{record_id}/demographics',
  scope: 'record',
  returns: single('sp:Demographics'),
  needs: ['Patient'],
  // The gestational age at birth.
  adds: [{ type: 'Observation', system: LOINC.fhir, code: '76516-4' }],
  doc: 'Who the record is about: name, birth date, gender, addresses, record numbers.',
})

export const getMedications = call({
  name: 'get_medications',
  http: 'GET /records/{record_id}/medications/',
  scope: 'record',
  returns: many('sp:Medication'),
  ...medicationResources,
  filters: [
    {
      kind: 'code',
      name: 'rxnorm',
      property: 'sp:drugName',
      code_set: 'spcode:RxNorm_Semantic',
      doc: 'RxNorm identifiers of the drug; several are joined by a pipe.',
    },
    ...dates('sp:startDate'),
    ...page,
  ],
  sort: 'sp:startDate',
  doc: 'All medications of the record, each with its fulfillments.',
})

export const getMedication = call({
  name: 'get_medication',
  http: 'GET /records/{record_id}/medications/{medication_id}',
  scope: 'record',
  returns: single('sp:Medication'),
  ...medicationResources,
  doc: 'One medication, with its fulfillments.',
})

export const getFulfillments = call({
  name: 'get_fulfillments',
  http: 'GET /records/{record_id}/fulfillments/',
  scope: 'record',
  returns: many('sp:Fulfillment'),
  ...medicationResources,
  filters: [...dates('dcterms:date'), ...page],
  sort: 'dcterms:date',
  doc: 'All fulfillments of the record, each with its medication.',
})

export const getFulfillment = call({
  name: 'get_fulfillment',
  http: 'GET /records/{record_id}/fulfillments/{fulfillment_id}',
  scope: 'record',
  returns: single('sp:Fulfillment'),
  ...medicationResources,
  doc: 'One fulfillment, with its medication.',
})

export const getProblems = call({
  name: 'get_problems',
  http: 'GET /records/{record_id}/problems/',
  scope: 'record',
  returns: many('sp:Problem'),
  needs: ['Condition'],
  follows: ['Encounter', ...encounterResources],
  filters: [
    {
      kind: 'code',
      name: 'snomed',
      property: 'sp:problemName',
      code_set: 'spcode:SNOMED',
      doc: 'SNOMED CT identifiers of the problem; several are joined by a pipe.',
    },
    ...dates('sp:startDate'),
    ...page,
  ],
  sort: 'sp:startDate',
  doc: 'All problems of the record, each with the encounter at which it was recorded.',
})

export const getProblem = call({
  name: 'get_problem',
  http: 'GET /records/{record_id}/problems/{problem_id}',
  scope: 'record',
  returns: single('sp:Problem'),
  needs: ['Condition'],
  follows: ['Encounter', ...encounterResources],
  doc: 'One problem.',
})

export const getEncounters = call({
  name: 'get_encounters',
  http: 'GET /records/{record_id}/encounters/',
  scope: 'record',
  returns: many('sp:Encounter'),
  needs: ['Encounter'],
  follows: encounterResources,
  filters: page,
  sort: 'sp:startDate',
  doc: 'All encounters of the record.',
})

export const getEncounter = call({
  name: 'get_encounter',
  http: 'GET /records/{record_id}/encounters/{encounter_id}',
  scope: 'record',
  returns: single('sp:Encounter'),
  needs: ['Encounter'],
  follows: encounterResources,
  doc: 'One encounter.',
})

export const getLabResults = call({
  name: 'get_lab_results',
  http: 'GET /records/{record_id}/lab_results/',
  scope: 'record',
  returns: many('sp:LabResult'),
  needs: ['Observation'],
  filters: [
    {
      kind: 'code',
      name: 'loinc',
      property: 'sp:labName',
      code_set: 'spcode:LOINC',
      doc: 'LOINC codes of what was determined; several are joined by a pipe.',
    },
    ...dates('dcterms:date'),
    ...page,
  ],
  sort: 'dcterms:date',
  doc: 'All laboratory results of the record.',
})

export const getLabResult = call({
  name: 'get_lab_result',
  http: 'GET /records/{record_id}/lab_results/{lab_result_id}',
  scope: 'record',
  returns: single('sp:LabResult'),
  needs: ['Observation'],
  doc: 'One laboratory result.',
})

const vitalSignResources = { needs: ['Observation', 'Encounter'], follows: encounterResources }

export const getVitalSignSets = call({
  name: 'get_vital_sign_sets',
  http: 'GET /records/{record_id}/vital_sign_sets/',
  scope: 'record',
  returns: many('sp:VitalSignSet'),
  ...vitalSignResources,
  filters: [
    {
      kind: 'code',
      name: 'encounter_type',
      through: 'sp:encounter',
      property: 'sp:encounterType',
      code_set: 'spcode:EncounterType',
      doc: 'Kinds of the encounter, as ambulatory; several are joined by a pipe.',
    },
    ...dates('dcterms:date'),
    ...page,
  ],
  sort: 'dcterms:date',
  doc: 'All vital signs of the record, by encounter and moment, each with its encounter.',
})

export const getVitalSignSet = call({
  name: 'get_vital_sign_set',
  http: 'GET /records/{record_id}/vital_sign_sets/{vital_sign_set_id}',
  scope: 'record',
  returns: single('sp:VitalSignSet'),
  ...vitalSignResources,
  doc: 'The vital signs of one moment, with the encounter.',
})

export const getSocialHistory = call({
  name: 'get_social_history',
  http: 'GET /records/{record_id}/social_history',
  scope: 'record',
  returns: single('sp:SocialHistory'),
  needs: ['Observation'],
  doc: 'The social history of the record: the smoking status.',
})

export const getAllergies = call({
  name: 'get_allergies',
  http: 'GET /records/{record_id}/allergies/',
  scope: 'record',
  returns: many('sp:Allergy'),
  needs: ['AllergyIntolerance'],
  filters: [...dates('sp:startDate'), ...page],
  sort: 'sp:startDate',
  doc: 'All allergies of the record, and the statements that there is none (sp:AllergyExclusion) beside them.',
})

export const getAllergy = call({
  name: 'get_allergy',
  http: 'GET /records/{record_id}/allergies/{allergy_id}',
  scope: 'record',
  returns: single('sp:Allergy'),
  needs: ['AllergyIntolerance'],
  doc: 'One allergy.',
})

export const calls = [
  getContainerManifest,
  getDemographics,
  getMedications,
  getMedication,
  getFulfillments,
  getFulfillment,
  getProblems,
  getProblem,
  getEncounters,
  getEncounter,
  getLabResults,
  getLabResult,
  getVitalSignSets,
  getVitalSignSet,
  getSocialHistory,
  getAllergies,
  getAllergy,
] as const

/** Addresses of statements for which the API names no call. smart-classic b.1, after the table */
export const addresses: readonly CallDescription[] = [
  call({
    name: 'get_allergy_exclusion',
    http: 'GET /records/{record_id}/allergy_exclusions/{allergy_exclusion_id}',
    scope: 'record',
    returns: single('sp:AllergyExclusion'),
    needs: ['AllergyIntolerance'],
    doc: 'One statement that there is no allergy.',
  }),
]
