import type { FastifyReply, FastifyRequest } from 'fastify'
import { parseExact } from './exact-json.ts'
import { FhirError } from './fhir-error.ts'

/**
 * A Binary is answered as FHIR JSON to whoever names that format, and to all others as the bytes that it holds
 * (R4 §3.1.0.7, https://hl7.org/fhir/R4/binary.html#rest). The bytes come from anywhere and never run in the container's
 * origin (design §3.6): they are a download, in a sandbox, under a type that is not guessed at.
 */
export function asksForFhir(request: FastifyRequest): boolean {
  const { _format } = request.query as Record<string, unknown>
  const asked = typeof _format === 'string' ? _format : (request.headers.accept ?? '')
  if (/xml/.test(asked) && !/json/.test(asked) && /fhir|^(text\/)?xml$/.test(asked)) {
    throw new FhirError(406, 'not-supported', 'Only application/fhir+json and the bytes themselves are spoken here.')
  }
  return typeof _format === 'string' || /application\/fhir[+ ]json/.test(asked)
}

export function sendBytes(reply: FastifyReply, text: string): FastifyReply {
  const { contentType, data } = parseExact(text) as { readonly contentType?: unknown; readonly data?: unknown }
  const type = mediaType(contentType)
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${fileName(type)}"`)
    .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(Buffer.from(typeof data === 'string' ? data : '', 'base64'))
}

/** The type as recorded, when it has the form of one (RFC 9110 §8.3.1); anything else is bytes of no known kind. */
function mediaType(recorded: unknown): string {
  const form = /^[\w.+-]+\/[\w.+-]+(?:[ \t]*;[ \t]*[\w.+-]+=(?:[\w.+-]+|"[\w .:,+/-]*"))*$/
  return typeof recorded === 'string' && form.test(recorded) ? recorded : 'application/octet-stream'
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/dicom': '.dcm',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'text/plain': '.txt',
}

/** Nothing of the person, nor of the document, and no ending that a desktop would run. */
function fileName(type: string): string {
  return `document${endings[type.split(';')[0]?.trim().toLowerCase() ?? ''] ?? '.bin'}`
}
