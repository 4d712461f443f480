import { addDays } from '../calendar.ts'
import type { Random } from '../random.ts'
import { type Curve, valueAt } from './curve.ts'
import { exactAge } from './days.ts'
import type { Sex } from './sex.ts'

/** Deaths in a year among a thousand people of an age. United States life tables 2019 (NVSS), rounded. */
const deaths: Readonly<Record<Sex, Curve>> = {
  female: [
    [0, 5],
    [1, 0.3],
    [10, 0.1],
    [20, 0.4],
    [30, 0.9],
    [40, 1.5],
    [50, 3],
    [60, 7],
    [70, 14],
    [80, 40],
    [90, 130],
    [100, 330],
  ],
  male: [
    [0, 6],
    [1, 0.3],
    [10, 0.15],
    [20, 1.1],
    [30, 1.8],
    [40, 2.6],
    [50, 5],
    [60, 11],
    [70, 21],
    [80, 56],
    [90, 160],
    [100, 370],
  ],
}

/** The day of death between two days, or undefined for who lives on. Half a year at a time. */
export function drawDeath(
  random: Random,
  {
    sex,
    birth,
    from,
    until,
  }: { readonly sex: Sex; readonly birth: string; readonly from: string; readonly until: string },
): string | undefined {
  for (let start = from; start < until; start = addDays(start, 182)) {
    const share = valueAt(deaths[sex], exactAge(birth, start)) / 2000
    const chance = random.next()
    if (chance < share) {
      const day = addDays(start, Math.floor((chance / share) * 182))
      return day < until ? day : undefined
    }
  }
  return undefined
}
