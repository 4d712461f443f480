/** How a result was judged → Normal, Abnormal or Critical. smart-classic c.2; https://terminology.hl7.org/CodeSystem-v3-ObservationInterpretation.html */

import { type FhirResource, list, text } from '../fhir/read.ts'
import { codeSets } from '../ontology/code-systems.ts'
import type { Node } from '../rdf/graph.ts'
import { memberValue } from './member-value.ts'
import type { Report, Workspace } from './workspace.ts'

const INTERPRETATIONS = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'

/** Gravest first. Codes about susceptibility, detection or change are none of the three. */
const JUDGEMENTS = [
  { member: 'critical', codes: new Set(['AA', 'HH', 'LL']) },
  { member: 'abnormal', codes: new Set(['A', 'H', 'L', 'HU', 'LU']) },
  { member: 'normal', codes: new Set(['N']) },
] as const

/** The gravest that the source says. Nothing is judged here: a value outside its range stays without an interpretation. */
export function interpretationOf(observation: FhirResource, workspace: Workspace, report: Report): Node | undefined {
  const said = list(observation, 'interpretation').flatMap((concept, at) => {
    const own = list(concept, 'coding').filter((coding) => text(coding, 'system') === INTERPRETATIONS)
    const found = own.flatMap((coding) => {
      const code = text(coding, 'code') ?? ''
      const rank = JUDGEMENTS.findIndex(({ codes }) => codes.has(code))
      return rank < 0 ? [] : [{ rank, words: text(concept, 'text') ?? text(coding, 'display') ?? nameOf(code), at }]
    })
    if (found.length === 0) report('mapping/outside-list', `interpretation[${at}]`)
    return found
  })
  const [gravest, ...others] = said.toSorted((a, b) => a.rank - b.rank || a.at - b.at)
  const judgement = gravest && JUDGEMENTS[gravest.rank]
  if (gravest === undefined || judgement === undefined) return undefined
  for (const { at } of others) if (at !== gravest.at) report('mapping/no-place', `interpretation[${at}]`)
  return memberValue(codeSets.LabResultInterpretation, judgement.member, gravest.words, workspace)
}

/** What a code adds to its judgement, as "H"; nothing for those that say no more than the judgement. */
function nameOf(code: string): string | undefined {
  return code === 'N' || code === 'A' || code === 'AA' ? undefined : code
}
