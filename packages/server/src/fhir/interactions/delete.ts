import type { Access } from '../../auth/access.ts'
import { RecordError } from '../../record/record-error.ts'
import type { RecordWork } from '../../record/record-work.ts'
import type { ResourceKey, StoredResource } from '../../store/record-store.ts'
import type { Preferences } from '../write/prefer.ts'
import type { InteractionAnswer } from './answer.ts'
import { storeOne } from './store-one.ts'
import { expectationOf, repeatedly, type VersionConditions } from './update.ts'
import type { WriteDeps } from './write-deps.ts'
import { answerOfDeleted } from './written-answer.ts'

export interface DeleteInput extends ResourceKey {
  readonly preconditions: VersionConditions
  readonly preferences: Preferences
}

/**
 * `DELETE [base]/[type]/[id]` — https://hl7.org/fhir/R4/http.html#delete. What is not there, and what may not be seen, was
 * deleted as far as the caller is told.
 */
export function deleteResource(access: Access, input: DeleteInput, deps: WriteDeps): Promise<InteractionAnswer> {
  return repeatedly(input.preconditions, () => deps.record.write(access, [], (work) => deleteWithin(work, input, deps)))
}

export async function deleteWithin(
  work: RecordWork,
  { type, id, preconditions, preferences }: DeleteInput,
  { fhirBase }: Pick<WriteDeps, 'fhirBase'>,
): Promise<InteractionAnswer> {
  const current = await currentOrNone(work, { type, id })
  const expect = expectationOf(preconditions, current)
  const shape = { preferences, fhirBase }
  if (current === null || current.deleted) return answerOfDeleted(null, shape)
  const planned = { type, id, action: 'delete', ...(expect !== undefined && { expect }) } as const
  return answerOfDeleted(await storeOne(work, planned), shape)
}

export async function currentOrNone(work: RecordWork, key: ResourceKey): Promise<StoredResource | null> {
  try {
    return await work.current(key, 'delete')
  } catch (error) {
    if (error instanceof RecordError && error.code === 'record/not-found') return null
    throw error
  }
}
