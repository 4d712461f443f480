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
]
