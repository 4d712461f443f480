import type { Access } from '../../auth/access.ts'
import type { RecordService } from '../../record/record-service.ts'
import { notFound } from '../fhir-error.ts'
import type { InteractionAnswer } from './answer.ts'
import { answerVersion, type ReadInput, refuseCount } from './read.ts'

export interface VreadInput extends ReadInput {
  /** As the address has it. */
  readonly version: string
}

/** `GET [type]/[id]/_history/[vid]` — https://hl7.org/fhir/R4/http.html#vread */
export async function vread(
  access: Access,
  input: VreadInput,
  { record }: { readonly record: Pick<RecordService, 'vread'> },
): Promise<InteractionAnswer> {
  refuseCount(input.shaping)
  // Our version ids count up from 1; any other name is that of no version.
  if (!/^[1-9]\d{0,14}$/.test(input.version)) throw notFound()
  return answerVersion(await record.vread(access, input.key, Number(input.version)), input)
}
