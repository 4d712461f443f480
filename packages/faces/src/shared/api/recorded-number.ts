// The EMR face found this first; it is the face's one way to read digits.
export { parseKeepingDigits, recordedNumber } from '../../emr/fhir/recorded-number.ts'
