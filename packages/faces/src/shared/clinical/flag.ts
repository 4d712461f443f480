import type { PlotFlag } from '@chartroom/plot'
import type { ObservationValue, ReferenceRange } from '../fhir/resources.ts'

export interface Judged {
  readonly flag?: PlotFlag
  /** `lab`: the laboratory said so. `range`: compared with the range that was sent, and labelled so (ui 3.8). */
  readonly by: 'lab' | 'range' | 'nobody'
}

/** HL7 v3 ObservationInterpretation → our marks. Codes that say "normal" judge the value and leave it undecorated. */
const interpretations: Readonly<Record<string, PlotFlag | 'normal'>> = {
  H: 'high',
  HU: 'high',
  L: 'low',
  LU: 'low',
  A: 'abnormal',
  AA: 'critical',
  HH: 'critical-high',
  LL: 'critical-low',
  '>': 'off-scale-high',
  '<': 'off-scale-low',
  POS: 'abnormal',
  N: 'normal',
  NEG: 'normal',
}

const gravest: readonly PlotFlag[] = [
  'critical-high',
  'critical-low',
  'critical',
  'off-scale-high',
  'off-scale-low',
  'high',
  'low',
  'abnormal',
]

/**
 * The laboratory's interpretation decides; only without one is the value compared with the range that came with it.
 * Critical is never computed (ui 3.8).
 */
export function judge(value: ObservationValue): Judged {
  const said = (value.interpretation ?? [])
    .flatMap((concept) => concept.coding ?? [])
    .map((coding) => interpretations[coding.code ?? ''])
    .filter((meaning) => meaning !== undefined)
  if (said.length > 0) {
    const flag = gravest.find((candidate) => said.includes(candidate))
    return flag === undefined ? { by: 'lab' } : { flag, by: 'lab' }
  }
  return judgeByRange(value)
}

function judgeByRange(value: ObservationValue): Judged {
  const number = value.valueQuantity?.value
  const range = rangeSent(value.referenceRange)
  // "less than 5" may lie anywhere below: it is not compared.
  if (number === undefined || range === undefined || value.valueQuantity?.comparator !== undefined)
    return { by: 'nobody' }
  if (range.high?.value !== undefined && number > range.high.value) return { flag: 'high', by: 'range' }
  if (range.low?.value !== undefined && number < range.low.value) return { flag: 'low', by: 'range' }
  return { by: 'range' }
}

/** The one range that may be drawn: the only one sent, or the only one called normal. Several: none (ui 3.9). */
export function rangeSent(ranges: readonly ReferenceRange[] | undefined): ReferenceRange | undefined {
  const usable = (ranges ?? []).filter((range) => range.low !== undefined || range.high !== undefined)
  if (usable.length <= 1) return usable[0]
  const normal = usable.filter((range) => range.type?.coding?.some((coding) => coding.code === 'normal'))
  return normal.length === 1 ? normal[0] : undefined
}

export function isCritical(flag: PlotFlag | undefined): boolean {
  return flag === 'critical' || flag === 'critical-high' || flag === 'critical-low'
}

/** For sorting: critical 0, other flags 1, none 2. */
export function gravity(flag: PlotFlag | undefined): number {
  if (flag === undefined) return 2
  return isCritical(flag) ? 0 : 1
}
