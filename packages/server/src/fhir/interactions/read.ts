import type { Access } from '../../auth/access.ts'
import type { RecordService } from '../../record/record-service.ts'
import type { ResourceKey, StoredResource } from '../../store/record-store.ts'
import { FhirError } from '../fhir-error.ts'
import type { Shaping } from '../write/parse-shaping.ts'
import { isNotModified, type Preconditions } from '../write/preconditions.ts'
import { shapeResource } from '../write/subsetted.ts'
import type { InteractionAnswer } from './answer.ts'

export interface ReadInput {
  readonly key: ResourceKey
  readonly conditions: Pick<Preconditions, 'ifNoneMatch' | 'ifModifiedSince'>
  readonly shaping: Shaping
}

/** `GET [type]/[id]` — https://hl7.org/fhir/R4/http.html#read */
export async function read(
  access: Access,
  input: ReadInput,
  { record }: { readonly record: Pick<RecordService, 'read'> },
): Promise<InteractionAnswer> {
  refuseCount(input.shaping)
  return answerVersion(await record.read(access, input.key.type, input.key.id), input)
}

/** A resource has no number of its own. */
export function refuseCount({ summary }: Shaping): void {
  if (summary === 'count') throw new FhirError(400, 'value', '"_summary=count" is for searches.')
}

/** One version, or that its asker has it already (R4 http.html#cread). */
export function answerVersion(
  { type, id, version, updated, record_id, text }: StoredResource,
  { conditions, shaping }: Omit<ReadInput, 'key'>,
): InteractionAnswer {
  const about = { version: { type, id, version, updated }, record_id }
  if (isNotModified(conditions, { version: String(version), updated: Date.parse(updated) }))
    return { status: 304, ...about }
  return { status: 200, body: shapeResource(text, shaping), ...about }
}
