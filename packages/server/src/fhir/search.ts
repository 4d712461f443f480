import type { FastifyReply, FastifyRequest } from 'fastify'
import { queryOf } from '../query-of.ts'
import type { StoredResource, StorePage } from '../store/record-store.ts'
import type { FhirDeps } from './deps.ts'
import { fhirJson } from './outcome.ts'
import { type ParsedSearch, parseSearch } from './parse-search.ts'

/** `GET [base]/[type]?…` — https://hl7.org/fhir/R4/http.html#search */
export async function searchResources(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: FhirDeps,
): Promise<FastifyReply> {
  const access = await deps.authenticate(request)
  const { type = '' } = request.params as Record<string, string>
  const query = withOwnReferences(queryOf(request.url), deps.fhirBase)
  const lenient = /\bhandling=lenient\b/.test(String(request.headers.prefer ?? ''))
  const parsed = parseSearch(type, query, lenient)
  const page = await deps.record.search(access, parsed.search)
  return reply.type(fhirJson).send(searchset(page, parsed, type, deps.fhirBase))
}

/** A reference by our own address is the relative one. */
function withOwnReferences(query: URLSearchParams, base: string): URLSearchParams {
  const relative = new URLSearchParams()
  for (const [name, value] of query) relative.append(name, value.replaceAll(`${base}/`, ''))
  return relative
}

/** The Bundle, joined from stored text: nothing is parsed on the hot path (design §5). */
function searchset(page: StorePage, { search, used, ignored }: ParsedSearch, type: string, base: string): string {
  const address = (offset: number): string => {
    const query = new URLSearchParams()
    for (const [name, value] of used) if (name !== '_offset') query.append(name, value)
    if (offset > 0) query.set('_offset', String(offset))
    return `${base}/${type}${query.size > 0 ? `?${query}` : ''}`
  }
  const links = [{ relation: 'self', url: address(search.offset) }]
  if (page.more && search.count > 0) links.push({ relation: 'next', url: address(search.offset + search.count) })
  const entries = page.resources.map((resource) => entry(resource, base))
  if (ignored.length > 0) entries.push(ignoredEntry(ignored))
  const total = page.total === undefined ? '' : `"total":${page.total},`
  const list = entries.length > 0 ? `,"entry":[${entries.join(',')}]` : ''
  return `{"resourceType":"Bundle","type":"searchset",${total}"link":${JSON.stringify(links)}${list}}`
}

function entry({ type, id, text }: StoredResource, base: string): string {
  return `{"fullUrl":"${base}/${type}/${id}","resource":${text},"search":{"mode":"match"}}`
}

/** What was left out is said (R4 §3.1.1.2, handling=lenient). */
function ignoredEntry(names: readonly string[]): string {
  const diagnostics = `Not known and left out: ${names.join(', ')}`
  const issue = [{ severity: 'warning', code: 'not-supported', diagnostics }]
  return JSON.stringify({ resource: { resourceType: 'OperationOutcome', issue }, search: { mode: 'outcome' } })
}
