import type { FastifyReply } from 'fastify'
import { SHARED_RECORD } from '../store/record-store.ts'
import type { InteractionAnswer } from './interactions/answer.ts'
import { fhirJson } from './outcome.ts'

/** Says an answer over HTTP: status, tag, time and address of the version, and the body. */
export function sendAnswer(reply: FastifyReply, answer: InteractionAnswer): FastifyReply {
  sayVersion(reply, answer)
  if (answer.location !== undefined) reply.header('location', answer.location)
  reply.code(answer.status)
  return answer.body === undefined ? reply.send() : reply.type(answer.contentType ?? fhirJson).send(answer.body)
}

export function sayVersion(reply: FastifyReply, { version, record_id }: InteractionAnswer): void {
  if (record_id !== undefined && record_id !== SHARED_RECORD) reply.header('x-chartroom-record', record_id)
  if (version === undefined) return
  reply.header('etag', `W/"${version.version}"`).header('last-modified', new Date(version.updated).toUTCString())
}
