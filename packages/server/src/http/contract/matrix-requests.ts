import type { Caller } from './access-callers.ts'
import { type Target, typeOf, type Way } from './access-rules.ts'
import { bodyOf } from './matrix-bodies.ts'
import { idOf, prefixOf } from './matrix-world.ts'

export interface MatrixRequest {
  readonly method: string
  /** Below the FHIR address. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** Parameters by which a doctor is referred to. */
const doctorIn: Readonly<Record<string, string>> = {
  Observation: 'performer',
  Condition: 'asserter',
  DocumentReference: 'author',
  Encounter: 'participant',
  List: 'source',
  Patient: 'general-practitioner',
}

/** The target in the same place that never was: of the same person where the caller opens her record, else of nobody. */
export function twinOf({ person, kind, version }: Target, caller: Caller): Target {
  return {
    person: caller.opens.includes(person) && kind !== 'patient' ? person : 'nona',
    kind,
    id: idOf('nona', kind),
    version,
  }
}

export function requestOf(way: Way, caller: Caller, target: Target): MatrixRequest {
  const { person, kind, id, version } = target
  const type = typeOf[kind]
  const values: Readonly<Record<string, string>> = {
    type,
    id,
    person,
    version: String(version),
    own: prefixOf(caller.own),
    doctor: doctorIn[type] ?? '',
  }
  const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  const [method = '', path = ''] = filled(way.ask).split(' ')
  const headers = Object.fromEntries(Object.entries(way.headers ?? {}).map(([name, value]) => [name, filled(value)]))
  const body = way.body === undefined ? undefined : bodyOf(filled(way.body), caller, target)
  const below = path === '/' || path === '' ? '' : path.startsWith('?') ? path : `/${path}`
  return {
    method,
    path: below,
    headers: body === undefined ? headers : { ...headers, 'content-type': body.type },
    body: body?.text,
  }
}

export interface MatrixAnswer {
  /** Of a Bundle's only entry, that one's. */
  readonly status: number
  readonly text: string
  /** Address of what was made. */
  readonly location: string | null
  /** All that a caller can tell answers apart by, without the ids that she sent, times, and what is random. */
  readonly comparable: string
}

const told = ['etag', 'last-modified', 'content-location', 'content-type', 'www-authenticate', 'allow', 'link']

/** Bodies in which the target's id stands. */
const sendsId: ReadonlySet<string> = new Set(['itself', 'referring', 'provenance', 'bytes'])

/** What was not sent is not taken out: a list of everything must be the same for all that the caller may not see. */
export async function answerOf(response: Response, way: Way, { id, person }: Target): Promise<MatrixAnswer> {
  const sent = `${way.ask} ${way.body} ${sendsId.has(way.body ?? '') ? '{id}' : ''} ${way.named === true ? '{person}' : ''}`
  const text = await response.text()
  const headers = told.map((name) => `${name}: ${response.headers.get(name)}`)
  const entry = entryOf(text)
  const location = response.headers.get('location') ?? entry?.location ?? null
  const comparable = [response.status, ...headers, `location: ${location}`, text]
    .join('\n')
    .replaceAll(sent.includes('{id}') ? id : '\0', 'ID')
    .replaceAll(sent.includes('{person}') ? new RegExp(`\\b${person}\\b`, 'g') : '\0', 'PERSON')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/g, 'TIME')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
    .replaceAll(/_cursor=[\w.~-]+/g, 'CURSOR')
  return { status: entry === null ? response.status : entry.status, text, location, comparable }
}

/** What the answer to a batch or transaction of one entry says of that. */
function entryOf(text: string): { readonly status: number; readonly location: string | null } | null {
  if (!/^\{"resourceType":"Bundle","(?:id":"[^"]*",")?type":"(?:batch|transaction)-response"/.test(text)) return null
  const { entry = [] } = JSON.parse(text) as { entry?: { response?: { status?: string; location?: string } }[] }
  const { status = '', location = null } = entry[0]?.response ?? {}
  return { status: Number.parseInt(status, 10), location }
}
