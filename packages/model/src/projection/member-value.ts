/** A member of a closed list → sp:CodedValue. smart-classic c.2, c.5 */

import type { CodeSet } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import type { Workspace } from './workspace.ts'

/** A code of the source that stands behind the member, when it is another one than the member's own. */
export interface SourceCode {
  readonly uri: string
  readonly title: string
}

/** `said`: the words of the source; the list's own title where it has none. A member that the list lacks is a caller's bug. */
export function memberValue(
  set: CodeSet,
  member: string,
  said: string | undefined,
  workspace: Workspace,
  source?: SourceCode,
): Node {
  const provenance = source && describeNode('sp:CodeProvenance', null, sourceValues(source))
  return describeNode('sp:CodedValue', null, {
    'dcterms:title': said ?? set.members?.[member],
    'sp:code': workspace.codes.member(set, member),
    'sp:provenance': provenance,
  })
}

function sourceValues({ title, uri }: SourceCode) {
  return { 'dcterms:title': title, 'sp:sourceCode': iri(uri) }
}
