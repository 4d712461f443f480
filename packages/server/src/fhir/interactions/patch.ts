import type { Access } from '../../auth/access.ts'
import { RecordError } from '../../record/record-error.ts'
import type { RecordWork } from '../../record/record-work.ts'
import type { ResourceKey, StoredResource } from '../../store/record-store.ts'
import { refuseMalformed } from '../body/check-resource.ts'
import { refuseOutgrown } from '../body/refuse-outgrown.ts'
import { isObject, type JsonObject, parseExact } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { applyJsonPatch } from '../write/json-patch.ts'
import type { PatchOperation } from '../write/parse-json-patch.ts'
import { withoutStaleNarrative } from '../write/patched-narrative.ts'
import type { Preferences } from '../write/prefer.ts'
import { refuseSubsetted } from '../write/refuse-subsetted.ts'
import type { InteractionAnswer } from './answer.ts'
import { withOwnReferences } from './own-references.ts'
import { storeOne } from './store-one.ts'
import { expectationOf, repeatedly, type VersionConditions } from './update.ts'
import type { WriteDeps } from './write-deps.ts'
import { answerOfWritten } from './written-answer.ts'

export interface PatchInput extends ResourceKey {
  readonly operations: readonly PatchOperation[]
  readonly preconditions: VersionConditions
  readonly preferences: Preferences
}

/** `PATCH [base]/[type]/[id]` with a JSON Patch — https://hl7.org/fhir/R4/http.html#patch */
export function patch(access: Access, input: PatchInput, deps: WriteDeps): Promise<InteractionAnswer> {
  // Patches of one resource wait for each other, so that none is made on what another is changing.
  const claims = [`${input.type}/${input.id}`]
  return repeatedly(input.preconditions, () =>
    deps.record.write(access, claims, (work) => patchWithin(work, input, deps)),
  )
}

export async function patchWithin(work: RecordWork, input: PatchInput, deps: WriteDeps): Promise<InteractionAnswer> {
  const { type, id, preconditions, preferences } = input
  const current = await work.current({ type, id }, 'update')
  // Before the conditions are looked at: what is not there answers as what may not be seen, whatever version is named.
  if (current === null) throw new RecordError('record/not-found')
  expectationOf(preconditions, current)
  if (current.deleted) throw new RecordError('record/deleted')
  const resource = withOwnReferences(patched(current, input), deps.fhirBase)
  const expect = { version: current.version }
  const written = await storeOne(work, { type, id, action: 'update', resource, expect })
  const shape = { preferences, fhirBase: deps.fhirBase }
  // The answer tells more than the caller sent: only who may read the resource is shown it.
  const shown = preferences.return === 'minimal' || (await mayRead(work, { type, id }))
  return answerOfWritten(written, shown ? shape : { ...shape, preferences: { ...preferences, return: 'minimal' } })
}

export function patched(
  current: StoredResource,
  { type, id, operations }: Pick<PatchInput, 'type' | 'id' | 'operations'>,
): JsonObject {
  const resource = applyJsonPatch(parseExact(current.text), operations)
  if (!isObject(resource) || resource.resourceType !== type || resource.id !== id) {
    throw new FhirError(422, 'invalid', 'A patch leaves a resource of the same type and id.')
  }
  refuseOutgrown(resource, current.text.length)
  refuseMalformed(resource, 422)
  refuseSubsetted(resource, type)
  return withoutStaleNarrative(resource, operations)
}

export async function mayRead(work: RecordWork, { type, id }: ResourceKey): Promise<boolean> {
  try {
    await work.read(type, id)
    return true
  } catch (error) {
    if (error instanceof RecordError) return false
    throw error
  }
}
