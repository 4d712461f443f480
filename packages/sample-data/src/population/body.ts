import { between, rounded } from './chance.ts'
import { type Curve, valueAt } from './curve.ts'
import { exactAge } from './days.ts'
import type { Person } from './person.ts'
import type { Sex } from './sex.ts'

/**
 * Medians of length or height in cm, weight in kg and head circumference in cm. To five years: WHO Child Growth
 * Standards 2006; to ten: WHO Reference 2007; weight after that and head after two: not used, or CDC 2000.
 */
const heights: Readonly<Record<Sex, Curve>> = {
  female: [
    [0, 49.1],
    [0.083, 53.7],
    [0.167, 57.1],
    [0.333, 62.1],
    [0.5, 65.7],
    [0.75, 70.1],
    [1, 74],
    [1.25, 77.5],
    [1.5, 80.7],
    [2, 85.7],
    [3, 95.1],
    [4, 102.7],
    [5, 109.4],
    [6, 115.1],
    [7, 120.8],
    [8, 126.6],
    [9, 132.5],
    [10, 138.6],
    [11, 145],
    [12, 151.2],
    [13, 156.4],
    [14, 159.8],
    [15, 161.7],
    [16, 162.5],
    [18, 163.1],
  ],
  male: [
    [0, 49.9],
    [0.083, 54.7],
    [0.167, 58.4],
    [0.333, 63.9],
    [0.5, 67.6],
    [0.75, 72],
    [1, 75.7],
    [1.25, 79.1],
    [1.5, 82.3],
    [2, 87.1],
    [3, 96.1],
    [4, 103.3],
    [5, 110],
    [6, 116],
    [7, 121.7],
    [8, 127.3],
    [9, 132.6],
    [10, 137.8],
    [11, 143.1],
    [12, 149.1],
    [13, 156],
    [14, 163.2],
    [15, 169],
    [16, 172.9],
    [17, 175.2],
    [18, 176.1],
  ],
}
const weights: Readonly<Record<Sex, Curve>> = {
  female: [
    [0, 3.2],
    [0.083, 4.2],
    [0.167, 5.1],
    [0.333, 6.4],
    [0.5, 7.3],
    [0.75, 8.2],
    [1, 8.9],
    [1.25, 9.6],
    [1.5, 10.2],
    [2, 11.5],
    [3, 13.9],
    [4, 16.1],
    [5, 18.2],
    [6, 20.2],
    [7, 22.4],
    [8, 25],
    [9, 28.2],
    [10, 31.9],
    [11, 36.9],
    [12, 41.5],
    [13, 45.8],
    [14, 49],
    [15, 52],
    [16, 53.9],
    [18, 56.2],
  ],
  male: [
    [0, 3.3],
    [0.083, 4.5],
    [0.167, 5.6],
    [0.333, 7],
    [0.5, 7.9],
    [0.75, 8.9],
    [1, 9.6],
    [1.25, 10.3],
    [1.5, 10.9],
    [2, 12.2],
    [3, 14.3],
    [4, 16.3],
    [5, 18.3],
    [6, 20.5],
    [7, 22.9],
    [8, 25.4],
    [9, 28.1],
    [10, 31.2],
    [11, 35.9],
    [12, 40.5],
    [13, 45.6],
    [14, 51],
    [15, 56.3],
    [16, 61.1],
    [17, 64.7],
    [18, 67.3],
  ],
}
const heads: Readonly<Record<Sex, Curve>> = {
  female: [
    [0, 33.9],
    [0.083, 36.5],
    [0.167, 38.3],
    [0.333, 40.6],
    [0.5, 42.2],
    [0.75, 43.8],
    [1, 44.9],
    [1.25, 45.7],
    [1.5, 46.2],
    [2, 47.2],
  ],
  male: [
    [0, 34.5],
    [0.083, 37.3],
    [0.167, 39.1],
    [0.333, 41.6],
    [0.5, 43.3],
    [0.75, 45],
    [1, 46.1],
    [1.25, 46.8],
    [1.5, 47.4],
    [2, 48.3],
  ],
}

/** Somebody keeps her place among her age: no child shrinks. In cm. */
export function heightOn({ sex, birth, tallness }: Person, date: string): number {
  return rounded(valueAt(heights[sex], exactAge(birth, date)) * (1 + tallness * 0.038), 1)
}

/** In kg; a child's by the curve, an adult's by her body mass index, between 16 and 24 from one to the other. */
export function weightOn(person: Person, date: string, chance: number): number {
  const { sex, birth, tallness, stoutness } = person
  const age = exactAge(birth, date)
  const asChild = valueAt(weights[sex], age) * (1 + tallness * 0.07 + between(stoutness - 27.5, -8, 12) * 0.018)
  const height = heightOn(person, date) / 100
  const index = between(stoutness + (between(age, 20, 75) - 40) * 0.05 + (chance - 0.5) * 0.8, 17, 50)
  const grown = between((age - 16) / 8, 0, 1)
  return rounded(asChild * (1 - grown) + index * height * height * grown, age < 2 ? 2 : 1)
}

/** In cm, to the second birthday. */
export function headOn({ sex, birth, tallness }: Person, date: string): number {
  return rounded(valueAt(heads[sex], exactAge(birth, date)) * (1 + tallness * 0.015), 1)
}
