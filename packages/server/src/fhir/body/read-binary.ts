import type { FastifyRequest } from 'fastify'
import type { JsonObject } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { fhirJsonTypes, mediaTypeOf } from './media-type.ts'
import { readBytes } from './read-bytes.ts'

/** A media type with its parameters (RFC 9110 §8.3.1). */
const form = /^[\w.+-]+\/[\w.+-]+(?:[ \t]*;[ \t]*[\w.+-]+=(?:[\w.+-]+|"[\w .:,+/-]*"))*$/
/** Read before anybody could ask what they are for. */
const taken = new Set(['application/x-www-form-urlencoded'])

/** Whether the body is what a Binary holds, not the Binary (R4 binary.html#rest); XML of FHIR is neither. */
export function isBytes(header: string | undefined): boolean {
  const type = mediaTypeOf(header)
  return (
    type !== '' && type !== 'application/fhir+xml' && !fhirJsonTypes.some((one) => one === type) && !taken.has(type)
  )
}

/**
 * A Binary made of the bytes that were sent: `Content-Type` is theirs, and `X-Security-Context` is a reference to whom or
 * what they belong (R4 binary.html#rest).
 * @throws FhirError 400, 413, 415
 */
export async function readBinary(
  request: Pick<FastifyRequest, 'raw' | 'headers'>,
  limit: number,
  id: string | undefined,
): Promise<JsonObject> {
  const contentType = (request.headers['content-type'] ?? '').trim()
  if (!form.test(contentType)) throw new FhirError(415, 'not-supported', 'The Content-Type is no media type.')
  const reference = request.headers['x-security-context']
  if (typeof reference !== 'string' || reference === '') {
    throw new FhirError(
      422,
      'business-rule',
      'X-Security-Context says to whom the bytes belong: Patient/id, or what is in a record.',
    )
  }
  const bytes = await readBytes(request, limit)
  return {
    resourceType: 'Binary',
    ...(id !== undefined && { id }),
    contentType,
    securityContext: { reference },
    ...(bytes.length > 0 && { data: bytes.toString('base64') }),
  }
}
