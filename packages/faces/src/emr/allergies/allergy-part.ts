import type { AllergyIntolerance } from '../../shared/fhir/resources.ts'
import { chartPart } from '../chart/chart-part.ts'
import { type AllergyList, readAllergyList } from './read-allergy-list.ts'

/** All entries about allergies, those that are over, ruled out and withdrawn among them. */
export const allergyPart = chartPart<AllergyIntolerance, AllergyList>(
  'Allergy list',
  'AllergyIntolerance',
  '',
  readAllergyList,
  { atOnce: true },
)
