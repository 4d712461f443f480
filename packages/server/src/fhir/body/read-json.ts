import type { FastifyRequest } from 'fastify'
import { type Json, parseExact } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { jsonFault } from './json-faults.ts'
import { fhirJsonTypes, requireMediaType } from './media-type.ts'
import { readBytes } from './read-bytes.ts'

/** What one resource may nest, and the Bundle around it. */
export const deepest = 260

/**
 * The JSON of a request's body, read once at the edge. Its numbers keep their digits.
 * @param wanted media types, in lower case
 * @throws FhirError 400, 413, 415
 */
export async function readJson(
  request: Pick<FastifyRequest, 'raw' | 'headers'>,
  limit: number,
  wanted: readonly string[] = fhirJsonTypes,
): Promise<Json> {
  requireMediaType(request.headers['content-type'], wanted)
  return parseBody(await readBytes(request, limit))
}

/** @throws FhirError 400; what is wrong is said without a piece of the body */
function parseBody(bytes: Uint8Array): Json {
  const text = textOf(bytes)
  if (text.trim() === '') throw new FhirError(400, 'structure', 'There is no body.')
  const fault = jsonFault(text, deepest)
  if (fault?.kind === 'too-deep') throw new FhirError(400, 'too-costly', 'The body is nested too deeply.')
  if (fault?.kind === 'duplicate') {
    const path = fault.path.slice(0, 200)
    throw new FhirError(400, 'structure', `${path} is there twice, and which one counts would be a guess.`, [path])
  }
  try {
    return parseExact(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new FhirError(400, 'structure', 'The body is not JSON.')
    throw error
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new FhirError(400, 'structure', 'The body is not UTF-8.')
    throw error
  }
}
