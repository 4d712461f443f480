import { randomUUID } from 'node:crypto'
import {
  addresses,
  allowedMethods,
  calls,
  FilterError,
  leftOut,
  type MatchedCall,
  matchCall,
  parseFilters,
} from '@chartroom/model'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Access } from '../auth/access.ts'
import { AuthError } from '../auth/auth-error.ts'
import { queryOf } from '../query-of.ts'
import { RecordError } from '../record/record-error.ts'
import type { RecordService } from '../record/record-service.ts'
import { answerCall } from './answer-call.ts'
import { containerManifest } from './container-manifest.ts'
import { chooseFormat } from './negotiate.ts'

export interface SmartDeps {
  readonly record: RecordService
  readonly authenticate: (request: FastifyRequest) => Promise<Access>
  /** Absolute, without a final slash. */
  readonly api_base: string
  readonly origin: string
  readonly name: string
  readonly report: (reference: string, error: unknown) => void
}

const plain = 'text/plain; charset=utf-8'

/** The SMART REST surface: one loop over the described calls (design §3.2). Errors are short plain texts (reference b.5). */
export function registerSmartRoutes(server: FastifyInstance, deps: SmartDeps): void {
  server.setErrorHandler(async (error, _request, reply) => {
    const shown = publicError(error)
    reply.type(plain)
    if (shown !== null) return reply.code(shown.status).send(shown.text)
    const reference = randomUUID()
    deps.report(reference, error)
    return reply.code(500).send(`Something went wrong here. Reference ${reference}.`)
  })

  const manifest = JSON.stringify(containerManifest(deps))
  const paths = new Set([...calls, ...addresses].map(({ http }) => http.slice(http.indexOf('/'))))
  for (const path of paths) {
    const url = `/smart${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
    server.all(url, { exposeHeadRoute: false }, async (request, reply) => {
      const matched = matchRequest(request, reply)
      if (matched === null) return reply
      if (matched.call.returns.kind === 'json') return reply.type('application/json').send(manifest)
      return sendGraph(matched, request, reply, deps)
    })
  }
  for (const url of ['/smart', '/smart/*']) {
    server.all(url, { exposeHeadRoute: false }, async (request, reply) => {
      // What matches here is a path whose variable is too long for its own route: nothing of ours.
      if (matchRequest(request, reply) !== null) reply.code(404).type(plain).send('Not found')
      return reply
    })
  }
}

/** The raw path against the call table, before anything else happens to it (reference i.6). Answers 404 or 405 itself. */
function matchRequest(request: FastifyRequest, reply: FastifyReply): MatchedCall | null {
  const path = (request.url.split('?', 1)[0] ?? '').slice('/smart'.length)
  const matched = matchCall(request.method === 'HEAD' ? 'GET' : request.method, path)
  if (matched !== null) return matched
  const allowed = allowedMethods(path)
  if (allowed.length > 0) reply.code(405).header('allow', allowed.join(', ')).type(plain).send('Method not allowed')
  else reply.code(404).type(plain).send('Not found')
  return null
}

async function sendGraph(
  matched: MatchedCall,
  request: FastifyRequest,
  reply: FastifyReply,
  deps: SmartDeps,
): Promise<FastifyReply> {
  const started = performance.now()
  const access = await deps.authenticate(request)
  const format = chooseFormat(request.headers.accept)
  const filters = parseFilters(matched.call, queryOf(request.url))
  const context = { api_base: deps.api_base, elapsed_ms: () => Math.round(performance.now() - started) }
  const { graph, found, issues } = await answerCall({ access, matched, filters, context }, deps)
  if (!found) return reply.code(404).type(plain).send('Not found')
  // What the record says and this answer does not: said, never dropped in silence (design, projection).
  reply.header('x-chartroom-not-projected', String(issues.length))
  const left = [...leftOut(issues)].map(([type, count]) => `${type}=${count}`)
  if (left.length > 0) reply.header('x-chartroom-left-out', left.join(', '))
  // As bytes: for a text the framework would add a charset to what has to be exactly the media type.
  return reply
    .header('vary', 'Accept')
    .type(format.type)
    .send(Buffer.from(format.write(graph)))
}

/** Whether a record is not there or not to be seen is one answer, 403 (reference b.5). */
function publicError(error: unknown): { status: number; text: string } | null {
  if (error instanceof AuthError)
    return { status: error.status, text: error.status === 401 ? 'Unauthorized' : error.message }
  if (error instanceof RecordError) return { status: 403, text: 'Forbidden' }
  if (error instanceof FilterError) return { status: 400, text: `${error.parameter}: ${error.message}` }
  if (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  ) {
    return { status: error.statusCode, text: 'The request could not be read.' }
  }
  return null
}
