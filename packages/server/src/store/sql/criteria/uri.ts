import type { UriTest, ValueCriterion } from '../../criteria.ts'
import { either, type Fragment, join, sql } from '../fragment.ts'
import { shortText, uriText } from '../index/key-text.ts'
import { oneOf } from './one-of.ts'
import { begins } from './text-tests.ts'
import type { WantedRows } from './with-rows.ts'

type UriCriterion = Extract<ValueCriterion, { readonly kind: 'uri' }>

export function uriRows({ param, match, any }: UriCriterion): WantedRows {
  return { table: 'uri_row', param, condition: either(any.map((test) => uriTest(match, test))) }
}

function uriTest(match: UriCriterion['match'], { uri, version }: UriTest): Fragment {
  const versioned = version === undefined ? [] : [sql('i.version = ?', shortText(version))]
  return join([addressTest(match, uri), ...versioned], ' and ')
}

function addressTest(match: UriCriterion['match'], uri: string): Fragment {
  const same = sql('i.uri = ?', uriText(uri))
  switch (match) {
    case 'is':
      return same
    case 'below':
      return either([same, begins('i.uri', uri.endsWith('/') ? uri : `${uri}/`)])
    case 'above':
      return oneOf('i.uri', [uri, ...parentsOf(uri)].map(uriText))
  }
}

/** Every address that this one is below, by whole steps, with and without the slash at its end. */
function parentsOf(uri: string): readonly string[] {
  return [...uri.matchAll(/\//g)].flatMap(({ index }) => [uri.slice(0, index), uri.slice(0, index + 1)])
}
