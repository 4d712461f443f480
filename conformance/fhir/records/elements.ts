/** Shapes that the made-up records share. */
export type Element = Readonly<Record<string, unknown>>

export const loinc = (code: string, display?: string): Element => ({
  coding: [{ system: 'http://loinc.org', code, ...(display !== undefined && { display }) }],
})

export const coded = (system: string, code: string): Element => ({ coding: [{ system, code }] })

export const categories = 'http://terminology.hl7.org/CodeSystem/observation-category'
export const conditionCategories = 'http://terminology.hl7.org/CodeSystem/condition-category'
export const usCore = 'http://hl7.org/fhir/us/core/CodeSystem/us-core-category'
export const recordNumber = coded('http://terminology.hl7.org/CodeSystem/v2-0203', 'MR')
export const ucum = 'http://unitsofmeasure.org'
/** Codes of no one else, so that a search for them finds what the suite put there. */
export const made = 'http://chartroom.example.org/codes'

export const patient = (id: string, number: string, more: Element = {}): Element => ({
  resourceType: 'Patient',
  id,
  identifier: [{ type: recordNumber, system: 'urn:chartroom:suites', value: number }],
  name: [{ family: id.replace('cf-', 'Suite '), given: ['Person'] }],
  gender: 'female',
  birthDate: '1980-05-12',
  ...more,
})

/** A number that must keep its digits: `digits('1.50')`. */
export const digits = (text: string): string => `#${text}#`

/** JSON text in which the numbers stand as they were written. */
export const written = (value: unknown): string => JSON.stringify(value).replaceAll(/"#(-?[0-9.eE+-]+)#"/g, '$1')
