import type { GrowthMeasure, GrowthPoint } from '@chartroom/plot'
import { valueText } from '../../shared/clinical/value-text.ts'
import { recordedNumber } from '../../shared/fhir/recorded-number.ts'
import type { Observation, Quantity } from '../../shared/fhir/resources.ts'
import { readWhen } from '../../shared/fhir/when.ts'
import { chartPart } from '../chart/chart-part.ts'

export interface GrowthSeries {
  readonly kind: GrowthMeasure
  readonly name: string
  readonly unit: string
  /** Oldest first. */
  readonly points: readonly GrowthPoint[]
}

export interface Growth {
  readonly series: readonly GrowthSeries[]
  /** Weeks of pregnancy at birth, with its words as recorded: "29 wk". */
  readonly gestation: { readonly weeks: number; readonly text: string } | undefined
  /** Entered in error: not drawn, counted (ui 3.12). */
  readonly withdrawn: number
  /** Measurements that have no place on a plane: without a date, a day, a number or a unit that is known. */
  readonly unplaced: number
}

interface Kind {
  readonly kind: Exclude<GrowthMeasure, 'weight-for-length'>
  readonly name: string
  readonly unit: string
  readonly codes: readonly string[]
  /** UCUM units that become `unit` by this factor. */
  readonly factors: Readonly<Record<string, number>>
}

const lengths = { cm: 1, m: 100, mm: 0.1, '[in_i]': 2.54, in: 2.54 }

/** LOINC codes of what is measured, and of the gestational age at birth. */
const kinds: readonly Kind[] = [
  {
    kind: 'length',
    name: 'Length and height',
    unit: 'cm',
    codes: ['8302-2', '8306-3', '8308-9', '3137-7', '89269-5'],
    factors: lengths,
  },
  {
    kind: 'weight',
    name: 'Weight',
    unit: 'kg',
    codes: ['29463-7', '3141-9', '8339-4', '8341-0'],
    factors: { kg: 1, g: 0.001, '[lb_av]': 0.45359237, lb: 0.45359237 },
  },
  { kind: 'head', name: 'Head circumference', unit: 'cm', codes: ['9843-4', '8287-5'], factors: lengths },
  { kind: 'bmi', name: 'Body mass index', unit: 'kg/m²', codes: ['39156-5'], factors: { 'kg/m2': 1, 'kg/m²': 1 } },
]
const gestationCodes = ['76516-4', '11884-4', '11885-1']
const loinc = 'http://loinc.org'
const searched = [...kinds.flatMap((one) => one.codes), ...gestationCodes].map((code) => `${loinc}|${code}`).join(',')

export const growthPart = chartPart<Observation, Growth>(
  'Growth',
  'Observation',
  `code=${encodeURIComponent(searched)}&_sort=-date`,
  readGrowth,
)

export function readGrowth(observations: readonly Observation[]): Growth {
  const valid = observations.filter((one) => one.status !== 'entered-in-error')
  const points = new Map<Kind, GrowthPoint[]>()
  let unplaced = 0
  for (const observation of valid) {
    const kind = kinds.find((one) => hasCode(observation, one.codes))
    if (kind === undefined) continue
    const point = readPoint(observation, kind)
    if (point === undefined) unplaced++
    else points.set(kind, [...(points.get(kind) ?? []), point])
  }
  const series = kinds.flatMap((kind) => {
    const found = points.get(kind)
    return found === undefined ? [] : [{ ...kind, points: found.sort((a, b) => a.time - b.time) }]
  })
  return {
    series: [...series, ...weightForLength(series)].map(({ kind, name, unit, points: all }) => ({
      kind,
      name,
      unit,
      points: all,
    })),
    gestation: readGestation(valid),
    withdrawn: observations.length - valid.length,
    unplaced,
  }
}

/** A point in the unit of its chart; converted, it says from what. A date without its day has no place among ages. */
function readPoint(observation: Observation, kind: Kind): GrowthPoint | undefined {
  const when = readWhen(observation.effectiveDateTime ?? observation.effectivePeriod?.start)
  const quantity = observation.valueQuantity
  const value = quantity?.value
  if (when === undefined || when.precision === 'year' || when.precision === 'month') return undefined
  if (quantity === undefined || value === undefined || !(value > 0) || quantity.comparator !== undefined)
    return undefined
  const factor = factorOf(quantity, kind)
  if (factor === undefined) return undefined
  const base = { time: when.time, precision: 'day' } as const
  if (factor === 1) return { ...base, value, text: recordedNumber(quantity, 'value') ?? String(value) }
  const recorded = valueText(observation)
  const converted = Number((value * factor).toPrecision(4))
  return {
    ...base,
    value: converted,
    text: String(converted),
    note: `converted from ${recorded.text ?? ''}\u00a0${recorded.unit}`,
  }
}

function factorOf({ code, unit }: Quantity, { factors }: Kind): number | undefined {
  return factors[code ?? ''] ?? factors[unit ?? '']
}

/** Weights with a length of the same day; the chart itself keeps to the ages below two years. */
function weightForLength(series: readonly GrowthSeries[]): GrowthSeries[] {
  const length = series.find((one) => one.kind === 'length')
  const weight = series.find((one) => one.kind === 'weight')
  if (length === undefined || weight === undefined) return []
  const byDay = new Map(length.points.map((point) => [new Date(point.time).toDateString(), point.value]))
  const points = weight.points.flatMap((point) => {
    const measured = byDay.get(new Date(point.time).toDateString())
    return measured === undefined ? [] : [{ ...point, length: measured }]
  })
  return points.length === 0 ? [] : [{ kind: 'weight-for-length', name: 'Weight for length', unit: 'kg', points }]
}

function readGestation(observations: readonly Observation[]): Growth['gestation'] {
  const found = observations.find((one) => hasCode(one, gestationCodes))
  const quantity = found?.valueQuantity
  if (found === undefined || quantity?.value === undefined || quantity.comparator !== undefined) return undefined
  const unit = quantity.code ?? quantity.unit
  const weeks = unit === 'd' ? quantity.value / 7 : unit === 'wk' || unit === 'weeks' ? quantity.value : undefined
  if (weeks === undefined || weeks < 20 || weeks > 45) return undefined
  return { weeks, text: `${recordedNumber(quantity, 'value') ?? ''} ${unit === 'd' ? 'days' : 'weeks'}` }
}

function hasCode(observation: Observation, codes: readonly string[]): boolean {
  return observation.code?.coding?.some(({ system, code }) => system === loinc && codes.includes(code ?? '')) ?? false
}
