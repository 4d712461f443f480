import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import type { Measure } from '../codes/loinc.ts'
import { quantity } from '../codes/ucum.ts'
import { type CodeableConcept, concept, type Quantity, type Resource, referenceTo, resource } from '../fhir.ts'

export type ObservationFacts = {
  readonly when: string
  readonly status?: 'final' | 'preliminary' | 'entered-in-error' | 'amended' | 'corrected' | 'cancelled'
  readonly encounter?: Resource | undefined
  readonly performer?: string
  readonly note?: string
}

const categories = {
  'vital-signs': 'Vital Signs',
  laboratory: 'Laboratory',
  'social-history': 'Social History',
  survey: 'Survey',
  imaging: 'Imaging',
  procedure: 'Procedure',
} as const
export type ObservationCategory = keyof typeof categories

/** What every observation carries, whatever its value is (R4 Observation). */
export function observation(
  chart: Chart,
  name: string,
  category: ObservationCategory,
  facts: ObservationFacts & { readonly code: CodeableConcept; readonly value: Readonly<Record<string, unknown>> },
): Resource {
  return resource('Observation', idIn(chart, name), {
    status: facts.status ?? 'final',
    category: [hl7('observation-category', category, categories[category])],
    code: facts.code,
    subject: chart.subject,
    encounter: facts.encounter === undefined ? undefined : referenceTo(facts.encounter),
    effectiveDateTime: facts.when,
    performer: [{ reference: facts.performer ?? 'Practitioner/dave-okafor' }],
    ...facts.value,
    note: facts.note === undefined ? undefined : [{ text: facts.note }],
  })
}

/** A number measured at the bedside, without a range. */
export function vitalSign(
  chart: Chart,
  name: string,
  measure: Measure,
  value: number,
  facts: ObservationFacts,
): Resource {
  return observation(chart, name, 'vital-signs', {
    ...facts,
    code: concept(measure.coding, measure.text),
    value: { valueQuantity: quantity(value, measure.unit) },
  })
}

/** A laboratory number with its range and an interpretation against it; `range` replaces the measure's own. */
export function lab(
  chart: Chart,
  name: string,
  measure: Measure,
  value: number,
  facts: ObservationFacts & {
    readonly range?: { readonly low?: number; readonly high?: number; readonly text?: string }
    /** Beyond what the method can measure: the value is the end of its scale (R4 Quantity.comparator). */
    readonly comparator?: '<' | '>'
  },
): Resource {
  const range = { ...(facts.range ?? { low: measure.low, high: measure.high }) }
  return observation(chart, name, 'laboratory', {
    performer: 'Organization/harbour-laboratory',
    ...facts,
    code: concept(measure.coding, measure.text),
    value: {
      valueQuantity: {
        ...quantity(value, measure.unit),
        ...(facts.comparator === undefined ? {} : { comparator: facts.comparator }),
      },
      interpretation: [interpret(value, { ...measure, ...range })],
      referenceRange: [rangeElement(range, measure.unit)],
    },
  })
}

type Range = { readonly low?: number | undefined; readonly high?: number | undefined; readonly text?: string }

function rangeElement(range: Range, unit: string): Readonly<Record<string, Quantity | string>> {
  return {
    ...(range.low === undefined ? {} : { low: quantity(range.low, unit) }),
    ...(range.high === undefined ? {} : { high: quantity(range.high, unit) }),
    ...(range.text === undefined ? {} : { text: range.text }),
  }
}

type Bounds = Range & { readonly criticalLow?: number; readonly criticalHigh?: number }

function interpret(value: number, bounds: Bounds): CodeableConcept {
  const flag = (code: string, display: string): CodeableConcept => hl7('v3-ObservationInterpretation', code, display)
  if (bounds.criticalHigh !== undefined && value >= bounds.criticalHigh) return flag('HH', 'Critical high')
  if (bounds.criticalLow !== undefined && value <= bounds.criticalLow) return flag('LL', 'Critical low')
  if (bounds.high !== undefined && value > bounds.high) return flag('H', 'High')
  if (bounds.low !== undefined && value < bounds.low) return flag('L', 'Low')
  return flag('N', 'Normal')
}
