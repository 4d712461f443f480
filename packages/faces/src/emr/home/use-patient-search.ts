import { useEffect, useState } from 'react'
import { fhirSearch } from '../../shared/fhir/fhir-fetch.ts'
import type { Resource } from '../../shared/fhir/resources.ts'
import { type Loadable, useLoadable } from '../fhir/use-loadable.ts'
import { type PatientQuery, patientQueries } from './search-query.ts'

export interface FoundPatient<P extends Resource> {
  readonly patient: P
  /** Undefined in the list of everyone. */
  readonly reason: PatientQuery['reason'] | undefined
}

export interface PatientAnswer<P extends Resource> {
  readonly found: readonly FoundPatient<P>[]
  /** How many match in all, when the server said so. */
  readonly total: number | undefined
}

const pageSize = 50
const pause = 150

/** Patients for what is typed, after a pause of 150 ms; one row per record, however many meanings matched it. */
export function usePatientSearch<P extends Resource>(typed: string): Loadable<PatientAnswer<P>> {
  const settled = useSettled(typed.trim())
  return useLoadable(`patients ${settled}`, async (signal) => {
    const queries = patientQueries(settled)
    const everyone: { parameters: PatientQuery['parameters']; reason: undefined }[] = [
      { parameters: [], reason: undefined },
    ]
    const asked = queries.length === 0 ? everyone : queries
    const answers = await Promise.all(asked.map((query) => askPatients<P>(query.parameters, signal)))
    const found = new Map<string, FoundPatient<P>>()
    answers.forEach((answer, i) => {
      for (const patient of answer.resources) {
        const id = patient.id ?? ''
        if (!found.has(id)) found.set(id, { patient, reason: asked[i]?.reason })
      }
    })
    return { found: [...found.values()], total: answers.length === 1 ? answers[0]?.total : undefined }
  })
}

function askPatients<P extends Resource>(parameters: PatientQuery['parameters'], signal: AbortSignal) {
  const search = new URLSearchParams()
  for (const [name, value] of parameters) search.append(name, value)
  search.set('_count', String(pageSize))
  search.set('_sort', 'family')
  search.set('_total', 'accurate')
  return fhirSearch<P>('Patient', search, signal, pageSize)
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
