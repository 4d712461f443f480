import { type Grouped, groupResults } from '../shared/clinical/group-results.ts'
import { type AllergyState, readAllergies } from '../shared/clinical/read-allergies.ts'
import { type MedicationLine, readMedication } from '../shared/clinical/read-medication.ts'
import { type Problems, readProblems } from '../shared/clinical/read-problems.ts'
import { fhirSearch } from '../shared/fhir/fhir-fetch.ts'
import type {
  AllergyIntolerance,
  Condition,
  Encounter,
  Immunization,
  MedicationRequest,
  Observation,
  Resource,
} from '../shared/fhir/resources.ts'
import { type Loaded, useLoaded } from '../shared/use-loaded.ts'

export type Part<T> = Loaded<T> & { readonly again: () => void }

function usePart<T extends Resource, U>(
  recordId: string,
  type: T['resourceType'],
  more: string,
  read: (resources: readonly T[]) => U,
): Part<U> {
  return useLoaded(`${recordId} ${type} ${more}`, async (signal) => {
    const parameters = new URLSearchParams(more)
    parameters.set('patient', recordId)
    parameters.set('_count', '200')
    return read((await fhirSearch<T>(type, parameters, signal, 5000)).resources)
  })
}

export const useMedicines = (recordId: string): Part<readonly MedicationLine[]> =>
  usePart<MedicationRequest, readonly MedicationLine[]>(recordId, 'MedicationRequest', '_sort=-authoredon', (all) =>
    all.filter((one) => !['entered-in-error', 'cancelled', 'draft'].includes(one.status ?? '')).map(readMedication),
  )
export const useResults = (recordId: string): Part<Grouped> =>
  usePart<Observation, Grouped>(recordId, 'Observation', 'category=laboratory&_sort=-date', groupResults)
export const useAllergies = (recordId: string): Part<AllergyState> =>
  usePart<AllergyIntolerance, AllergyState>(recordId, 'AllergyIntolerance', '', readAllergies)
export const useProblems = (recordId: string): Part<Problems> =>
  usePart<Condition, Problems>(recordId, 'Condition', '', readProblems)
export const useVaccines = (recordId: string): Part<readonly Immunization[]> =>
  usePart<Immunization, readonly Immunization[]>(recordId, 'Immunization', '_sort=-date', (all) =>
    all.filter((one) => one.status === 'completed'),
  )
export const useVisits = (recordId: string): Part<readonly Encounter[]> =>
  usePart<Encounter, readonly Encounter[]>(recordId, 'Encounter', '_sort=-date', (all) =>
    all.filter((one) => one.status !== 'entered-in-error'),
  )
