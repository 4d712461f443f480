/** A member of a closed list → sp:CodedValue. smart-classic c.2, c.5 */

import { type Json, list, text } from '../fhir/read.ts'
import type { CodeSet } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import type { Report, Workspace } from './workspace.ts'

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

/** A concept of which one code is on the closed list. Nothing, and a report, when none is: no nearest member is guessed. */
export function listedValue(
  concept: Json,
  set: CodeSet,
  workspace: Workspace,
  report: Report,
  path: string,
): Node | undefined {
  const coding = list(concept, 'coding').find(
    (candidate) =>
      text(candidate, 'system') === set.system.fhir && Object.hasOwn(set.members ?? {}, text(candidate, 'code') ?? ''),
  )
  if (coding !== undefined) {
    const said = text(concept, 'text') ?? text(coding, 'display')
    return memberValue(set, text(coding, 'code') ?? '', said, workspace)
  }
  report('mapping/outside-list', path)
  return undefined
}
