import type { JsonObject } from '../../fhir/exact-json.ts'
import type { Caller } from './access-callers.ts'
import { type Target, typeOf } from './access-rules.ts'
import { bothOf, markerOf, resourceOf } from './matrix-world.ts'

export interface MatrixBody {
  readonly type: string
  readonly text: string
}

const json = (value: unknown, type = 'application/fhir+json'): MatrixBody => ({ type, text: JSON.stringify(value) })
const change = [{ op: 'add', path: '/language', value: 'en' }]

/** What a way's `body` names, with its places filled. */
export function bodyOf(name: string, caller: Caller, target: Target): MatrixBody {
  const patched = (operations: unknown): MatrixBody => json(operations, 'application/json-patch+json')
  const [kind = '', ...rest] = name.split(' ')
  switch (name) {
    case 'itself':
      return json(changedOf(caller, target))
    case 'patch':
      return patched(change)
    case 'patch that fails':
      return patched([{ op: 'test', path: '/id', value: 'another' }])
    case 'patch of the subject':
      return patched([{ op: 'replace', path: '/subject/reference', value: `Patient/${target.person}` }])
    case 'new':
      return json(newOf(caller, target))
    case 'referring':
      return json({ ...fresh(bothOf(caller.own)), focus: [{ reference: `${typeOf[target.kind]}/${target.id}` }] })
    case 'provenance':
      return json({
        resourceType: 'Provenance',
        target: [{ reference: `${typeOf[target.kind]}/${target.id}` }],
        recorded: '2026-01-05T08:00:00Z',
        agent: [{ who: { display: 'A test' } }],
      })
    case 'bytes':
      return json({
        resourceType: 'Binary',
        contentType: 'text/plain',
        data: 'Ynl0ZXM=',
        securityContext: { reference: `${typeOf[target.kind]}/${target.id}` },
      })
    case 'about her':
      return json({ ...fresh(bothOf(caller.own)), subject: { reference: `Patient/${target.person}` } })
    case 'own about her':
      return json({ ...bothOf(caller.own), subject: { reference: `Patient/${target.person}` } })
  }
  if (kind === 'form') return { type: 'application/x-www-form-urlencoded', text: rest.join(' ') }
  if (kind === 'parameters')
    return json({ resourceType: 'Parameters', ...(rest.length > 0 && { parameter: rest.map(parameterOf) }) })
  return json({ resourceType: 'Bundle', type: kind, entry: [entryOf(rest, caller, target)] })
}

function parameterOf(text: string): object {
  const [name = '', value = ''] = text.split('=')
  return name === 'max' ? { name, valuePositiveInt: Number(value) } : { name, valueString: value }
}

/** `GET url`, `PUT url`, `POST type if none condition`, `POST type about conditional-reference`. */
function entryOf([method = '', url = '', ...rest]: readonly string[], caller: Caller, target: Target): object {
  const asked = rest.at(-1) ?? ''
  switch (method) {
    case 'PUT':
      return { request: { method, url }, resource: changedOf(caller, target) }
    case 'PATCH': {
      const data = Buffer.from(JSON.stringify(change)).toString('base64')
      return {
        request: { method, url },
        resource: { resourceType: 'Binary', contentType: 'application/json-patch+json', data },
      }
    }
    case 'POST':
      return rest[0] === 'about'
        ? { request: { method, url }, resource: { ...fresh(bothOf(caller.own)), focus: [{ reference: asked }] } }
        : { request: { method, url, ifNoneExist: asked }, resource: newOf(caller, target) }
    default:
      return { request: { method, url } }
  }
}

/** The target as its caller would have it: about her own person. */
function changedOf({ own, opens }: Caller, { person, kind, id }: Target): JsonObject {
  const resource = resourceOf(opens.includes(person) ? person : kind === 'patient' ? person : own, kind)
  return { ...resource, id, language: 'en' }
}

/** Of the caller's own person, and of no identifier: what is made of it is found by no other way. An Observation meets every scope. */
function newOf({ own }: Caller, { kind }: Target): JsonObject {
  const made = typeOf[kind] === 'Observation' ? bothOf(own) : resourceOf(own, kind)
  const { entry: _entry, ...rest } = fresh(made)
  return kind === 'list' ? { ...rest, title: markerOf('nothing') } : rest
}

/** Without what makes it that one. */
function fresh({ id: _id, identifier: _identifier, ...rest }: JsonObject): JsonObject {
  return rest
}
