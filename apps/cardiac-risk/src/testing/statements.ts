/** SMART objects as the client gives them, for tests: only what is asked for, everything else as usual. */

import type {
  Code,
  CodedValue,
  Demographics,
  LabResult,
  Medication,
  Problem,
  SmartObject,
  SocialHistory,
  VitalSignSet,
} from '@chartroom/client'
import type { Read } from '../assess.ts'

export const today = '2026-11-24'

let made = 0
const node = (): SmartObject => ({ '@id': `urn:test:${made++}`, '@type': [] })
const belongsTo = { '@id': 'urn:test:record' }

export function coded(code: string, title: string): CodedValue {
  const standard: Code = { ...node(), dcterms__identifier: code, dcterms__title: title, system: 'urn:test' }
  return { ...node(), dcterms__title: title, code: standard }
}

const amount = (value: string, unit: string) => ({ ...node(), value, unit })

export function lab(code: string, value: string, unit: string, date: string): LabResult {
  const quantitativeResult = { ...node(), valueAndUnit: amount(value, unit) }
  return { ...node(), belongsTo, labName: coded(code, `Test ${code}`), dcterms__date: date, quantitativeResult }
}

export function narrative(code: string, words: string, date: string): LabResult {
  const narrativeResult = { ...node(), value: words }
  return { ...node(), belongsTo, labName: coded(code, `Test ${code}`), dcterms__date: date, narrativeResult }
}

export function vitals(date: string, over: Partial<VitalSignSet>): VitalSignSet {
  const encounter = {
    ...node(),
    belongsTo,
    encounterType: coded('ambulatory', 'Ambulatory'),
    startDate: date,
    provider: [],
  }
  return { ...node(), belongsTo, dcterms__date: date, encounter, ...over }
}

export function pressure(date: string, systolic: string, diastolic = '80'): VitalSignSet {
  const both = { systolic: amount(systolic, 'mm[Hg]'), diastolic: amount(diastolic, 'mm[Hg]') }
  return vitals(date, { bloodPressure: { ...node(), ...both } })
}

export const sign = amount

export function problem(code: string, title: string, over: Partial<Problem> = {}): Problem {
  return { ...node(), belongsTo, problemName: coded(code, title), startDate: '2016', ...over }
}

export function medication(title: string, over: Partial<Medication> = {}): Medication {
  const drugName = coded('1', title)
  return { ...node(), belongsTo, drugName, startDate: '2020-01-01', instructions: 'One a day', ...over }
}

export function smoking(code: string | undefined, title = 'Status'): SocialHistory {
  return { ...node(), belongsTo, ...(code !== undefined && { smokingStatus: coded(code, title) }) }
}

export function person(over: Partial<Demographics> = {}): Demographics {
  const name = { ...node(), vcard__family_name: 'Example', vcard__given_name: 'Ada' }
  const common = { ...node(), belongsTo, vcard__n: name, medicalRecordNumber: [] }
  return { ...common, foaf__gender: 'female', vcard__bday: '1976-11-24', ...over }
}

/** The woman of the article's table S25, as a record: 50 years, cholesterol 200, HDL 45, systolic 160 treated, diabetes. */
export function complete(over: Partial<Read> = {}): Read {
  return {
    demographics: person(),
    labs: [
      lab('2093-3', '200', 'mg/dL', '2026-10-01'),
      lab('2085-9', '45', 'mg/dL', '2026-10-01'),
      lab('98979-8', '90', 'mL/min/{1.73_m2}', '2026-10-01'),
    ],
    vitals: [pressure('2026-11-01', '160'), vitals('2026-11-01', { bodyMassIndex: amount('35', 'kg/m2') })],
    social: smoking('266919005'),
    problems: [problem('44054006', 'Type 2 diabetes')],
    medications: [medication('lisinopril 20 MG Oral Tablet')],
    unread: { labs: 0, vitals: 0, social: 0, problems: 0, medications: 0 },
    ...over,
  }
}
