import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { queryOf } from '../query-of.ts'
import { readJson } from './body/read-json.ts'
import type { FhirDeps } from './deps.ts'
import type { Json } from './exact-json.ts'
import { parseExact } from './exact-json.ts'
import { batch } from './interactions/batch.ts'
import { atNamedEntry } from './interactions/entry-error.ts'
import { transaction } from './interactions/transaction.ts'
import { sendAnswer } from './send-answer.ts'
import { type CheckedBundle, checkBundle } from './write/check-bundle.ts'
import { prettyOf } from './write/parse-shaping.ts'
import { parsePrefer } from './write/prefer.ts'
import { prettyText } from './write/subsetted.ts'

/** `POST [base]`: a batch or a transaction — https://hl7.org/fhir/R4/http.html#transaction */
export async function answerBundle(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: FhirDeps,
  statement: string,
): Promise<FastifyReply> {
  const access = await deps.authenticate(request)
  const pretty = prettyOf(queryOf(request.url))
  const bundle = checked(await readJson(request, deps.bodyLimit), deps.fhirBase)
  const wishes = { preferences: parsePrefer(request.headers.prefer) }
  const own = { ...deps, newId: randomUUID, statement }
  const answer =
    bundle.type === 'batch' ? await batch(access, bundle, wishes, own) : await transaction(access, bundle, wishes, own)
  if (!pretty || answer.body === undefined) return sendAnswer(reply, answer)
  return sendAnswer(reply, { ...answer, body: prettyText(parseExact(answer.body)) })
}

/** What is wrong with the form of a Bundle names its place. */
function checked(input: Json, base: string): CheckedBundle {
  try {
    return checkBundle(input, base)
  } catch (error) {
    throw atNamedEntry(error)
  }
}
