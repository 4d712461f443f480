import type { Access } from '../../auth/access.ts'
import type { RecordWork } from '../../record/record-work.ts'
import type { Expectation, ResourceKey, StoredResource } from '../../store/record-store.ts'
import type { JsonObject } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { requireUnchanged } from '../write/entity-tags.ts'
import type { Preconditions } from '../write/preconditions.ts'
import type { Preferences } from '../write/prefer.ts'
import { refuseSubsetted } from '../write/refuse-subsetted.ts'
import type { InteractionAnswer } from './answer.ts'
import { withOwnReferences } from './own-references.ts'
import { storeOne } from './store-one.ts'
import { tryAgain } from './try-again.ts'
import type { WriteDeps } from './write-deps.ts'
import { answerOfWritten } from './written-answer.ts'

/** On which version a write is to come: that of `If-Match`, or none that `If-None-Match` names. */
export type VersionConditions = Pick<Preconditions, 'ifMatch' | 'ifNoneMatch'>

export interface UpdateInput extends ResourceKey {
  /** Of that type. */
  readonly resource: JsonObject
  readonly preconditions: VersionConditions
  readonly preferences: Preferences
}

/** `PUT [base]/[type]/[id]`, also where nothing is there yet — https://hl7.org/fhir/R4/http.html#update */
export function update(access: Access, input: UpdateInput, deps: WriteDeps): Promise<InteractionAnswer> {
  const { type, id } = input
  if (input.resource.id !== id) {
    throw new FhirError(400, 'invalid', 'The resource has another id than its address, or none.', [`${type}.id`])
  }
  return repeatedly(input.preconditions, () => deps.record.write(access, [], (work) => updateWithin(work, input, deps)))
}

export async function updateWithin(work: RecordWork, input: UpdateInput, deps: WriteDeps): Promise<InteractionAnswer> {
  const { type, id, preconditions, preferences } = input
  refuseSubsetted(input.resource, type)
  const expect = expectationOf(preconditions, await work.current({ type, id }, 'update'))
  const resource = withOwnReferences(input.resource, deps.fhirBase)
  const planned = { type, id, action: 'update', resource, ...(expect !== undefined && { expect }) } as const
  return answerOfWritten(await storeOne(work, planned), { preferences, fhirBase: deps.fhirBase })
}

/**
 * What the store is to hold when the write's turn comes, so that what was compared here is still so then.
 * @throws FhirError 412 when it is not so already
 */
export function expectationOf(
  preconditions: VersionConditions,
  current: StoredResource | null,
): Expectation | undefined {
  const there = current === null || current.deleted ? null : current
  requireUnchanged(preconditions, there === null ? null : String(there.version))
  const { ifMatch, ifNoneMatch } = preconditions
  if (ifMatch === null && ifNoneMatch === null) return undefined
  return there === null ? 'absent' : { version: there.version }
}

/** A caller who named a version is told that it is past; for any other the write is made on the one that is there. */
export function repeatedly<T>({ ifMatch, ifNoneMatch }: VersionConditions, write: () => Promise<T>): Promise<T> {
  return ifMatch === null && ifNoneMatch === null ? tryAgain(write) : write()
}
