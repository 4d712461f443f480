/** The components of statements: nodes without an address of their own. smart-classic c.5. */

import { any, type ClassDescription, one, optional, type PropertyDescription, some } from './describe.ts'

const vcard: readonly PropertyDescription[] = [
  any('v:adr', 'v:Address', 'Postal addresses; the extra types v:Home, v:Work and v:Pref say of what kind.'),
  optional('v:bday', 'literal', 'Date of birth, ISO 8601, as precise as the source.'),
  optional('v:deathdate', 'literal', 'Date of death, ISO 8601.'),
  any('v:email', 'literal', 'E-mail addresses.'),
  any('v:tel', 'v:Tel', 'Telephone numbers; the extra types v:Home, v:Work, v:Cell and v:Pref say of what kind.'),
]

/** What a person has beside a name. Demographics, Provider and User repeat it with their own cardinalities. */
export const person: readonly PropertyDescription[] = [
  optional('foaf:gender', 'literal', 'Administrative gender: male or female.'),
  ...vcard,
  optional('sp:ethnicity', 'literal', 'Ethnicity, in the words of the source.'),
  optional('sp:preferredLanguage', 'literal', 'The language the person prefers, in the words of the source.'),
  optional('sp:race', 'literal', 'Race, in the words of the source.'),
]

export const name: PropertyDescription = one('v:n', 'v:Name', 'The name of the person.')

const organization: readonly PropertyDescription[] = [
  optional('v:organization-name', 'literal', 'The name of the organization.'),
  optional('v:adr', 'v:Address', 'Where it is.'),
]

export const components: readonly ClassDescription[] = [
  {
    name: 'sp:Code',
    extends: ['sp:DataType', 'sp:Component'],
    doc: 'A code of a code system. Its URI is system + identifier; a second type names the set of codes it belongs to.',
    properties: [
      one('dcterms:identifier', 'literal', 'The code.'),
      one('dcterms:title', 'literal', 'What the code means, in words.'),
      one('sp:system', 'literal', 'The code system.'),
    ],
  },
  {
    name: 'sp:CodedValue',
    extends: ['sp:DataType', 'sp:Component'],
    doc: 'What a source said, and the standard code for it.',
    properties: [
      one('dcterms:title', 'literal', 'What the source said.'),
      one('sp:code', 'sp:Code', 'The standard code.'),
      any('sp:provenance', 'sp:CodeProvenance', 'The local codes from which the standard code was made.'),
    ],
  },
  {
    name: 'sp:CodeProvenance',
    extends: ['sp:Component'],
    doc: 'A code of the source system that stands behind a standard code.',
    properties: [
      one('dcterms:title', 'literal', 'What the source code means, in words.'),
      one('sp:sourceCode', 'uri', 'The source code, as a URI.'),
      optional('sp:translationFidelity', 'uri', 'How good the translation is.', {
        code_set: 'spcode:TranslationFidelity',
      }),
    ],
  },
  {
    name: 'sp:ValueAndUnit',
    extends: ['sp:DataType', 'sp:Component'],
    doc: 'An amount with its unit.',
    properties: [
      one('sp:value', 'literal', 'A decimal number as plain text, with the digits of the source.'),
      one('sp:unit', 'literal', 'The unit in UCUM; countable things in braces, as {tablet}.'),
    ],
  },
  {
    name: 'sp:ValueRange',
    extends: ['sp:DataType', 'sp:Component'],
    doc: 'A range of amounts: the minimum is part of it.',
    properties: [
      one('sp:minimum', 'sp:ValueAndUnit', 'Its lower end.'),
      one('sp:maximum', 'sp:ValueAndUnit', 'Its upper end.'),
    ],
  },
  {
    name: 'sp:VitalSign',
    extends: ['sp:ValueAndUnit', 'sp:DataType', 'sp:Component'],
    doc: 'One measured vital sign.',
    properties: [
      one('sp:value', 'literal', 'A decimal number as plain text, with the digits of the source.'),
      one('sp:unit', 'literal', 'The unit that the model fixes for the sign, in UCUM.'),
      optional('sp:vitalName', 'sp:CodedValue', 'What was measured: a LOINC code of the closed list.', {
        code_set: 'spcode:VitalSign',
      }),
    ],
  },
  {
    name: 'sp:BloodPressure',
    extends: ['sp:Component'],
    doc: 'A blood pressure: both of its parts.',
    properties: [
      one('sp:systolic', 'sp:VitalSign', 'Systolic pressure in mm[Hg].', { unit: 'mm[Hg]' }),
      one('sp:diastolic', 'sp:VitalSign', 'Diastolic pressure in mm[Hg].', { unit: 'mm[Hg]' }),
      optional('sp:bodyPosition', 'sp:CodedValue', 'Supine, Sitting or Standing.', {
        code_set: 'spcode:BloodPressureBodyPosition',
      }),
      optional('sp:bodySite', 'sp:CodedValue', 'Which arm or thigh.', { code_set: 'spcode:BloodPressureBodySite' }),
      optional('sp:method', 'sp:CodedValue', 'Auscultation, Invasive, Machine or Palpation.', {
        code_set: 'spcode:BloodPressureMethod',
      }),
    ],
  },
  {
    name: 'sp:QuantitativeResult',
    extends: ['sp:Component'],
    doc: 'A result that is a number with a unit.',
    properties: [
      one('sp:valueAndUnit', 'sp:ValueAndUnit', 'The number and its unit.'),
      optional('sp:normalRange', 'sp:ValueRange', 'What is normal.'),
      optional('sp:nonCriticalRange', 'sp:ValueRange', 'What is not critical. FHIR has no place for it: never occurs.'),
    ],
  },
  {
    name: 'sp:NarrativeResult',
    extends: ['sp:Component'],
    doc: 'A result in words.',
    properties: [one('sp:value', 'literal', 'The words.')],
  },
  {
    name: 'sp:Person',
    extends: ['sp:Component', 'v:VCard'],
    doc: 'A person.',
    properties: [name, ...person],
  },
  {
    name: 'sp:Provider',
    extends: ['sp:Person', 'sp:Component', 'v:VCard'],
    doc: 'A clinician.',
    properties: [
      name,
      optional('sp:deaNumber', 'literal', 'Number of the Drug Enforcement Administration.'),
      optional('sp:npiNumber', 'literal', 'National Provider Identifier.'),
      ...person,
    ],
  },
  {
    name: 'sp:Organization',
    extends: ['sp:Component'],
    doc: 'An organization.',
    properties: organization,
  },
  {
    name: 'sp:Pharmacy',
    extends: ['sp:Organization', 'sp:Component'],
    doc: 'A pharmacy.',
    properties: [
      optional('sp:ncpdpId', 'literal', 'Number of the National Council for Prescription Drug Programs.'),
      ...organization,
    ],
  },
  {
    name: 'v:Name',
    extends: ['sp:Component'],
    doc: 'The name of a person.',
    properties: [
      one('v:family-name', 'literal', 'Family name.'),
      one('v:given-name', 'literal', 'First given name.'),
      any('v:additional-name', 'literal', 'Further given names.'),
      any('v:honorific-prefix', 'literal', 'Prefixes such as Dr.'),
      any('v:honorific-suffix', 'literal', 'Suffixes such as Jr.'),
    ],
  },
  {
    name: 'v:Address',
    extends: ['sp:Component'],
    doc: 'A postal address.',
    properties: [
      optional('v:street-address', 'literal', 'First street line.'),
      optional('v:extended-address', 'literal', 'Second street line.'),
      optional('v:locality', 'literal', 'City.'),
      optional('v:region', 'literal', 'State or region.'),
      optional('v:postal-code', 'literal', 'Postal code.'),
      optional('v:country-name', 'literal', 'Country.'),
    ],
  },
  {
    name: 'v:Tel',
    extends: ['sp:Component'],
    doc: 'A telephone number.',
    properties: [one('rdf:value', 'literal', 'The number.')],
  },
  {
    name: 'api:ResponseSummary',
    extends: [],
    doc: 'How many statements match and how many this answer holds. smart-classic b.3.',
    properties: [
      one('api:totalResultCount', 'integer', 'Matches after filtering.'),
      one('api:resultsReturned', 'integer', 'Statements of the asked type in this answer.'),
      one('api:processingTimeMs', 'integer', 'How long the answer took, in milliseconds.'),
      optional('api:nextPageURL', 'literal', 'Absolute address of the next page, when more remain.'),
      any('api:resultOrder', 'sp:Statement', 'The statements in order, when a limit was given.', { ordered: true }),
    ],
  },
]

export const medicalRecordNumber: PropertyDescription = some(
  'sp:medicalRecordNumber',
  'sp:Code',
  'The numbers of the record at its hospitals; the system is any text that names the hospital.',
)
