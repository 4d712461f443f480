import type { Json, JsonObject } from '../../packages/server/src/fhir/exact-json.ts'
import { type Place, type PlaceStep, parsePlace, parseSteps } from '../../packages/server/src/fhir/index-rows/places.ts'
import type { SearchDefinition } from '../../packages/server/src/fhir/index-rows/search-table.ts'
import type { TypedResource } from './compare-with-fhirpath.ts'

const concept: Json = { coding: [{ system: 'http://a.example/s', code: 'made' }], text: 'Made' }
const five: Json = { value: 5, unit: 'mg' }

/** A value of each data type that a search parameter may be filled by. */
const values: Readonly<Record<string, Json>> = {
  CodeableConcept: concept,
  string: 'Made',
  markdown: 'Made',
  code: 'made',
  id: 'made',
  uri: 'http://a.example/made',
  url: 'http://a.example/made',
  canonical: 'http://a.example/made|1',
  boolean: true,
  integer: 5,
  decimal: 5,
  date: '2020-03-04',
  dateTime: '2020-03-04',
  instant: '2020-03-04T05:06:07Z',
  Identifier: { system: 'http://a.example/i', value: 'made' },
  Coding: { system: 'http://a.example/s', code: 'made' },
  Quantity: five,
  Age: five,
  Duration: five,
  Money: { value: 5, currency: 'EUR' },
  Range: { low: { value: 1 }, high: { value: 2 } },
  Period: { start: '2020-03-04', end: '2020-04-05' },
  Timing: { event: ['2020-03-04'] },
  SampledData: { origin: { value: 1 }, dimensions: 1, data: '1 2 3' },
  ContactPoint: { value: '5' },
  HumanName: { family: 'Made' },
  Address: { city: 'Made', use: 'home' },
  Attachment: { url: 'Binary/made' },
}

/** For each path of a parameter, a resource that has a value there and nothing else. */
export function madeResources(type: string, definition: SearchDefinition): readonly TypedResource[] {
  const { kind, paths = [] } = definition
  if (kind === 'special') return []
  if (kind !== 'composite') {
    return paths.map(parsePlace).map((place) => laid(type, place.steps, valueAt(place, definition)))
  }
  return chosenParts(definition).map(({ at, places }) => {
    const inside = places.filter(({ whole }) => !whole).map((place) => laidPart(place, definition))
    const beside = places.filter(({ whole }) => whole).map((place) => laidPart(place, definition))
    return Object.assign(laid(type, parseSteps(at), Object.assign({}, ...inside)), ...beside)
  })
}

/** The choices of a composite's parts together: for each element as many as the part with most of them has paths. */
export function chosenParts({ bases = [] }: SearchDefinition): readonly {
  readonly at: string
  readonly places: readonly Place[]
}[] {
  return bases.flatMap(({ at, parts }) =>
    Array.from({ length: Math.max(...parts.map((part) => part.length)) }, (_, n) => ({
      at,
      places: parts.map((part) => parsePlace(part[Math.min(n, part.length - 1)] ?? '')),
    })),
  )
}

/** The type that a made reference leads to. */
export function targetOf({ only }: Place, { targets }: Pick<SearchDefinition, 'targets'>): string {
  if (only !== '') return only
  return targets === 'any' ? 'Patient' : (targets?.[0] ?? 'Patient')
}

function laidPart(place: Place, definition: SearchDefinition): JsonObject {
  const { resourceType: _type, ...members } = laid('', place.steps, valueAt(place, definition))
  return members
}

function valueAt(place: Place, { kind, truth, ...definition }: SearchDefinition): Json {
  const { type, steps } = place
  const target = targetOf(place, definition)
  if (truth === true && values[type] === undefined) return { reference: 'Patient/made' }
  if (type === 'Reference') return { reference: `${target}/made` }
  if (type === 'Resource') return { resourceType: target, id: 'made' }
  if (type === 'Extension') {
    if (kind === 'reference') return { valueReference: { reference: `${target}/made` } }
    return kind === 'token' ? { valueCodeableConcept: concept } : { valueString: 'Made' }
  }
  const value = values[type]
  if (value === undefined)
    throw new TypeError(`no value of type ${type} is made, at ${steps.map(({ name }) => name).join('.')}`)
  return value
}

/** From the value outwards; what a filter asks stands in the element that it filters. */
function laid(resourceType: string, steps: readonly PlaceStep[], value: Json): TypedResource {
  const inside = steps.reduceRight<Json>((inner, { name, filter }) => ({ [name]: filtered(inner, filter) }), value)
  return { resourceType, ...(inside as JsonObject) }
}

function filtered(element: Json, filter: PlaceStep['filter']): Json {
  switch (filter?.by) {
    case 'index':
      return [element]
    case 'member':
      // An extension is always one of a list.
      return listed({ ...(element as JsonObject), [filter.member]: filter.equals }, filter.member === 'url')
    case 'extension':
      return { ...(element as JsonObject), extension: [{ url: filter.url, valueBoolean: true }] }
    default:
      return element
  }
}

const listed = (element: Json, asList: boolean): Json => (asList ? [element] : element)
