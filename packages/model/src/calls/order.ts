/** The order of statements: by the sort property, newest first, then by URI; what has no date comes last. smart-classic b.3, i.16 */

import type { PrefixedName } from '../ontology/namespaces.ts'
import type { Node } from '../rdf/graph.ts'
import { dateOf } from './filters.ts'

export function orderStatements(statements: readonly Node[], property: PrefixedName | null): readonly Node[] {
  const keyed = statements.map((node) => ({
    node,
    uri: node.id ?? '',
    at: (property === null ? undefined : dateOf(node, property)?.first) ?? Number.NEGATIVE_INFINITY,
  }))
  keyed.sort((a, b) => {
    if (a.at !== b.at) return a.at < b.at ? 1 : -1
    return a.uri < b.uri ? -1 : Number(a.uri > b.uri)
  })
  return keyed.map(({ node }) => node)
}
