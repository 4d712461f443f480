/** FHIR Address → v:Address. smart-classic c.4 Demographics, c.5 */

import { type Json, text, texts } from '../fhir/read.ts'
import type { PrefixedName } from '../ontology/namespaces.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'

const KINDS: Readonly<Record<string, PrefixedName>> = { home: 'v:Home', work: 'v:Work' }

/** Nothing for an address that has none of the parts; its one-piece text is not taken apart. */
export function addressOf(address: Json): Node | undefined {
  const [street, ...further] = texts(address, 'line')
  const kind = KINDS[text(address, 'use') ?? '']
  const node = describeNode(
    'v:Address',
    null,
    {
      'v:street-address': street,
      'v:extended-address': further.length > 0 ? further.join(', ') : undefined,
      'v:locality': text(address, 'city'),
      'v:region': text(address, 'state'),
      'v:postal-code': text(address, 'postalCode'),
      'v:country-name': text(address, 'country'),
    },
    kind === undefined ? [] : [kind],
  )
  return node.properties.length > 0 ? node : undefined
}
