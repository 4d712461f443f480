import { finding } from '../finding.ts'
import { spokenPoint } from '../spoken.ts'
import type { Measured } from './measured.ts'
import type { GrowthSex, Standing } from './reference.ts'

/** "34th percentile"; at the ends with its decimals, and never 0 or 100. */
export function percentileWords(percentile: number): string {
  if (percentile < 0.1) return 'below percentile 0.1'
  if (percentile > 99.9) return 'above percentile 99.9'
  if (percentile < 1 || percentile > 99) return `percentile ${percentile.toFixed(1)}`
  return `${ordinal(Math.round(percentile))} percentile`
}

/** "z −0.41", with a true minus sign, and never parted at a line's end. */
export function zWords(z: number): string {
  const digits = Math.abs(z).toFixed(2)
  return `z\u00a0${z < 0 && digits !== '0.00' ? '−' : ''}${digits}`
}

export function standingWords({ percentile, z }: Standing): string {
  return `${percentileWords(percentile)}, ${zWords(z)}`
}

export function childrenOf(sex: GrowthSex): string {
  return sex === 'male' ? 'boys' : 'girls'
}

/** What stands beside a value in the readout, in its order; without a percentile, why. */
export function judgement(one: Measured): string[] {
  const { corrected, uncorrected } = one
  if (one.standing === undefined) return [whyNone(one)]
  const words = corrected === undefined ? [] : [`corrected age ${corrected.age}`]
  words.push(standingWords(one.standing))
  if (uncorrected !== undefined) words.push(`uncorrected ${percentileWords(uncorrected.percentile)}`)
  return words
}

export function whyNone({ alone, corrected, reference }: Measured): string {
  if (alone) return 'no percentile'
  if (reference === undefined) return 'no reference for this age'
  return corrected !== undefined && corrected.x < 0 ? 'before term, no percentile' : 'outside the reference'
}

/** One measurement as read aloud: value, unit, flag, date, age, then its percentile and z. */
export function spokenGrowth(one: Measured, unit: string): string {
  const words = judgement(one).join(', ').replaceAll('z\u00a0−', 'z minus ').replaceAll('\u00a0', ' ')
  return `${spokenPoint({ ...one.point, age: one.age }, unit)}, ${words}`
}

/** The caption: the movement, then where the child stands now, and where it stood first if that was told by percentile. */
export function growthFinding(label: string, unit: string, measured: readonly Measured[]): string {
  const how = finding({ label, unit, points: measured.map((one) => one.point) })
  const last = measured.at(-1)
  if (last === undefined) return how
  const told = measured.filter((one) => one.standing !== undefined)
  const first = told[0]
  const now = last.standing === undefined ? whyNone(last) : standingWords(last.standing)
  const by = last.standing !== undefined && last.corrected !== undefined ? ' by corrected age' : ''
  if (first?.standing === undefined || last.standing === undefined || first === last) return `${how}; ${now}${by}`
  const then = first.age === 'newborn' ? 'birth' : first.age
  return `${how}; ${percentileWords(first.standing.percentile)} at ${then}, now ${now}${by}`
}

function ordinal(n: number): string {
  const tens = n % 100
  if (tens >= 11 && tens <= 13) return `${n}th`
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`
}
