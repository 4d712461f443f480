import { isUtf8 } from 'node:buffer'
import type { FastifyRequest } from 'fastify'
import { FhirError } from '../fhir-error.ts'
import { requireEncoded } from '../require-encoded.ts'
import { requireMediaType } from './media-type.ts'
import { readBytes } from './read-bytes.ts'

const formType = 'application/x-www-form-urlencoded'
/** Of a search by POST: what it may ask (`search-plan/limits.ts`) is far shorter. */
const limit = 1_048_576

/** The parameters of a form, percent-encoded or in UTF-8 itself. @throws FhirError 400, 413, 415 */
export async function readForm(request: Pick<FastifyRequest, 'raw' | 'headers'>): Promise<URLSearchParams> {
  requireMediaType(request.headers['content-type'], [formType])
  const bytes = await readBytes(request, limit)
  if (!isUtf8(bytes)) throw new FhirError(400, 'structure', 'The form is not UTF-8.')
  const text = bytes.toString()
  requireEncoded(text, 'The form')
  return new URLSearchParams(text)
}
