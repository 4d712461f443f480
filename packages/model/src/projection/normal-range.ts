/** The reference range of an Observation → sp:normalRange. smart-classic c.5 ValueRange */

import { child, type FhirResource, has, type Json, list, text } from '../fhir/read.ts'
import { describeNode } from '../rdf/describe-node.ts'
import type { Node } from '../rdf/graph.ts'
import { plainQuantity } from './lab-value.ts'
import type { Report } from './workspace.ts'

const MEANINGS = 'http://terminology.hl7.org/CodeSystem/referencerange-meaning'

/**
 * The one range of normal values. The model wants both of its ends, so that "below 200" has no place; which of several ranges
 * holds for this person is not decided here.
 */
export function normalRangeOf(observation: FhirResource, report: Report): Node | undefined {
  const ranges = list(observation, 'referenceRange').map((range, at) => ({ range, path: `referenceRange[${at}]` }))
  for (const { range, path } of ranges) if (!isNormal(range)) report('mapping/no-place', path)
  const normal = ranges.filter(({ range }) => isNormal(range))
  const [only] = normal
  if (only === undefined) return undefined
  if (normal.length > 1) {
    report('mapping/several-ranges', 'referenceRange')
    return undefined
  }
  const minimum = endOf(only.range, 'low')
  const maximum = endOf(only.range, 'high')
  if (minimum === undefined || maximum === undefined) {
    report('mapping/range-not-two-numbers', only.path)
    return undefined
  }
  return describeNode('sp:ValueRange', null, { 'sp:minimum': minimum, 'sp:maximum': maximum })
}

/** What a range without a type means. https://hl7.org/fhir/R4/observation-definitions.html#Observation.referenceRange.type */
function isNormal(range: Json): boolean {
  if (!has(range, 'type')) return true
  return list(child(range, 'type') ?? {}, 'coding').some(
    (coding) => text(coding, 'system') === MEANINGS && text(coding, 'code') === 'normal',
  )
}

function endOf(range: Json, end: 'low' | 'high'): Node | undefined {
  const quantity = child(range, end)
  return quantity && plainQuantity(quantity)
}
