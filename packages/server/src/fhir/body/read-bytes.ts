import type { FastifyRequest } from 'fastify'
import { FhirError } from '../fhir-error.ts'

/**
 * The bytes of a request's body. What is longer than the limit is not kept: it is refused at the first byte too many.
 * @throws FhirError 413, 415 for a body that is compressed
 */
export async function readBytes(
  { raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>,
  limit: number,
): Promise<Buffer> {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') throw new FhirError(415, 'not-supported', 'A body here is not compressed.')
  const tooLong = (): FhirError => new FhirError(413, 'too-long', `A body here is at most ${limit} bytes long.`)
  if (Number(headers['content-length'] ?? 0) > limit) throw tooLong()
  // Whoever waits for what has ended already waits for ever.
  if (raw.destroyed || raw.readableEnded) throw new FhirError(400, 'incomplete', 'The body is not there any more.')
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let length = 0
    const settle = (settled: () => void): void => {
      raw.off('data', take).off('end', end).off('error', gone).off('close', gone)
      settled()
    }
    const take = (chunk: Buffer): void => {
      length += chunk.length
      chunks.push(chunk)
      if (length <= limit) return
      chunks = []
      // The rest runs by unread: the connection stays whole, so that the refusal arrives.
      settle(() => reject(tooLong()))
      raw.resume()
    }
    const end = (): void => settle(() => resolve(Buffer.concat(chunks)))
    const gone = (): void => settle(() => reject(new FhirError(400, 'incomplete', 'The body ended before its end.')))
    raw.on('data', take).on('end', end).on('error', gone).on('close', gone)
  })
}
