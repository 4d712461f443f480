/** The vital signs that a set can hold: by which LOINC codes they are known, and how their units become the fixed ones. smart-classic c.2, c.4 */

import type { PrefixedName } from '../ontology/namespaces.ts'

/** From a unit of a source to the fixed one: value × factor + offset. */
export interface Conversion {
  readonly factor: number
  readonly offset?: number
}

export interface Sign {
  readonly property: PrefixedName
  /** The fixed unit of the model. */
  readonly unit: string
  /** LOINC code of a source → the member of the closed list under which the model knows it. */
  readonly codes: Readonly<Record<string, string>>
  /** UCUM units of a source that mean the fixed unit, under another name. */
  readonly same: readonly string[]
  readonly converted: Readonly<Record<string, Conversion>>
}

const lengths = { m: { factor: 100 }, mm: { factor: 0.1 }, '[in_i]': { factor: 2.54 } }

/** FHIR's codes where they differ from SMART's. https://hl7.org/fhir/R4/observation-vitalsigns.html */
export const signs: readonly Sign[] = [
  {
    property: 'sp:height',
    unit: 'cm',
    codes: { '8302-2': '8302-2', '8306-3': '8306-3', '3137-7': '8302-2' },
    same: [],
    converted: lengths,
  },
  {
    property: 'sp:weight',
    unit: 'kg',
    codes: { '3141-9': '3141-9', '29463-7': '3141-9' },
    same: [],
    converted: { g: { factor: 0.001 }, '[lb_av]': { factor: 0.45359237 } },
  },
  { property: 'sp:bodyMassIndex', unit: 'kg/m2', codes: { '39156-5': '39156-5' }, same: [], converted: {} },
  {
    property: 'sp:headCircumference',
    unit: 'cm',
    codes: { '8287-5': '8287-5', '9843-4': '8287-5' },
    same: [],
    converted: lengths,
  },
  {
    property: 'sp:heartRate',
    unit: '{beats}/min',
    codes: { '8867-4': '8867-4' },
    same: ['/min', '1/min', '{Beats}/min'],
    converted: {},
  },
  {
    property: 'sp:respiratoryRate',
    unit: '{breaths}/min',
    codes: { '9279-1': '9279-1' },
    same: ['/min', '1/min', '{Breaths}/min'],
    converted: {},
  },
  {
    property: 'sp:oxygenSaturation',
    unit: '%{HemoglobinSaturation}',
    codes: { '2710-2': '2710-2', '59408-5': '2710-2', '2708-6': '2710-2' },
    same: ['%'],
    converted: {},
  },
  {
    property: 'sp:temperature',
    unit: 'Cel',
    codes: { '8310-5': '8310-5', '8331-1': '8310-5' },
    same: [],
    converted: { '[degF]': { factor: 5 / 9, offset: -160 / 9 } },
  },
]

/** The two parts of a blood pressure; a set holds them together. */
export const pressures = {
  systolic: {
    property: 'sp:systolic',
    unit: 'mm[Hg]',
    codes: { '8480-6': '8480-6' },
    same: [],
    converted: {},
  },
  diastolic: {
    property: 'sp:diastolic',
    unit: 'mm[Hg]',
    codes: { '8462-4': '8462-4' },
    same: [],
    converted: {},
  },
} as const satisfies Record<string, Sign>
