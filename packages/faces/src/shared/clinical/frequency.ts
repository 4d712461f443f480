import { conceptText } from '../fhir/concept.ts'
import type { Timing } from '../fhir/resources.ts'

const unitWords: Readonly<Record<string, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
}
const times: Readonly<Record<number, string>> = { 1: '', 2: 'twice ', 3: 'three times ', 4: 'four times ' }
const adverbs: Readonly<Record<string, string>> = { d: 'daily', wk: 'weekly', mo: 'monthly', a: 'yearly' }

/** EventTiming codes and common abbreviations in full words: `daily`, never qd (ISMP). */
const moments: Readonly<Record<string, string>> = {
  HS: 'at bedtime',
  MORN: 'in the morning',
  NOON: 'at noon',
  AFT: 'in the afternoon',
  EVE: 'in the evening',
  NIGHT: 'at night',
  AC: 'before meals',
  PC: 'after meals',
  C: 'with meals',
  WAKE: 'on waking',
}
const abbreviations: Readonly<Record<string, string>> = {
  QD: 'daily',
  BID: 'twice daily',
  TID: 'three times daily',
  QID: 'four times daily',
  QOD: 'every other day',
  Q4H: 'every 4 hours',
  Q6H: 'every 6 hours',
  Q8H: 'every 8 hours',
  AM: 'in the morning',
  PM: 'in the afternoon',
  BED: 'at bedtime',
  WK: 'weekly',
  MO: 'monthly',
}

/** How often, in words; undefined when the timing says nothing that has words. */
export function frequencyText(timing: Timing | undefined): string | undefined {
  const repeat = timing?.repeat
  const when = (repeat?.when ?? []).map((code) => moments[code]).filter((words) => words !== undefined)
  const often = repeated(repeat) ?? coded(timing)
  const parts = [often, ...(when.length === 0 ? [] : [when.join(' and ')])].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' ')
}

function repeated(repeat: Timing['repeat']): string | undefined {
  const { period, periodUnit } = repeat ?? {}
  const frequency = repeat?.frequency ?? 1
  if (period === undefined || periodUnit === undefined) return undefined
  const adverb = adverbs[periodUnit]
  if (period === 1 && adverb !== undefined) return `${times[frequency] ?? `${frequency} times `}${adverb}`
  const unit = unitWords[periodUnit]
  if (unit === undefined) return undefined
  const interval = period === 1 ? unit : `${period} ${unit}s`
  return frequency === 1
    ? `every ${interval}`
    : `${(times[frequency] ?? `${frequency} times `).trim()} every ${interval}`
}

function coded(timing: Timing | undefined): string | undefined {
  const code = timing?.code?.coding?.find(
    (coding) => coding.code !== undefined && Object.hasOwn(abbreviations, coding.code),
  )?.code
  return code === undefined ? conceptText(timing?.code) : abbreviations[code]
}
