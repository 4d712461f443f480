import type { EntryAnswer } from '../write/write-bundle-response.ts'
import { type InteractionAnswer, versionAddress } from './answer.ts'

/**
 * An interaction's answer as an entry of the answer to a Bundle (smart-on-fhir e.3).
 * @param leaves whether it left a version behind, whose address is told
 */
export function entryAnswer(
  { status, body, of, version }: InteractionAnswer,
  base: string,
  leaves: boolean,
): EntryAnswer {
  const told = leaves && version !== undefined ? { location: versionAddress(version, base) } : {}
  return {
    status,
    ...told,
    ...(version !== undefined && { etag: `W/"${version.version}"`, lastModified: version.updated }),
    ...(body !== undefined && (of === 'outcome' ? { outcome: body } : { text: body })),
  }
}
