import { useMemo } from 'react'
import { type Grouped, groupResults } from '../../shared/clinical/group-results.ts'
import { type AllergyState, readAllergies } from '../../shared/clinical/read-allergies.ts'
import { type MedicationLine, readMedication } from '../../shared/clinical/read-medication.ts'
import { type Problems, readProblems } from '../../shared/clinical/read-problems.ts'
import { fhirSearch } from '../../shared/fhir/fhir-fetch.ts'
import type {
  AllergyIntolerance,
  Condition,
  Encounter,
  Immunization,
  MedicationRequest,
  Observation,
  Resource,
} from '../../shared/fhir/resources.ts'
import { type Loadable, mapLoadable, useLoadable } from '../fhir/use-loadable.ts'

export interface Chart {
  readonly problems: Loadable<Problems>
  readonly medications: Loadable<readonly MedicationLine[]>
  readonly allergies: Loadable<AllergyState>
  readonly vitalSigns: Loadable<Grouped>
  readonly results: Loadable<Grouped>
  readonly immunizations: Loadable<readonly Immunization[]>
  readonly encounters: Loadable<readonly Encounter[]>
}

/** Everything the chart shows of one record, each part loaded apart, so that one that fails leaves the others alive. */
export function useChart(recordId: string): Chart {
  const allergies = useSearch<AllergyIntolerance>(recordId, 'AllergyIntolerance')
  const problems = useSearch<Condition>(recordId, 'Condition')
  const medications = useSearch<MedicationRequest>(recordId, 'MedicationRequest', '_sort=-authoredon')
  const labs = useSearch<Observation>(recordId, 'Observation', 'category=laboratory&_sort=-date')
  const vitals = useSearch<Observation>(recordId, 'Observation', 'category=vital-signs&_sort=-date')
  const immunizations = useSearch<Immunization>(recordId, 'Immunization', '_sort=-date')
  const encounters = useSearch<Encounter>(recordId, 'Encounter', '_sort=-date')
  return {
    allergies: useRead(allergies, readAllergies),
    problems: useRead(problems, readProblems),
    medications: useRead(medications, readMedications),
    results: useRead(labs, groupResults),
    vitalSigns: useRead(vitals, groupResults),
    immunizations,
    encounters,
  }
}

function useSearch<T extends Resource>(recordId: string, type: T['resourceType'], more = ''): Loadable<readonly T[]> {
  return useLoadable(`${recordId} ${type} ${more}`, async (signal) => {
    const parameters = new URLSearchParams(more)
    parameters.set('patient', recordId)
    parameters.set('_count', '200')
    return (await fhirSearch<T>(type, parameters, signal, 5000)).resources
  })
}

function useRead<T, U>(loadable: Loadable<T>, read: (value: T) => U): Loadable<U> {
  const value = loadable.state === 'ready' ? loadable.value : undefined
  // Reading hundreds of observations again at each key press would be felt.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another answer makes another reading
  return useMemo(() => mapLoadable(loadable, read), [loadable.state, value])
}

function readMedications(requests: readonly MedicationRequest[]): readonly MedicationLine[] {
  return requests.filter((request) => request.status !== 'entered-in-error').map(readMedication)
}
