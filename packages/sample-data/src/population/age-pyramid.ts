import type { Random } from '../random.ts'
import { happens, pickWeighted } from './chance.ts'
import type { Sex } from './sex.ts'

/** Five years of age: their share of all people in percent, and the share of women. United States Census 2020, rounded. */
const bands = [
  { from: 0, weight: 5.7, women: 0.49 },
  { from: 5, weight: 6.1, women: 0.49 },
  { from: 10, weight: 6.6, women: 0.49 },
  { from: 15, weight: 6.6, women: 0.49 },
  { from: 20, weight: 6.6, women: 0.49 },
  { from: 25, weight: 7.0, women: 0.49 },
  { from: 30, weight: 6.9, women: 0.5 },
  { from: 35, weight: 6.6, women: 0.5 },
  { from: 40, weight: 6.2, women: 0.5 },
  { from: 45, weight: 6.1, women: 0.5 },
  { from: 50, weight: 6.3, women: 0.51 },
  { from: 55, weight: 6.7, women: 0.51 },
  { from: 60, weight: 6.4, women: 0.52 },
  { from: 65, weight: 5.5, women: 0.53 },
  { from: 70, weight: 4.5, women: 0.54 },
  { from: 75, weight: 3.0, women: 0.55 },
  { from: 80, weight: 1.9, women: 0.58 },
  { from: 85, weight: 1.3, women: 0.63 },
  { from: 90, weight: 0.7, women: 0.69 },
] as const

/** Somebody's age in years and sex. */
export function drawAgeAndSex(random: Random): { readonly age: number; readonly sex: Sex } {
  const band = pickWeighted(random, bands)
  const age = band.from + Math.floor(random.next() * 5)
  return { age, sex: happens(random, band.women) ? 'female' : 'male' }
}
