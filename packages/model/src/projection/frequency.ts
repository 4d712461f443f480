/** FHIR Timing → how often, in `/d`, `/wk` or `/mo`: only when that is exactly what the timing says. smart-classic c.4 Medication */

import { decimal } from '../fhir/exact-number.ts'
import { child, type Json, list, text } from '../fhir/read.ts'
import type { Node } from '../rdf/graph.ts'
import { amount } from './amount.ts'

/** Times per day of the timing codes that mean nothing but that. https://terminology.hl7.org/CodeSystem-v3-GTSAbbreviation.html */
const PER_DAY: Readonly<Record<string, number>> = { QD: 1, BID: 2, TID: 3, QID: 4, AM: 1, PM: 1, Q6H: 4, Q4H: 6 }
const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation'

/** Elements that leave "so many times per so long" true. Others (ranges, days of the week, counts) are not simple. */
const SIMPLE = new Set(['frequency', 'period', 'periodUnit', 'boundsPeriod', 'boundsDuration', 'timeOfDay', 'when'])

const PER_UNIT: Readonly<Record<string, string>> = { d: '/d', wk: '/wk', mo: '/mo' }

export function frequencyOf(timing: Json): Node | undefined {
  const repeat = child(timing, 'repeat')
  if (repeat !== undefined && Object.keys(repeat).some((name) => name !== 'boundsPeriod')) return fromRepeat(repeat)
  const code = child(timing, 'code')
  const coding = code && list(code, 'coding').find((candidate) => text(candidate, 'system') === GTS)
  const times = PER_DAY[text(coding, 'code') ?? '']
  return times === undefined ? undefined : amount(String(times), '/d')
}

function fromRepeat(repeat: Json): Node | undefined {
  if (Object.keys(repeat).some((name) => !SIMPLE.has(name))) return undefined
  const frequency = Number(decimal(repeat, 'frequency'))
  const period = Number(decimal(repeat, 'period'))
  const unit = text(repeat, 'periodUnit')
  if (!(frequency > 0 && period > 0)) return undefined
  const per = unit === 'h' ? exactly(frequency * 24, period) : exactly(frequency, period)
  const smartUnit = unit === 'h' ? '/d' : PER_UNIT[unit ?? '']
  return per === undefined || smartUnit === undefined ? undefined : amount(per, smartUnit)
}

/** The quotient when it has at most two decimals (every other day: 0.5), nothing when it would have to be rounded. */
function exactly(times: number, period: number): string | undefined {
  const hundredths = (times * 100) / period
  return Number.isInteger(hundredths) ? String(hundredths / 100) : undefined
}
