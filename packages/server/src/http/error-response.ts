import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../apps/app-error.ts'
import { AuthError } from '../auth/auth-error.ts'
import { RecordError } from '../record/record-error.ts'

export type ReportError = (reference: string, error: unknown) => void

/**
 * Turns any error of the faces' API into `{ error, message }`. What is not made to be shown leaves as a bland 500 with a
 * reference; the operator's log has the rest. (`fhir/` answers OperationOutcomes, `smart/` plain text.)
 */
export function apiErrorHandler(report: ReportError) {
  return async (error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const answer = (status: number, code: string, message: string, details: Readonly<Record<string, unknown>> = {}) =>
      reply.code(status).send({ error: code, message, ...details })
    if (error instanceof AuthError) await answer(error.status, error.code, error.message)
    else if (error instanceof AppError) await answer(error.status, error.code, error.message, error.details)
    else if (error instanceof RecordError)
      await answer(404, 'record/not-found', 'There is no such record, or you may not open it.')
    else if ('statusCode' in error && error.statusCode === 429)
      await answer(429, 'session/too-many', 'Too many tries. Wait a minute and try again.')
    else if ('statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500) {
      await answer(error.statusCode, 'request/malformed', 'The request could not be read.')
    } else {
      const reference = randomUUID()
      report(reference, error)
      await answer(500, 'server/failed', `Something went wrong here. Reference ${reference}.`)
    }
  }
}
