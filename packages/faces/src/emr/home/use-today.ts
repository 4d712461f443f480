import { fhirSearch } from '../../shared/fhir/fhir-fetch.ts'
import type { Appointment } from '../../shared/fhir/planned.ts'
import type { Resource } from '../../shared/fhir/resources.ts'
import { type Loadable, useLoadable } from '../fhir/use-loadable.ts'
import { patientIds, readToday, type Today, todayQuery } from './read-today.ts'

/** Ids in one search: what the server takes as alternatives of one criterion. */
const idsAtOnce = 100

/** The appointments of today of the clinician who asks, with whom they are. */
export function useToday<P extends Resource & { readonly id: string }>(
  practitioner: string | null,
): Loadable<Today<P>> {
  const day = new Date().toDateString()
  return useLoadable(`today ${day} ${practitioner ?? ''}`, async (signal) => {
    const { resources } = await fhirSearch<Appointment>('Appointment', todayQuery(practitioner, Date.now()), signal)
    const ids = patientIds(resources)
    const patients: P[] = []
    for (let at = 0; at < ids.length; at += idsAtOnce) {
      const some = ids.slice(at, at + idsAtOnce)
      const query = new URLSearchParams({ _id: some.join(','), _count: String(some.length) })
      patients.push(...(await fhirSearch<P>('Patient', query, signal)).resources)
    }
    return readToday(resources, patients)
  })
}
