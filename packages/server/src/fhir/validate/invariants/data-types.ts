import { type Json, type JsonObject, numberOf } from '../../exact-json.ts'
import { count, each, has, hasAny, hasChoice, isAtLeast, ucum } from './asking.ts'
import { isAfter } from './compare-dates.ts'
import type { Invariant } from './invariant.ts'
import { rule } from './rule.ts'

/** datatypes.html and metadatatypes.html of R4. */
const quantities = 'Quantity Age Count Distance Duration MoneyQuantity SimpleQuantity'

const att1 = rule('att-1', 'Attachment', 'Data has a content type.', (it) => !has(it, 'data') || has(it, 'contentType'))
const cpt2 = rule(
  'cpt-2',
  'ContactPoint',
  'A value has a system: phone, email and so on.',
  (it) => !has(it, 'value') || has(it, 'system'),
)
const per1 = rule('per-1', 'Period', 'A period ends after it begins.', ({ start, end }) => !isAfter(start, end))
const qty3 = rule(
  'qty-3',
  quantities,
  'The code of a unit has its system.',
  (it) => !has(it, 'code') || has(it, 'system'),
)
const rat1 = rule(
  'rat-1',
  'Ratio',
  'A ratio has both its numbers.',
  (it) => has(it, 'numerator') === has(it, 'denominator') && hasAny(it, 'numerator', 'extension'),
)
/** Quantities of different units are not compared: which is more would be a guess. */
const rng2 = rule('rng-2', 'Range', 'The low end is not above the high end.', ({ low, high }) => {
  const [from, to] = [each(low)[0], each(high)[0]]
  if (from?.code !== to?.code || from?.system !== to?.system || from?.unit !== to?.unit) return true
  const [least, most] = [numberOf(from?.value), numberOf(to?.value)]
  return least === undefined || most === undefined || least <= most
})
const age1 = rule(
  'age-1',
  'Age',
  'An age is above zero, in a unit of UCUM.',
  (it) => isUcum(it) && !(Number(numberOf(it.value) ?? 1) <= 0),
)
const dis1 = rule('dis-1', 'Distance', 'A distance is in a unit of UCUM.', isUcum)
const cnt3 = rule(
  'cnt-3',
  'Count',
  'A count is a whole number of the unit 1.',
  (it) => isUcum(it) && (it.code === undefined || it.code === '1') && !JSON.stringify(it.value ?? 0).includes('.'),
)
const drt1 = rule(
  'drt-1',
  'Duration',
  'A duration has a value and a unit of UCUM.',
  (it) => !has(it, 'code') || (it.system === ucum && has(it, 'value')),
)
const exp1 = rule('exp-1', 'Expression', 'An expression is written or referred to.', (it) =>
  hasAny(it, 'expression', 'reference'),
)
const drq1 = rule(
  'drq-1',
  'DataRequirement.codeFilter',
  'A filter has a path or a search parameter.',
  (it) => count(it, 'path', 'searchParam') === 1,
)
const drq2 = rule(
  'drq-2',
  'DataRequirement.dateFilter',
  'A filter has a path or a search parameter.',
  (it) => count(it, 'path', 'searchParam') === 1,
)
const trd1 = rule(
  'trd-1',
  'TriggerDefinition',
  'A trigger has data or a time, not both.',
  (it) => !has(it, 'data') || !hasChoice(it, 'timing'),
)
const trd2 = rule(
  'trd-2',
  'TriggerDefinition',
  'A condition has its data.',
  (it) => !has(it, 'condition') || has(it, 'data'),
)
const trd3 = rule('trd-3', 'TriggerDefinition', 'A trigger has what its type asks for.', (it) => {
  if (it.type === 'named-event') return has(it, 'name')
  if (it.type === 'periodic') return hasChoice(it, 'timing')
  return typeof it.type !== 'string' || !it.type.startsWith('data-') || has(it, 'data')
})
const tim1 = needs('tim-1', 'duration', 'durationUnit')
const tim2 = needs('tim-2', 'period', 'periodUnit')
const tim4 = rule('tim-4', 'Timing.repeat', 'A duration is not below zero.', ({ duration }) => isAtLeast(duration, 0))
const tim5 = rule('tim-5', 'Timing.repeat', 'A period is not below zero.', ({ period }) => isAtLeast(period, 0))
const tim6 = needs('tim-6', 'periodMax', 'period')
const tim7 = needs('tim-7', 'durationMax', 'duration')
const tim8 = needs('tim-8', 'countMax', 'count')
const tim9 = rule(
  'tim-9',
  'Timing.repeat',
  'An offset has an event, and no meal itself.',
  (it) =>
    !has(it, 'offset') ||
    (has(it, 'when') && !list(it.when).some((when) => ['C', 'CM', 'CD', 'CV'].includes(String(when)))),
)
const tim10 = rule(
  'tim-10',
  'Timing.repeat',
  'Times of the day and events are not both there.',
  (it) => !has(it, 'timeOfDay') || !has(it, 'when'),
)

function needs(key: string, one: string, other: string): Invariant {
  return rule(key, 'Timing.repeat', `${one} has ${other} beside it.`, (it) => !has(it, one) || has(it, other))
}

function isUcum(it: JsonObject): boolean {
  return (has(it, 'code') || !has(it, 'value')) && (it.system === undefined || it.system === ucum)
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

export const dataTypeInvariants: readonly Invariant[] = [
  att1,
  cpt2,
  per1,
  qty3,
  rat1,
  rng2,
  age1,
  dis1,
  cnt3,
  drt1,
  exp1,
  drq1,
  drq2,
  trd1,
  trd2,
  trd3,
  tim1,
  tim2,
  tim4,
  tim5,
  tim6,
  tim7,
  tim8,
  tim9,
  tim10,
]
