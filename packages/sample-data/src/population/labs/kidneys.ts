import { ageInYears } from '../../calendar.ts'
import { estimatedFiltration } from '../../estimated-filtration.ts'
import { between, rounded } from '../chance.ts'
import { exactAge } from '../days.ts'
import type { Life } from '../life.ts'

/**
 * Creatinine in mg/dL and the filtration rate that follows from it; no rate for children, for whom the formula is not.
 * With kidney disease the rate is below 60 and falls, without it falls with age (Davies and Shock, rounded).
 */
export function kidneys(life: Life, date: string): { readonly creatinine: number; readonly egfr: number | undefined } {
  const { person, random, onsets } = life
  const age = ageInYears(person.birth, date)
  if (age < 18) return { creatinine: rounded(0.25 + age * 0.03 + random.next() * 0.1, 2), egfr: undefined }
  const onset = onsets.get('kidney-disease')
  const ill = onset !== undefined && onset <= date
  const wanted = ill
    ? between(58 - exactAge(onset, date) * 1.6 + random.next() * 3, 31, 58)
    : between(124 - age * 0.75 + (random.next() * 2 - 1) * 9, 63, 125)
  const creatinine = creatinineFor(wanted, age, person.sex)
  return { creatinine, egfr: estimatedFiltration(creatinine, age, person.sex) }
}

/** The creatinine, in hundredths, whose rate comes nearest from below: found by halving, as the formula falls steadily. */
function creatinineFor(rate: number, age: number, sex: 'female' | 'male'): number {
  let [low, high] = [30, 400]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (estimatedFiltration(middle / 100, age, sex) > rate) low = middle + 1
    else high = middle
  }
  return low / 100
}
