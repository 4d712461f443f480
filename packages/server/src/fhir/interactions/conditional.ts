import type { Access } from '../../auth/access.ts'
import { requireScope } from '../../record/permit.ts'
import type { JsonObject } from '../exact-json.ts'
import { FhirError, notFound } from '../fhir-error.ts'
import type { Condition } from '../write/condition.ts'
import type { InteractionAnswer } from './answer.ts'
import { type DeleteInput, deleteWithin } from './delete.ts'
import { matchOf } from './matches.ts'
import { type PatchInput, patchWithin } from './patch.ts'
import { repeatedly, type UpdateInput, updateWithin } from './update.ts'
import type { WriteDeps } from './write-deps.ts'
import { answerOfDeleted } from './written-answer.ts'

/** The same interaction on what a search finds instead of on an id. */
type On<Input extends { readonly type: string; readonly id: string }> = Omit<Input, 'type' | 'id'> & {
  readonly condition: Condition
}

/** `PUT [base]/[type]?…` — https://hl7.org/fhir/R4/http.html#cond-update */
export function conditionalUpdate(access: Access, input: On<UpdateInput>, deps: WriteDeps): Promise<InteractionAnswer> {
  const { condition, ...rest } = input
  const { type } = condition
  requireScope(access, type, 'update')
  const own = idOf(input.resource)
  return repeatedly(input.preconditions, () =>
    deps.record.write(access, [type], async (work) => {
      const match = await matchOf(work, condition, deps)
      if (match !== null && own !== undefined && own !== match.id) {
        throw new FhirError(400, 'invalid', 'The resource has another id than what the condition finds.', [
          `${type}.id`,
        ])
      }
      const id = match?.id ?? own ?? deps.newId()
      if (match === null && own !== undefined) {
        const there = await work.current({ type, id }, 'update')
        if (there !== null && !there.deleted) {
          throw new FhirError(409, 'conflict', 'The condition finds nothing, and the id is that of another resource.')
        }
      }
      return updateWithin(work, { ...rest, type, id, resource: { ...input.resource, id } }, deps)
    }),
  )
}

function idOf({ id }: JsonObject): string | undefined {
  if (id === undefined || typeof id === 'string') return id
  throw new FhirError(400, 'invalid', 'The resource has an id that is no text.')
}

/** `PATCH [base]/[type]?…` — https://hl7.org/fhir/R4/http.html#patch */
export function conditionalPatch(access: Access, input: On<PatchInput>, deps: WriteDeps): Promise<InteractionAnswer> {
  const { condition, ...rest } = input
  const { type } = condition
  requireScope(access, type, 'update')
  return repeatedly(input.preconditions, () =>
    deps.record.write(access, [type], async (work) => {
      const match = await matchOf(work, condition, deps)
      if (match === null) throw notFound()
      return patchWithin(work, { ...rest, type, id: match.id }, deps)
    }),
  )
}

/** `DELETE [base]/[type]?…`, of one match only — https://hl7.org/fhir/R4/http.html#2.21.0.13.1 */
export function conditionalDelete(access: Access, input: On<DeleteInput>, deps: WriteDeps): Promise<InteractionAnswer> {
  const { condition, ...rest } = input
  const { type } = condition
  requireScope(access, type, 'delete')
  return repeatedly(input.preconditions, () =>
    deps.record.write(access, [type], async (work) => {
      const match = await matchOf(work, condition, deps)
      if (match === null) return answerOfDeleted(null, { preferences: input.preferences, fhirBase: deps.fhirBase })
      return deleteWithin(work, { ...rest, type, id: match.id }, deps)
    }),
  )
}
