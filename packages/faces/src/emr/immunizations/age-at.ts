import { ageText } from '../../shared/display/age-text.ts'
import { readWhen, type When } from '../../shared/fhir/when.ts'

/**
 * How old a person was then, no more exact than both dates (ui 3.4, 3.5): "about 3 mo" where a day is not recorded.
 * @returns undefined where a date is missing, `before birth` where the record puts the event before it
 */
export function ageAt(birthDate: string | undefined, when: When | undefined): string | undefined {
  const born = readWhen(birthDate)
  if (born === undefined || when === undefined) return undefined
  const [from, to] = [new Date(born.time), new Date(when.time)]
  if (when.precision === 'day' || when.precision === 'time') {
    return ageText(birthDate, to) ?? (when.time < born.time ? 'before birth' : undefined)
  }
  const years = to.getFullYear() - from.getFullYear()
  if (years < 0) return 'before birth'
  if (when.precision === 'year' || born.precision === 'year') return `about ${years} y`
  const months = years * 12 + to.getMonth() - from.getMonth()
  if (months < 0) return 'before birth'
  return months < 24 ? `about ${months} mo` : `about ${Math.floor(months / 12)} y`
}
