import { type Grouped, groupResults } from '../../shared/clinical/group-results.ts'
import { type MedicationLine, readMedication } from '../../shared/clinical/read-medication.ts'
import { type Problem, readProblems } from '../../shared/clinical/read-problems.ts'
import { hasCode } from '../../shared/fhir/concept.ts'
import type { DiagnosticReport, DocumentReference, ImagingStudy, Media } from '../../shared/fhir/documents.ts'
import { fhirSearch } from '../../shared/fhir/fhir-fetch.ts'
import type { Procedure } from '../../shared/fhir/planned.ts'
import type { Condition, MedicationRequest, Observation, Resource } from '../../shared/fhir/resources.ts'
import {
  type DocumentEntry,
  readDocumentReference,
  readImagingStudy,
  readMedia,
  readReport,
} from '../notes/read-document.ts'

/** What names an encounter as the one that it belongs to. Nothing is found by its date. */
export interface EncounterContent {
  readonly diagnoses: readonly Problem[]
  readonly vitalSigns: Grouped
  readonly results: Grouped
  readonly others: Grouped
  readonly procedures: readonly Procedure[]
  readonly medications: readonly MedicationLine[]
  readonly documents: readonly DocumentEntry[]
}

/** Asks for everything that refers to the encounter. Throws FhirFailure. */
export async function loadEncounterContent(
  recordId: string,
  encounterId: string,
  signal: AbortSignal,
): Promise<EncounterContent> {
  const ask = async <R extends Resource>(type: R['resourceType']): Promise<readonly R[]> => {
    const parameters = new URLSearchParams({ patient: recordId, encounter: `Encounter/${encounterId}`, _count: '200' })
    return (await fhirSearch<R>(type, parameters, signal, 2000)).resources
  }
  const [conditions, observations, procedures, requests, documents, reports, media, imaging] = await Promise.all([
    ask<Condition>('Condition'),
    ask<Observation>('Observation'),
    ask<Procedure>('Procedure'),
    ask<MedicationRequest>('MedicationRequest'),
    ask<DocumentReference>('DocumentReference'),
    ask<DiagnosticReport>('DiagnosticReport'),
    ask<Media>('Media'),
    ask<ImagingStudy>('ImagingStudy'),
  ])
  const read = [
    ...documents.map(readDocumentReference),
    ...reports.map(readReport).filter((one) => one !== undefined),
    ...media.map(readMedia),
    ...imaging.map(readImagingStudy),
  ]
  return {
    diagnoses: diagnosed(conditions),
    ...observed(observations),
    procedures: procedures.filter(({ status }) => status !== 'entered-in-error'),
    medications: requests.filter(({ status }) => status !== 'entered-in-error').map(readMedication),
    documents: read.filter(({ withdrawn }) => !withdrawn),
  }
}

/** Active or over since: both were diagnosed then. Refuted and withdrawn ones are not. */
function diagnosed(conditions: readonly Condition[]): readonly Problem[] {
  const { active, past } = readProblems(conditions)
  return [...active, ...past]
}

export function observed(
  observations: readonly Observation[],
): Pick<EncounterContent, 'vitalSigns' | 'results' | 'others'> {
  const kindOf = ({ category }: Observation): 'vitalSigns' | 'results' | 'others' => {
    if (category?.some((concept) => hasCode(concept, 'vital-signs'))) return 'vitalSigns'
    return category?.some((concept) => hasCode(concept, 'laboratory')) ? 'results' : 'others'
  }
  const groups = Map.groupBy(observations, kindOf)
  return {
    vitalSigns: groupResults(groups.get('vitalSigns') ?? []),
    results: groupResults(groups.get('results') ?? []),
    others: groupResults(groups.get('others') ?? []),
  }
}

export function isEmpty(content: EncounterContent): boolean {
  const { diagnoses, vitalSigns, results, others, procedures, medications, documents } = content
  const lists = [diagnoses, vitalSigns.series, results.series, others.series, procedures, medications, documents]
  return lists.every((list) => list.length === 0)
}
