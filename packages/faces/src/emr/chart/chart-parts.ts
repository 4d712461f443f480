import { isCritical, judge } from '../../shared/clinical/flag.ts'
import { groupResults } from '../../shared/clinical/group-results.ts'
import { readAllergies } from '../../shared/clinical/read-allergies.ts'
import { readProblems } from '../../shared/clinical/read-problems.ts'
import type {
  AllergyIntolerance,
  Condition,
  Encounter,
  Immunization,
  Observation,
} from '../../shared/fhir/resources.ts'
import { chartPart } from './chart-part.ts'

/** What the summary shows; a view that needs more of a record defines its own parts beside itself. */
export const parts = {
  problems: chartPart<Condition, ReturnType<typeof readProblems>>('Problems', 'Condition', '', readProblems),
  allergies: chartPart<AllergyIntolerance, ReturnType<typeof readAllergies>>(
    'Allergies',
    'AllergyIntolerance',
    '',
    readAllergies,
    { atOnce: true },
  ),
  results: chartPart<Observation, ReturnType<typeof groupResults>>(
    'Results',
    'Observation',
    'category=laboratory&_sort=-date',
    groupResults,
    { critical: (one) => one.status !== 'entered-in-error' && isCritical(judge(one).flag) },
  ),
  vitalSigns: chartPart<Observation, ReturnType<typeof groupResults>>(
    'Vital signs',
    'Observation',
    'category=vital-signs&_sort=-date',
    groupResults,
  ),
  immunizations: chartPart<Immunization, readonly Immunization[]>(
    'Immunizations',
    'Immunization',
    '_sort=-date',
    (all) => all,
  ),
  encounters: chartPart<Encounter, readonly Encounter[]>('Encounters', 'Encounter', '_sort=-date', (all) => all),
}
