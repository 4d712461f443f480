import { ageText } from './age-text.ts'

const day = 86_400_000
const term = 40
/** Born before so many weeks of pregnancy is early (ui 3.5). */
const early = 37

/**
 * Age counted from the day on which a child born early was due, until two years after birth (ui 3.5).
 * @param born FHIR date or dateTime; a partial one has no corrected age
 * @param weeks of pregnancy at birth
 * @returns "14 mo 1 d", "before term", or undefined where there is nothing to correct
 */
export function correctedAge(born: string | undefined, weeks: number, at: Date): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(born ?? '')
  if (match === null || !(weeks < early)) return undefined
  const [, year, month, date] = match.map(Number)
  const birth = Date.UTC(year ?? 0, (month ?? 1) - 1, date)
  const secondBirthday = Date.UTC((year ?? 0) + 2, (month ?? 1) - 1, date)
  const today = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())
  if (today < birth || today >= secondBirthday) return undefined
  const due = birth + Math.round((term - weeks) * 7) * day
  return today < due ? 'before term' : ageText(new Date(due).toISOString().slice(0, 10), at)
}
