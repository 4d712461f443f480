import type { FastifyReply, FastifyRequest } from 'fastify'
import { queryOf } from '../query-of.ts'
import type { RecordHistory } from '../record/history-service.ts'
import type { HistoryPage, HistoryPlace } from '../store/record-store.ts'
import type { FhirDeps } from './deps.ts'
import { FhirError } from './fhir-error.ts'
import { writeCursor } from './history-cursor.ts'
import { fhirJson } from './outcome.ts'
import { type ParsedHistory, parseHistory } from './parse-history.ts'
import { resourceOf } from './resource-address.ts'
import { resourceTypes } from './resource-types.ts'
import { type HistoryLink, writeHistory } from './write/write-history.ts'

type Answer = (request: FastifyRequest, reply: FastifyReply, deps: FhirDeps) => Promise<FastifyReply>

/** `GET [base]/[type]/[id]/_history` — https://hl7.org/fhir/R4/http.html#history */
export const historyOfResource: Answer = (request, reply, deps) =>
  answerHistory(request, reply, deps, () => {
    const key = resourceOf(request)
    return { of: key, path: `/${key.type}/${key.id}/_history` }
  })

/** `GET [base]/[type]/_history` */
export const historyOfType: Answer = (request, reply, deps) =>
  answerHistory(request, reply, deps, () => {
    const { type = '' } = request.params as Record<string, string>
    if (!resourceTypes.has(type)) throw new FhirError(404, 'not-supported', `${type} is not kept here.`)
    return { of: { type }, path: `/${type}/_history` }
  })

/** `GET [base]/_history` */
export const historyOfSystem: Answer = (request, reply, deps) =>
  answerHistory(request, reply, deps, () => ({ of: 'system', path: '/_history' }))

async function answerHistory(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: FhirDeps,
  address: () => { readonly of: RecordHistory['of']; readonly path: string },
): Promise<FastifyReply> {
  const access = await deps.authenticate(request)
  const { of, path } = address()
  const lenient = /\bhandling=lenient\b/.test(String(request.headers.prefer ?? ''))
  const parsed = parseHistory(queryOf(request.url), lenient)
  const page = await deps.record.history(access, { ...parsed.query, of })
  return reply.type(fhirJson).send(historyBundle(page, parsed, path, deps.fhirBase))
}

function historyBundle(page: HistoryPage, { query, used }: ParsedHistory, path: string, base: string): string {
  const address = (after: HistoryPlace | undefined): string => {
    const parameters = new URLSearchParams()
    for (const [name, value] of used) parameters.append(name, value)
    if (after !== undefined) parameters.append('_cursor', writeCursor(after))
    return `${base}${path}${parameters.size > 0 ? `?${parameters}` : ''}`
  }
  const links: HistoryLink[] = [{ relation: 'self', url: address(query.after) }]
  const last = page.versions.at(-1)
  if (page.more && last !== undefined) links.push({ relation: 'next', url: address(last) })
  return writeHistory({ versions: page.versions, links }, base)
}
