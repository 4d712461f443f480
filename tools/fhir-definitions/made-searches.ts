import { type Place, parsePlace } from '../../packages/server/src/fhir/index-rows/places.ts'
import type { SearchDefinition } from '../../packages/server/src/fhir/index-rows/search-table.ts'
import type { RowKind } from '../../packages/server/src/store/index-rows.ts'
import { chosenParts, targetOf } from './made-resources.ts'

/** What a client writes to find what `madeResources` made, each in its order. */
export function madeSearches(definition: SearchDefinition): readonly string[] {
  const { kind, paths = [] } = definition
  if (kind === 'special') return []
  if (kind !== 'composite') return paths.map((path) => asked(kind, parsePlace(path), definition))
  return chosenParts(definition).map(({ places }) =>
    places.map((place, at) => asked(definition.parts?.[at]?.kind ?? 'token', place, {})).join('$'),
  )
}

function asked(kind: RowKind, place: Place, definition: Pick<SearchDefinition, 'targets' | 'truth'>): string {
  switch (kind) {
    case 'token':
      return definition.truth === true ? 'true' : (tokens[place.type] ?? 'made')
    case 'string':
      return 'MADE'
    case 'date':
      return 'ge2020-01'
    case 'number':
    case 'quantity':
      return 'gt0'
    case 'uri':
      return 'http://a.example/made'
    case 'reference':
      return references[place.type] ?? `${targetOf(place, definition)}/made`
  }
}

const tokens: Readonly<Record<string, string>> = {
  boolean: 'true',
  // Without case (R4 §3.1.1.4.10).
  string: 'MADE',
  uri: 'http://a.example/made',
  Coding: 'http://a.example/s|made',
  CodeableConcept: 'http://a.example/s|made',
  Extension: 'http://a.example/s|made',
  Identifier: 'http://a.example/i|made',
  ContactPoint: '5',
}

const references: Readonly<Record<string, string>> = {
  canonical: 'http://a.example/made|1',
  uri: 'http://a.example/made',
  Attachment: 'Binary/made',
}
