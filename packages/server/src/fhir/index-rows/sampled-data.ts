import { isObject, type Json, numberOf } from '../exact-json.ts'
import type { NumberRange } from './implicit-range.ts'

/**
 * The least and the greatest of the samples, in units of the origin: what a search compares of them (R4 search parameter
 * Observation-combo-value-quantity). `L` and `U` are samples below and above what could be detected.
 */
export function boundsOfSamples(sampled: Json): NumberRange | null {
  if (!isObject(sampled) || typeof sampled.data !== 'string' || !isObject(sampled.origin)) return null
  const origin = numberOf(sampled.origin.value) ?? 0
  const factor = numberOf(sampled.factor) ?? 1
  let low = Infinity
  let high = -Infinity
  for (const [sample] of sampled.data.matchAll(/\S+/g)) {
    const [least, greatest] = sampleOf(sample, sampled.lowerLimit, sampled.upperLimit)
    low = Math.min(low, least)
    high = Math.max(high, greatest)
  }
  if (low > high) return null
  const bounds = [origin + low * factor, origin + high * factor] as const
  const least = Math.min(...bounds)
  const greatest = Math.max(...bounds)
  // Nothing is known of samples that are all out of bounds that nobody gave.
  if (!Number.isFinite(least) && !Number.isFinite(greatest)) return null
  return { value: least === -Infinity ? greatest : least, low: least, high: greatest }
}

/** Nothing for `E`, a sample that is not valid. */
function sampleOf(sample: string, lower: Json | undefined, upper: Json | undefined): readonly [number, number] {
  if (sample === 'L') return [-Infinity, numberOf(lower) ?? Infinity]
  if (sample === 'U') return [numberOf(upper) ?? -Infinity, Infinity]
  const value = Number(sample)
  return Number.isFinite(value) ? [value, value] : [Infinity, -Infinity]
}
