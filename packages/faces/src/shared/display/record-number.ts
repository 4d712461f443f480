import type { Patient } from '../fhir/types.ts'

/** The record number as registered (identifier of type MR), else undefined. */
export function recordNumber(patient: Patient): string | undefined {
  return patient.identifier?.find((one) => one.type?.coding?.some((coding) => coding.code === 'MR'))?.value
}

/** In groups of three for reading aloud: `004 217 93`. Numbers with other signs stay as recorded. ui 3.1 */
export function groupedNumber(number: string): string {
  return /^\d{5,}$/.test(number) ? (number.match(/\d{1,3}/g) ?? []).join('\u00a0') : number
}
