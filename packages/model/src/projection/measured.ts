/** One measured number → sp:VitalSign, in the fixed unit of its sign. smart-classic c.5 */

import { decimal } from '../fhir/exact-number.ts'
import { type Json, list, text } from '../fhir/read.ts'
import { codeSets, LOINC } from '../ontology/code-systems.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'
import { memberValue, type SourceCode } from './member-value.ts'
import { wordsOf } from './observation.ts'
import type { Sign } from './vital-signs.ts'
import type { Report, Workspace } from './workspace.ts'

const UCUM = 'http://unitsofmeasure.org'

/** Nothing, and a report, when the number, a unit that is known for the sign, or the plain meaning of the number is missing. */
export function measured(
  sign: Sign,
  concept: Json,
  quantity: Json | undefined,
  workspace: Workspace,
  report: Report,
  path: string,
): Node | undefined {
  const value = decimal(quantity, 'value')
  if (value === undefined || text(quantity, 'comparator') !== undefined) {
    report(value === undefined ? 'mapping/no-measured-value' : 'mapping/comparator', path)
    return undefined
  }
  const inFixedUnit = convert(value, text(quantity, 'system') === UCUM ? text(quantity, 'code') : undefined, sign)
  if (inFixedUnit === undefined) {
    report('mapping/unit-not-known', path)
    return undefined
  }
  if (inFixedUnit.converted) report('mapping/unit-converted', path)
  return describeNode('sp:VitalSign', null, {
    'sp:value': inFixedUnit.value,
    'sp:unit': sign.unit,
    'sp:vitalName': nameOf(sign, concept, workspace, report),
  })
}

function convert(
  value: string,
  unit: string | undefined,
  sign: Sign,
): { value: string; converted: boolean } | undefined {
  if (unit === undefined) return undefined
  if (unit === sign.unit || sign.same.includes(unit)) return { value, converted: false }
  const conversion = Object.hasOwn(sign.converted, unit) ? sign.converted[unit] : undefined
  if (conversion === undefined) return undefined
  // Two decimals are finer than any of these is measured.
  const number = Math.round((Number(value) * conversion.factor + (conversion.offset ?? 0)) * 100) / 100
  return Number.isFinite(number) && Math.abs(number) < 1e9 ? { value: String(number), converted: true } : undefined
}

/** The member of the closed list, with the code of the source behind it where that is another one. */
function nameOf(sign: Sign, concept: Json, workspace: Workspace, report: Report): Node | undefined {
  const coding = signCoding(sign, concept)
  const code = text(coding, 'code')
  const member = code === undefined ? undefined : sign.codes[code]
  if (code === undefined || member === undefined) return undefined
  const said = wordsOf(concept)
  if (code === member) return memberValue(codeSets.VitalSign, member, said, workspace)
  report('mapping/code-translated', 'code')
  const source: SourceCode = { uri: LOINC.smart + code, title: text(coding, 'display') ?? said ?? code }
  return memberValue(codeSets.VitalSign, member, said, workspace, source)
}

/** The coding by which a concept is this sign; the model's own code before another. */
export function signCoding(sign: Sign, concept: Json): Json | undefined {
  const known = list(concept, 'coding').filter(
    (coding) => text(coding, 'system') === LOINC.fhir && Object.hasOwn(sign.codes, text(coding, 'code') ?? ''),
  )
  return known.find((coding) => sign.codes[text(coding, 'code') ?? ''] === text(coding, 'code')) ?? known[0]
}
