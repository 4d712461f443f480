/** FHIR CodeableConcept → sp:CodedValue: what the source said, the standard code, and the local codes behind it. smart-classic c.5 */

import { type Json, list, text } from '../fhir/read.ts'
import { type CodeSet, codeSets } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import { iri, type Node } from '../rdf/graph.ts'
import { codeTitle } from './code-book.ts'
import type { Report, Workspace } from './workspace.ts'

/** What an identifier of the code system looks like; it becomes part of a URI. */
const FORMS = new Map<string, RegExp>([
  [codeSets.RxNorm_Semantic.system.fhir, /^\d{1,8}$/],
  [codeSets.SNOMED.system.fhir, /^\d{6,18}$/],
  [codeSets.LOINC.system.fhir, /^\d{1,7}-\d$/],
  [codeSets.NDFRT.system.fhir, /^N\d{10}$/],
  [codeSets.UNII.system.fhir, /^[A-Z0-9]{10}$/],
])

/** Nothing, and a report, when the concept has no code of the set's system or no words for it. */
export function codedValue(
  concept: Json,
  set: CodeSet,
  workspace: Workspace,
  report: Report,
  path: string,
): Node | undefined {
  const chosen = chooseCoding(concept, set, report, path)
  if (chosen === undefined) return undefined
  const said = text(concept, 'text') ?? chosen.display
  if (said === undefined) {
    report('mapping/no-title', path)
    return undefined
  }
  const code = workspace.codes.node(set, chosen.code, chosen.display ?? said)
  if (chosen.display !== undefined && codeTitle(code) !== chosen.display) report('mapping/code-title-differs', path)
  return describeNode('sp:CodedValue', null, {
    'dcterms:title': said,
    'sp:code': code,
    'sp:provenance': provenance(concept, set, report, path),
  })
}

/** The code of the set's system: the one a person selected, else the first; the others are reported. */
function chooseCoding(
  concept: Json,
  set: CodeSet,
  report: Report,
  path: string,
): { code: string; display?: string } | undefined {
  const form = FORMS.get(set.system.fhir)
  const usable: { code: string; display?: string; selected: boolean }[] = []
  for (const coding of list(concept, 'coding')) {
    if (text(coding, 'system') !== set.system.fhir) continue
    const code = text(coding, 'code')
    if (code === undefined || form?.test(code) === false) {
      report('mapping/malformed-code', `${path}.coding`)
      continue
    }
    const display = text(coding, 'display')
    usable.push({ code, selected: coding.userSelected === true, ...(display === undefined ? {} : { display }) })
  }
  const chosen = usable.find((candidate) => candidate.selected) ?? usable[0]
  if (chosen === undefined) report('mapping/no-standard-code', path)
  for (const other of usable) if (other.code !== chosen?.code) report('mapping/further-code', `${path}.coding`)
  return chosen
}

/** The codings of other systems, as the source sent them. How good the translation is, FHIR does not say. */
function provenance(concept: Json, set: CodeSet, report: Report, path: string): readonly Node[] {
  const nodes: Node[] = []
  for (const coding of list(concept, 'coding')) {
    const system = text(coding, 'system')
    if (system === set.system.fhir) continue
    const uri = sourceCodeUri(system, text(coding, 'code'))
    const title = text(coding, 'display') ?? text(concept, 'text')
    if (uri === undefined || title === undefined) {
      report('mapping/source-code-unusable', `${path}.coding`)
      continue
    }
    nodes.push(describeNode('sp:CodeProvenance', null, { 'dcterms:title': title, 'sp:sourceCode': iri(uri) }))
  }
  return nodes
}

const ABSOLUTE_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/

/** System and code as one URI, by SMART's spelling of the system where it has one. */
function sourceCodeUri(system: string | undefined, code: string | undefined): string | undefined {
  if (system === undefined || code === undefined || !ABSOLUTE_IRI.test(system)) return undefined
  const known = Object.values(codeSets).find((set) => set.system.fhir === system)?.system.smart
  const base = known ?? (/[/#]$/.test(system) ? system : `${system}#`)
  return base + encodeURIComponent(code)
}
