/** FHIR HumanName → v:Name. smart-classic c.5 */

import { type FhirResource, type Json, list, text, texts } from '../fhir/read.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'

/** The name that is in use: the official one first, never one marked as old. */
const USES = ['official', 'usual', undefined, 'anonymous', 'temp', 'nickname']

/** Nothing when no name has both a family and a given part; a name in one piece is not taken apart. */
export function nameOf(person: FhirResource): Node | undefined {
  const name = nameInUse(person)
  if (name === undefined) return undefined
  const [given, ...further] = texts(name, 'given')
  return describeNode('v:Name', null, {
    'v:family-name': text(name, 'family'),
    'v:given-name': given,
    'v:additional-name': [...new Set(further)],
    'v:honorific-prefix': [...new Set(texts(name, 'prefix'))],
    'v:honorific-suffix': [...new Set(texts(name, 'suffix'))],
  })
}

export function nameInUse(person: FhirResource): Json | undefined {
  const names = list(person, 'name').filter(
    (name) => text(name, 'family') !== undefined && texts(name, 'given').length > 0,
  )
  for (const use of USES) {
    const found = names.find((name) => text(name, 'use') === use)
    if (found !== undefined) return found
  }
  return undefined
}
