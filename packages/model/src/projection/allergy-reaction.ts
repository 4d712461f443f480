/** The gravest reaction of an AllergyIntolerance → sp:allergicReaction and sp:severity. smart-classic c.4 */

import { type FhirResource, type Json, list, text } from '../fhir/read.ts'
import { codeSets } from '../ontology/code-systems.ts'
import type { Node } from '../rdf/graph.ts'
import { codedValue } from './coded-value.ts'
import { memberValue } from './member-value.ts'
import type { Report, Workspace } from './workspace.ts'

/** Gravest first. https://hl7.org/fhir/R4/valueset-reaction-event-severity.html */
const SEVERITIES = [
  { code: 'severe', member: '24484000' },
  { code: 'moderate', member: '6736007' },
  { code: 'mild', member: '255604002' },
] as const

/** Nothing, and a report, unless a reaction says both what it was, in SNOMED CT, and how severe; criticality is no severity. */
export function reactionOf(
  allergy: FhirResource,
  workspace: Workspace,
  report: Report,
): { readonly reaction: Node; readonly severity: Node } | undefined {
  const ranked = list(allergy, 'reaction').map((reaction, at) => ({
    path: `reaction[${at}]`,
    rank: SEVERITIES.findIndex(({ code }) => code === text(reaction, 'severity')),
    manifestations: list(reaction, 'manifestation'),
  }))
  const [gravest] = ranked.filter(({ rank }) => rank >= 0).toSorted((a, b) => a.rank - b.rank)
  const severity = gravest && SEVERITIES[gravest.rank]
  if (gravest === undefined || severity === undefined) {
    report('mapping/missing', ranked.length === 0 ? 'reaction' : 'reaction.severity')
    return undefined
  }
  for (const other of ranked) if (other !== gravest) report('mapping/no-place', other.path)
  const [manifestation, ...further] = gravest.manifestations
  if (further.length > 0) report('mapping/no-place', `${gravest.path}.manifestation`)
  const reaction = named(manifestation, workspace, report, `${gravest.path}.manifestation`)
  return (
    reaction && { reaction, severity: memberValue(codeSets.AllergySeverity, severity.member, undefined, workspace) }
  )
}

function named(concept: Json | undefined, workspace: Workspace, report: Report, path: string): Node | undefined {
  if (concept !== undefined) return codedValue(concept, codeSets.SNOMED, workspace, report, path)
  report('mapping/missing', path)
  return undefined
}
