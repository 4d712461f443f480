import fc from 'fast-check'
import { prefixes } from '../../../store/criteria.ts'
import { type SearchDefinition, searchDefinitionsOf } from '../../index-rows/search-table.ts'
import { leadsTo } from '../reference.ts'
import { context } from '../test-plan.ts'
import { hostileTypes } from './hostile-resources.ts'
import * as value from './hostile-values.ts'

export type Pair = readonly [key: string, value: string]

/** For tests: a search of `hostile-resources.ts`. Most can be asked; some are refused, and a test counts how many are not. */
export interface HostileSearch {
  /** null: of the system. */
  readonly type: string | null
  readonly query: readonly Pair[]
}

const escaped = (text: string): string => text.replaceAll(/[\\,|$]/g, '\\$&')
const joined = (separator: string, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((all) => all.join(separator))
const nothing = fc.constant('')
const prefix = fc.oneof(nothing, fc.constantFrom(...prefixes))
const system = fc.constantFrom(...value.systems)
const code = fc.oneof(value.code, value.text).map(escaped)
const text = value.text.map(escaped)
const unit = value.unit
const number = joined('', prefix, value.decimalText)
const version = fc.constantFrom('', '|1', '|1.0', '/_history/1')

function target(definition: SearchDefinition): fc.Arbitrary<string> {
  const types = hostileTypes.filter((type) => leadsTo(definition.targets, type))
  const one = fc.constantFrom(...(types.length > 0 ? types : ['Patient']))
  return fc.oneof(
    { weight: 4, arbitrary: joined('/', one, value.id) },
    { weight: 2, arbitrary: value.id },
    { weight: 1, arbitrary: joined('', joined('/', one, value.id), version) },
    { weight: 1, arbitrary: joined('', fc.constant(`${context.base}/`), joined('/', one, value.id)) },
    {
      weight: 1,
      arbitrary: joined(
        '/',
        fc.constantFrom('http://elsewhere.example/fhir', 'https://elsewhere.example/fhir'),
        one,
        value.id,
      ),
    },
    { weight: 1, arbitrary: fc.constant('urn:uuid:1') },
    { weight: 1, arbitrary: value.canonical },
  )
}

/** One alternative of a value, by the kind of its parameter. */
function alternative(definition: SearchDefinition): fc.Arbitrary<string> {
  switch (definition.kind) {
    case 'token':
      return fc.oneof(
        code,
        joined('|', system, code),
        joined('', fc.constant('|'), code),
        joined('', system, fc.constant('|')),
      )
    case 'string':
      return text
    case 'date':
      return joined('', prefix, value.dateText)
    case 'number':
      return number
    case 'quantity':
      return fc.oneof(number, joined('||', number, unit), joined('|', number, value.unitSystem, unit))
    case 'reference':
      return target(definition)
    case 'uri':
      return fc.oneof(value.url, value.canonical)
    case 'composite':
      return joined('$', ...(definition.parts ?? []).map((part) => alternative({ kind: part.kind, definition: '' })))
    case 'special':
      return text
  }
}

const modifiersOf: Readonly<Partial<Record<SearchDefinition['kind'], readonly string[]>>> = {
  token: ['', '', '', ':not', ':text', ':of-type'],
  string: ['', '', ':exact', ':contains', ':text'],
  reference: ['', '', '', ':Patient', ':Observation', ':identifier', ':below'],
  uri: ['', ':above', ':below'],
}

function plain(name: string, definition: SearchDefinition): fc.Arbitrary<Pair> {
  const values = fc.array(alternative(definition), { minLength: 1, maxLength: 3 }).map((all) => all.join(','))
  const modifier = fc.constantFrom(...(modifiersOf[definition.kind] ?? ['']))
  const asked = fc.tuple(modifier, values).chain(([modifier, values]): fc.Arbitrary<Pair> => {
    if (modifier === ':identifier')
      return alternative({ kind: 'token', definition: '' }).map((one) => [name + modifier, one])
    if (modifier === ':of-type') return joined('|', system, code, code).map((one) => [name + modifier, one])
    return fc.constant([name + modifier, values])
  })
  const missing = fc.constantFrom('true', 'false').map((value): Pair => [`${name}:missing`, value])
  return fc.oneof({ weight: 9, arbitrary: asked }, { weight: 1, arbitrary: missing })
}

const idList = fc.array(value.id, { minLength: 1, maxLength: 3 }).map((all) => all.join(','))
const special: fc.Arbitrary<Pair> = fc.oneof(
  fc.tuple(fc.constantFrom('_id', '_id:not'), idList),
  fc.tuple(fc.constant('_list'), idList),
  fc.tuple(fc.constantFrom('_text', '_content'), text),
)

/** Parameters that find something here come first; the others are asked too, seldom. */
const fertile = new Set(
  [
    'name',
    'family',
    'given',
    'gender',
    'birthdate',
    'identifier',
    'address',
    'address-city',
    'active',
    'deceased',
    'phone',
    'telecom',
  ]
    .concat(
      'organization',
      'general-practitioner',
      'status',
      'category',
      'code',
      'date',
      'value-quantity',
      'value-concept',
    )
    .concat(
      'value-string',
      'value-date',
      'component-code',
      'component-value-quantity',
      'combo-code',
      'combo-value-quantity',
    )
    .concat(
      'code-value-quantity',
      'code-value-concept',
      'code-value-date',
      'code-value-string',
      'component-code-value-quantity',
    )
    .concat(
      'component-code-value-concept',
      'combo-code-value-quantity',
      'has-member',
      'derived-from',
      'focus',
      'encounter',
    )
    .concat(
      'performer',
      'subject',
      'patient',
      'clinical-status',
      'onset-date',
      'onset-age',
      'onset-info',
      'recorded-date',
      'evidence',
    )
    .concat(
      'evidence-detail',
      'class',
      'length',
      'part-of',
      'reason-reference',
      'service-provider',
      'probability',
      'risk',
      'condition',
    )
    .concat('questionnaire', 'authored', 'instantiates-uri', 'title', 'item', 'partof', 'url', 'version', 'description')
    .concat('_tag', '_security', '_source', '_profile', '_lastUpdated'),
)

const definitionsOf = (type: string): readonly (readonly [string, SearchDefinition])[] =>
  Object.entries(searchDefinitionsOf(type))
const common = definitionsOf('Resource').filter(([name]) => name !== '_id')

function plainOf(type: string | null): fc.Arbitrary<Pair> {
  const all = type === null ? common : definitionsOf(type).filter(([, { kind }]) => kind !== 'special')
  const good = all.filter(([name]) => fertile.has(name))
  return fc.oneof(
    { weight: 10, arbitrary: fc.oneof(...good.map((one) => plain(...one))) },
    { weight: 1, arbitrary: fc.oneof(...all.map((one) => plain(...one))) },
    { weight: 2, arbitrary: special },
  )
}

const criteria = new Map<string, fc.Arbitrary<Pair>>()

/** A criterion of a type: plain, a chain or a reverse chain of at most so many steps. */
function criterion(type: string | null, depth: number): fc.Arbitrary<Pair> {
  const key = `${type} ${depth}`
  const known = criteria.get(key)
  if (known !== undefined) return known
  const made = depth === 0 || type === null ? plainOf(type) : deep(type, depth)
  criteria.set(key, made)
  return made
}

function deep(type: string, depth: number): fc.Arbitrary<Pair> {
  const chains = referencesOf(type).flatMap(([name, definition]) =>
    hostileTypes
      .filter((to) => leadsTo(definition.targets, to))
      .map((to) => criterion(to, depth - 1).map(([key, value]): Pair => [`${name}:${to}.${key}`, value])),
  )
  const untyped = referencesOf(type).map(([name]) =>
    criterion('Patient', depth - 1).map(([key, value]): Pair => [`${name}.${key}`, value]),
  )
  const reverse = hostileTypes.flatMap((from) =>
    referencesOf(from)
      .filter(([, definition]) => leadsTo(definition.targets, type))
      .map(([name]) => criterion(from, depth - 1).map(([key, value]): Pair => [`_has:${from}:${name}:${key}`, value])),
  )
  return fc.oneof(
    { weight: 5, arbitrary: plainOf(type) },
    ...(chains.length > 0 ? [{ weight: 2, arbitrary: fc.oneof(...chains, ...untyped) }] : []),
    ...(reverse.length > 0 ? [{ weight: 2, arbitrary: fc.oneof(...reverse) }] : []),
  )
}

function referencesOf(type: string): readonly (readonly [string, SearchDefinition])[] {
  return definitionsOf(type).filter(([name, { kind }]) => kind === 'reference' && fertile.has(name))
}

function sortOf(type: string | null): fc.Arbitrary<Pair> {
  const all =
    type === null ? common : definitionsOf(type).filter(([name, { kind }]) => kind !== 'composite' && fertile.has(name))
  const key = joined('', fc.constantFrom('', '-'), fc.constantFrom('_id', '_lastUpdated', ...all.map(([name]) => name)))
  return fc.array(key, { minLength: 1, maxLength: 3 }).map((keys): Pair => ['_sort', keys.join(',')])
}

/** Includes both ways; those that iterate run in circles (`part-of`, `has-member`, `partof`, `item`). */
function includeOf(type: string): fc.Arbitrary<Pair> {
  const forward = [type, ...hostileTypes].flatMap((from) =>
    referencesOf(from).map(([name]): Pair => [from === type ? '_include' : '_include:iterate', `${from}:${name}`]),
  )
  const reverse = hostileTypes.flatMap((from) =>
    referencesOf(from).flatMap(([name]): readonly Pair[] => [
      ['_revinclude', `${from}:${name}`],
      ['_revinclude:iterate', `${from}:${name}`],
    ]),
  )
  const wild: readonly Pair[] = [
    ['_include', '*'],
    ['_include:iterate', `${type}:*`],
    ['_include', `${type}:*`],
    ['_revinclude', 'List:*'],
    ['_revinclude:iterate', 'Observation:*'],
    ['_include', 'Observation:subject:Patient'],
    ['_include:iterate', 'Observation:focus:Condition'],
  ]
  return fc.oneof(fc.constantFrom(...forward), fc.constantFrom(...reverse), fc.constantFrom(...wild))
}

function searchOf(type: string): fc.Arbitrary<HostileSearch> {
  const query = fc.tuple(
    fc.array(criterion(type, 2), { maxLength: 2 }),
    fc.array(sortOf(type), { maxLength: 1 }),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<readonly Pair[]>([]) },
      { weight: 1, arbitrary: fc.array(includeOf(type), { maxLength: 4 }) },
    ),
  )
  return query.map((parts) => ({ type, query: parts.flat() }))
}

const several = fc
  .tuple(
    fc.array(fc.constantFrom(...hostileTypes), { maxLength: 3 }),
    fc.array(criterion(null, 0), { maxLength: 2 }),
    fc.array(sortOf(null), { maxLength: 1 }),
  )
  .map(([types, ...parts]): HostileSearch => {
    const named: readonly Pair[] = types.length > 0 ? [['_type', types.join(',')]] : []
    return { type: null, query: [...named, ...parts.flat()] }
  })

const searched = [...hostileTypes, 'Observation', 'Observation', 'Observation', 'Patient', 'Condition', 'Encounter']
export const hostileSearch: fc.Arbitrary<HostileSearch> = fc.oneof(
  { weight: 9, arbitrary: fc.oneof(...searched.map(searchOf)) },
  { weight: 1, arbitrary: several },
)
