import type { Quantity } from '../fhir.ts'
import { systems } from './systems.ts'

/** UCUM codes whose human reading differs from the code. */
const readings: Readonly<Record<string, string>> = {
  '/min': '/min',
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  '{tbl}': 'tablet',
  '{capsule}': 'capsule',
  '{puff}': 'puff',
  '{actuat}': 'actuation',
  '{spray}': 'spray',
  '{ampule}': 'ampule',
  '{drinks}': 'drinks',
  '{INR}': 'INR',
  '{copies}/mL': 'copies/mL',
  '/uL': '/µL',
  deg: '°',
  '[IU]': 'units',
  '{kit}': 'kit',
  '{syringe}': 'syringe',
  ug: 'µg',
  wk: 'weeks',
  '{score}': 'points',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  '[pH]': 'pH',
  '[IU]/mL': 'IU/mL',
  'umol/L': 'µmol/L',
  '10*3/uL': '10³/µL',
  d: 'days',
}

/** A quantity in UCUM, e.g. `quantity(5.6, 'mmol/L')`. */
export function quantity(value: number, code: string): Quantity {
  return { value, unit: readings[code] ?? code, system: systems.ucum, code }
}
