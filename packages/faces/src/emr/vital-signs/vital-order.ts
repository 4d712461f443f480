import type { TestSeries } from '../../shared/clinical/group-results.ts'

/** LOINC codes in the order in which vital signs are read; what is not named here comes after, by name. */
const order = [
  '85354-9', // blood pressure
  '55284-4', // blood pressure, older code
  '8480-6', // systolic alone
  '8462-4', // diastolic alone
  '8867-4', // heart rate
  '9279-1', // respiratory rate
  '8310-5', // body temperature
  '59408-5', // oxygen saturation by pulse oximetry
  '2708-6', // oxygen saturation
  '29463-7', // weight
  '8302-2', // height
  '39156-5', // body mass index
  '9843-4', // head circumference
]

/** Vital signs as a clinician reads them; units of one sign stay beside each other. */
export function inReadingOrder(series: readonly TestSeries[]): readonly TestSeries[] {
  return [...series].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name) || a.unit.localeCompare(b.unit))
}

function rank({ key }: TestSeries): number {
  const found = order.indexOf(key.split('|')[0] ?? '')
  return found === -1 ? order.length : found
}
