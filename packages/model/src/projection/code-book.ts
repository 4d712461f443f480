/** Each code is described once in an answer, with one title, although many statements share it. smart-classic b.4 must 4, C-09 */

import { type CodeSet, codeSets } from '../ontology/code-systems.ts'
import type { PrefixedName } from '../ontology/namespaces.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { literalOf, type Node } from '../rdf/graph.ts'

export class CodeBook {
  readonly #nodes = new Map<string, { readonly node: Node; readonly types: PrefixedName[] }>()

  /**
   * The node of a code: made at its first use, later the same. Its URI is system + identifier. A code that belongs to two
   * sets gets the types of both; a member of a closed list always has the list's title. smart-classic c.2, C-17
   */
  node(set: CodeSet, identifier: string, title: string): Node {
    const uri = set.system.smart + identifier
    const known = this.#nodes.get(uri)
    if (known !== undefined) {
      if (!known.types.includes(set.name)) known.types.push(set.name)
      return known.node
    }
    const described = describeNode('sp:Code', uri, {
      'dcterms:identifier': identifier,
      'dcterms:title': closedTitles.get(uri) ?? title,
      'sp:system': set.system.smart,
    })
    const types = [...described.types, set.name]
    const node = { ...described, types }
    this.#nodes.set(uri, { node, types })
    return node
  }

  /** A member of a closed list. An identifier that the list does not have is a caller's bug. */
  member(set: CodeSet, identifier: string): Node {
    const title = set.members?.[identifier]
    if (title === undefined) throw new TypeError(`${identifier} is not a member of ${set.name}`)
    return this.node(set, identifier, title)
  }
}

const sets: readonly CodeSet[] = Object.values(codeSets)

/** URI of each member of a closed list → its exact title. */
const closedTitles = new Map<string, string>(
  sets.flatMap(({ members, system }) =>
    Object.entries(members ?? {}).map(([identifier, title]): [string, string] => [system.smart + identifier, title]),
  ),
)

/** The title under which a code is described. */
export function codeTitle(code: Node): string | undefined {
  return literalOf(code, 'dcterms:title')
}
