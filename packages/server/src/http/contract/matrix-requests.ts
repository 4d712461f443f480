import type { Caller } from './access-callers.ts'
import { type Kind, type Person, typeOf, type Way } from './access-rules.ts'
import { idOf } from './matrix-world.ts'

/** What a way is asked about. */
export interface Target {
  readonly person: Person
  readonly kind: Kind
  readonly id: string
  readonly version: number
}

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
    own: caller.own,
    doctor: doctorIn[type] ?? '',
  }
  const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  const [method = '', path = ''] = filled(way.ask).split(' ')
  const headers = Object.fromEntries(Object.entries(way.headers ?? {}).map(([name, value]) => [name, filled(value)]))
  const form = way.body?.startsWith('form ') === true ? filled(way.body.slice('form '.length)) : undefined
  return {
    method,
    path: path === '' || path.startsWith('?') ? path : `/${path}`,
    headers: form === undefined ? headers : { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: form,
  }
}

export interface MatrixAnswer {
  readonly status: number
  readonly text: string
  /** All that a caller can tell answers apart by, without the ids that she sent, times, and what is random. */
  readonly comparable: string
}

const told = [
  'etag',
  'last-modified',
  'location',
  'content-location',
  'content-type',
  'www-authenticate',
  'allow',
  'link',
]

export async function answerOf(response: Response, { id, person }: Target): Promise<MatrixAnswer> {
  const text = await response.text()
  const headers = told.map((name) => `${name}: ${response.headers.get(name)}`)
  const comparable = [response.status, ...headers, text]
    .join('\n')
    .replaceAll(id, 'ID')
    .replaceAll(new RegExp(`\\b${person}\\b`, 'g'), 'PERSON')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID')
    .replaceAll(/_cursor=[\w.~-]+/g, 'CURSOR')
  return { status: response.status, text, comparable }
}
