/** Writes the calls and types that the JavaScript client needs, out of the one description. */

import type { CallData } from '../calls/describe-calls.ts'
import { classes, setKeys } from '../ontology/classes.ts'
import type { ClassDescription, FilterDescription, PropertyDescription } from '../ontology/describe.ts'
import { jsonKey, type PrefixedName } from '../ontology/namespaces.ts'

/** What the description says in JSON rather than RDF. smart-classic e.7 */
const CONTAINER_MANIFEST = `/** What the container is and can do. */
export interface ContainerManifest {
  readonly smart_version: string
  readonly api_base: string
  readonly name: string
  readonly description: string
  readonly admin: string
  readonly launch_urls: Readonly<Record<'app_launch' | 'request_token' | 'authorize_token' | 'exchange_token', string>>
  /** Class URI → what may be done with it. */
  readonly capabilities: Readonly<Record<string, { readonly methods: readonly string[]; readonly codes?: readonly string[] }>>
}`

const ANSWER = `export interface CallOptions {
  /** Gives up the call; its promise then rejects. */
  readonly signal?: AbortSignal
}

/** What a call that asks for statements resolves to. */
export interface SmartAnswer<T> {
  /** The statements of the asked class, in the order of the answer, their links resolved. */
  readonly objects: readonly T[]
  /** Everything the answer describes; made when it is first asked for. */
  readonly graph: LinkedObjects
  /**
   * Resources of each FHIR type that the record holds and the data model could not say, such as a medicine without a code:
   * an app that shows a list says that it is not the whole.
   */
  readonly leftOut: Readonly<Record<string, number>>
  /** The answer as it came. */
  readonly response: { readonly status: number; readonly contentType: string; readonly body: string }
}

/** One row of the table of calls. */
export interface CallRow {
  /** The name in every generation of SMART. */
  readonly name: string
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** \`{record_id}\` is the record of the app's context; the other variables are arguments, in this order. */
  readonly path: string
  readonly scope: 'container' | 'record' | 'user'
  readonly variables: readonly string[]
  readonly filters: readonly string[]
  /** Class key of the statements, or name of the JSON type. */
  readonly returns: string
  readonly many: boolean
  readonly content: 'graph' | 'json'
}`

/**
 * The text of the client's \`generated/calls.ts\`: the classes as interfaces, a table of the calls, and an interface of the methods.
 * \`linker\` is the source text of \`objects/link-objects.ts\`, which becomes part of it.
 */
export function clientCalls(calls: readonly CallData[], linker: string): string {
  return `${[
    '// Generated from the description of the SMART data model by tools/generate.ts. Do not edit.',
    linker.trim(),
    ...classes.map(classInterface),
    CONTAINER_MANIFEST,
    ANSWER,
    ...calls.filter((call) => call.filters.length > 0).map(filterInterface),
    callTable(calls),
    callInterface(calls),
  ].join('\n\n')}\n`
}

function classInterface(described: ClassDescription): string {
  const head = `/** ${described.doc} */\nexport interface ${typeName(described.name)} extends SmartObject {`
  return [head, ...described.properties.flatMap(propertyMember), '}'].join('\n')
}

function propertyMember(property: PropertyDescription): string[] {
  const key = jsonKey(property.name)
  const type = valueType(property)
  const isSet = setKeys.has(key)
  const mark = property.min === 0 ? '?' : ''
  return [`  /** ${property.doc} */`, `  readonly ${key}${mark}: ${isSet ? `readonly ${type}[]` : type}`]
}

function valueType(property: PropertyDescription): string {
  if (property.range === 'literal') return 'string'
  if (property.range === 'integer') return 'number'
  if (property.range === 'uri') return 'Reference'
  const described = classes.find((candidate) => candidate.name === property.range)
  if (described !== undefined) return typeName(described.name)
  return property.ordered ? 'SmartObject' : 'Reference'
}

function typeName(name: PrefixedName): string {
  return jsonKey(name).replace('vcard__', 'VCard')
}

function filterInterface(call: CallData): string {
  const members = call.filters.flatMap((filter) => [
    `  /** ${filter.doc} */`,
    `  readonly ${filter.name}?: ${filterType(filter)}`,
  ])
  return [`export interface ${filterTypeName(call)} {`, ...members, '}'].join('\n')
}

function filterType(filter: FilterDescription): string {
  return filter.kind === 'page' ? 'number' : 'string'
}

function filterTypeName(call: CallData): string {
  return `${call.method_name.charAt(0).toUpperCase()}${call.method_name.slice(1)}Filters`
}

function callTable(calls: readonly CallData[]): string {
  const rows = calls.map((call) => `  ${call.method_name}: ${row(call)},`)
  return ['/** Every call, by the name of its method. */', 'export const calls = {', ...rows, CALLS_END].join('\n')
}

const CALLS_END = '} as const satisfies Record<string, CallRow>'

function row(call: CallData): string {
  const { name, method, path, scope, variables, returns, many, content } = call
  const filters = call.filters.map((filter) => filter.name)
  const members = Object.entries({ name, method, path, scope, variables, filters, returns, many, content })
  return ['{', ...members.map(([key, value]) => `    ${key}: ${literal(value)},`), '  }'].join('\n')
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  return typeof value === 'string' ? `'${value}'` : String(value)
}

function callInterface(calls: readonly CallData[]): string {
  const methods = calls.flatMap((call) => {
    const parameters = [
      ...call.variables.map((variable) => `${variable}: string`),
      ...(call.filters.length > 0 ? [`filters?: ${filterTypeName(call)}`] : []),
      'options?: CallOptions',
    ]
    const result = call.content === 'json' ? call.returns : `SmartAnswer<${call.returns}>`
    return [
      `  /** ${call.doc} \`${call.http}\` */`,
      `  ${call.method_name}(${parameters.join(', ')}): Promise<${result}>`,
    ]
  })
  return ['/** The calls as methods. */', 'export interface SmartCalls {', ...methods, '}'].join('\n')
}
