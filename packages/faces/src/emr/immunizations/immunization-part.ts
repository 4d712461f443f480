import type { Immunization } from '../../shared/fhir/resources.ts'
import { chartPart } from '../chart/chart-part.ts'
import { type Immunizations, readImmunizations } from './read-doses.ts'

/** Every vaccine that was given, refused or put off. */
export const immunizationPart = chartPart<Immunization, Immunizations>(
  'Vaccine doses',
  'Immunization',
  '_sort=-date',
  readImmunizations,
)
