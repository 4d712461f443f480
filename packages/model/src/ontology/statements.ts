/** The statements of a record, as far as they are served. smart-classic c.4. */

import { medicalRecordNumber, name, person } from './components.ts'
import { any, type ClassDescription, one, optional, type PropertyDescription } from './describe.ts'

const belongsTo: PropertyDescription = one('sp:belongsTo', 'sp:MedicalRecord', 'The record: {api_base}/records/{id}.')

/** Demographics must have what a person may have. */
const required = new Set(['foaf:gender', 'v:bday'])

export const statements: readonly ClassDescription[] = [
  {
    name: 'sp:Demographics',
    extends: ['sp:Person', 'sp:Component', 'v:VCard', 'sp:Statement'],
    path: '/records/{record_id}/demographics',
    doc: 'Who the record is about.',
    properties: [
      belongsTo,
      name,
      ...person.map((property) => (required.has(property.name) ? { ...property, min: 1 as const } : property)),
      optional('sp:gestationalAgeAtBirth', 'sp:ValueAndUnit', 'Gestational age at birth.', { unit: 'wk' }),
      medicalRecordNumber,
    ],
  },
  {
    name: 'sp:Medication',
    extends: ['sp:Statement'],
    path: '/records/{record_id}/medications/{medication_id}',
    doc: 'A medication that the person takes, took, or is to take.',
    properties: [
      belongsTo,
      one('sp:drugName', 'sp:CodedValue', 'The drug: an RxNorm concept of type SCD, SBD, GPCK or BPCK.', {
        code_set: 'spcode:RxNorm_Semantic',
      }),
      one('sp:startDate', 'literal', 'When the person started to take it, ISO 8601, as precise as the source.'),
      optional('sp:endDate', 'literal', 'When the person stopped taking it, ISO 8601.'),
      one('sp:instructions', 'literal', "The clinician's instructions from the prescription."),
      optional('sp:quantity', 'sp:ValueAndUnit', 'How much at a time; only when the dosing is simple.'),
      optional('sp:frequency', 'sp:ValueAndUnit', 'How often, in /d, /wk or /mo; only when the dosing is simple.'),
      any('sp:fulfillment', 'sp:Fulfillment', 'The occasions on which it was dispensed.'),
      any('sp:provenance', 'sp:Code', 'Codes of the source. Never occurs.'),
    ],
  },
  {
    name: 'sp:Fulfillment',
    extends: ['sp:Statement'],
    path: '/records/{record_id}/fulfillments/{fulfillment_id}',
    doc: 'One occasion on which a medication was dispensed to the person.',
    properties: [
      belongsTo,
      one('dcterms:date', 'literal', 'When it was dispensed, ISO 8601.'),
      one('sp:medication', 'sp:Medication', 'What was dispensed.'),
      one('sp:dispenseDaysSupply', 'literal', 'For how many days it was dispensed: a number as plain text.'),
      optional('sp:quantityDispensed', 'sp:ValueAndUnit', 'How much was dispensed.'),
      optional('sp:pharmacy', 'sp:Pharmacy', 'The pharmacy that dispensed it.'),
      optional('sp:provider', 'sp:Provider', 'The clinician who prescribed it.'),
      optional('sp:pbm', 'literal', 'The pharmacy benefit manager that paid.'),
    ],
  },
  {
    name: 'sp:Problem',
    extends: ['sp:Statement'],
    path: '/records/{record_id}/problems/{problem_id}',
    doc: 'A problem, condition or diagnosis.',
    properties: [
      belongsTo,
      one('sp:problemName', 'sp:CodedValue', 'The problem: a SNOMED CT concept.', { code_set: 'spcode:SNOMED' }),
      one('sp:startDate', 'literal', 'When the problem began, ISO 8601, as precise as the source.'),
      optional('sp:endDate', 'literal', 'When it was resolved, ISO 8601.'),
      optional('sp:problemStatus', 'sp:CodedValue', 'Active, Inactive or Resolved.', {
        code_set: 'spcode:ProblemStatus',
      }),
      optional('sp:notes', 'literal', 'Further notes about the problem.'),
      any('sp:encounters', 'sp:Encounter', 'The encounters at which it was dealt with.'),
    ],
  },
  {
    name: 'sp:Encounter',
    extends: ['sp:Statement'],
    path: '/records/{record_id}/encounters/{encounter_id}',
    doc: 'One occasion on which the person was seen.',
    properties: [
      belongsTo,
      one(
        'sp:encounterType',
        'sp:CodedValue',
        'Of what kind: ambulatory, emergency, field, home, inpatient, virtual.',
        {
          code_set: 'spcode:EncounterType',
        },
      ),
      one('sp:startDate', 'literal', 'When it began, ISO 8601.'),
      optional('sp:endDate', 'literal', 'When it ended, ISO 8601.'),
      optional('sp:facility', 'sp:Organization', 'Where it took place.'),
      optional('sp:provider', 'sp:Provider', 'The clinician who was responsible.'),
    ],
  },
  {
    name: 'sp:LabResult',
    extends: ['sp:Statement'],
    path: '/records/{record_id}/lab_results/{lab_result_id}',
    doc: 'One result of a laboratory: a number with its unit, or words.',
    properties: [
      belongsTo,
      one('sp:labName', 'sp:CodedValue', 'What was determined: a LOINC code.', { code_set: 'spcode:LOINC' }),
      one('dcterms:date', 'literal', 'When the sample was taken, ISO 8601, as precise as the source.'),
      optional('sp:quantitativeResult', 'sp:QuantitativeResult', 'The result, when it is a number with a unit.'),
      optional('sp:narrativeResult', 'sp:NarrativeResult', 'The result, when it is anything else.'),
      optional(
        'sp:abnormalInterpretation',
        'sp:CodedValue',
        'Normal, Abnormal or Critical, as the laboratory judged.',
        {
          code_set: 'spcode:LabResultInterpretation',
        },
      ),
      optional('sp:labStatus', 'sp:CodedValue', 'Preliminary, Final or Correction.', {
        code_set: 'spcode:LabResultStatus',
      }),
      optional('sp:accessionNumber', 'literal', "The laboratory's number of the sample."),
      optional('sp:notes', 'literal', 'Remarks about the result.'),
    ],
  },
  {
    name: 'sp:VitalSignSet',
    extends: ['sp:Statement'],
    path: '/records/{record_id}/vital_sign_sets/{vital_sign_set_id}',
    doc: 'What was measured of a person at one moment of an encounter.',
    properties: [
      belongsTo,
      one('dcterms:date', 'literal', 'When it was measured, ISO 8601, as precise as the source.'),
      one('sp:encounter', 'sp:Encounter', 'The encounter at which it was measured.'),
      optional('sp:bloodPressure', 'sp:BloodPressure', 'Blood pressure.'),
      optional('sp:bodyMassIndex', 'sp:VitalSign', 'Body mass index in kg/m2.', { unit: 'kg/m2' }),
      optional('sp:headCircumference', 'sp:VitalSign', 'Head circumference in cm.', { unit: 'cm' }),
      optional('sp:heartRate', 'sp:VitalSign', 'Heart rate in {beats}/min.', { unit: '{beats}/min' }),
      optional('sp:height', 'sp:VitalSign', 'Body height in cm.', { unit: 'cm' }),
      optional('sp:oxygenSaturation', 'sp:VitalSign', 'Oxygen saturation in %{HemoglobinSaturation}.', {
        unit: '%{HemoglobinSaturation}',
      }),
      optional('sp:respiratoryRate', 'sp:VitalSign', 'Respiratory rate in {breaths}/min.', { unit: '{breaths}/min' }),
      optional('sp:temperature', 'sp:VitalSign', 'Body temperature in Cel.', { unit: 'Cel' }),
      optional('sp:weight', 'sp:VitalSign', 'Body weight in kg.', { unit: 'kg' }),
    ],
  },
  {
    name: 'sp:SocialHistory',
    extends: ['sp:Statement'],
    path: '/records/{record_id}/social_history',
    doc: 'The social history of the person: whether she smokes.',
    properties: [
      belongsTo,
      optional('sp:smokingStatus', 'sp:CodedValue', 'The newest smoking status; absent when none is known.', {
        code_set: 'spcode:SmokingStatus',
      }),
    ],
  },
  {
    name: 'sp:Allergy',
    extends: ['sp:Statement'],
    path: '/records/{record_id}/allergies/{allergy_id}',
    doc: 'An allergy or intolerance, of one drug, one class of drugs, or something else: exactly one of the three.',
    properties: [
      belongsTo,
      one('sp:category', 'sp:CodedValue', 'Allergy or intolerance, and of what kind of thing.', {
        code_set: 'spcode:AllergyCategory',
      }),
      optional('sp:drugAllergen', 'sp:CodedValue', 'The drug: an RxNorm ingredient.', {
        code_set: 'spcode:RxNorm_Ingredient',
      }),
      optional('sp:drugClassAllergen', 'sp:CodedValue', 'The class of drugs: an NDF-RT concept.', {
        code_set: 'spcode:NDFRT',
      }),
      optional('sp:otherAllergen', 'sp:CodedValue', 'The food, or what it is in the environment: a UNII.', {
        code_set: 'spcode:UNII',
      }),
      one('sp:allergicReaction', 'sp:CodedValue', 'The gravest reaction: a SNOMED CT concept.', {
        code_set: 'spcode:SNOMED',
      }),
      one('sp:severity', 'sp:CodedValue', 'Mild, Moderate, Severe, Life threatening or Fatal.', {
        code_set: 'spcode:AllergySeverity',
      }),
      one('sp:startDate', 'literal', 'Since when it is known, ISO 8601, as precise as the source.'),
      optional('sp:endDate', 'literal', 'When it ended, ISO 8601.'),
    ],
  },
  {
    name: 'sp:AllergyExclusion',
    extends: ['sp:Statement'],
    path: '/records/{record_id}/allergy_exclusions/{allergy_exclusion_id}',
    date: 'dcterms:date',
    doc: 'A statement that the person has no allergy, or none of a kind.',
    properties: [
      belongsTo,
      one('dcterms:date', 'literal', 'When it was stated, ISO 8601.'),
      one('sp:allergyExclusionName', 'sp:CodedValue', 'No known allergies at all, or none of a kind.', {
        code_set: 'spcode:AllergyExclusion',
      }),
    ],
  },
]
