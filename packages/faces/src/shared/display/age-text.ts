/**
 * An age as clinicians say it (ui 3.5, CUI tables 7-8): minutes and hours when the birth time is known, then days, weeks and
 * days, months and days, years and months, years. A year-only birth date gives "about 68 y".
 * @param born FHIR date or dateTime; @param at the moment of the age
 */
export function ageText(born: string | undefined, at: Date): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(born ?? '') ?? []
  if (year === undefined || born === undefined) return undefined
  if (month === undefined || day === undefined) return `about ${at.getFullYear() - Number(year)} y`
  const hours = born.includes('T') ? (at.getTime() - Date.parse(born)) / 3_600_000 : undefined
  if (hours !== undefined && hours >= 0 && hours < 2) return `${Math.floor(hours * 60)} min`
  if (hours !== undefined && hours >= 0 && hours < 48) return `${Math.floor(hours)} h`
  const birthday = new Date(Number(year), Number(month) - 1, Number(day))
  const today = new Date(at.getFullYear(), at.getMonth(), at.getDate())
  const days = Math.round((today.getTime() - birthday.getTime()) / 86_400_000)
  if (days < 0) return 'born in the future'
  if (days < 2) return 'newborn'
  if (days < 28) return `${days} d`
  const whole = wholeMonths(birthday, today)
  if (whole < 12) return join(Math.floor(days / 7), 'w', days % 7, 'd')
  if (whole < 24) return join(whole, 'mo', daysSince(birthday, whole, today), 'd')
  if (whole < 216) return join(Math.floor(whole / 12), 'y', whole % 12, 'mo')
  return `${Math.floor(whole / 12)} y`
}

function wholeMonths(from: Date, to: Date): number {
  const months = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth()
  return to.getDate() < from.getDate() ? months - 1 : months
}

function daysSince(from: Date, months: number, to: Date): number {
  const mark = new Date(from.getFullYear(), from.getMonth() + months, from.getDate())
  return Math.round((to.getTime() - mark.getTime()) / 86_400_000)
}

const join = (a: number, unit: string, b: number, smaller: string): string => (b === 0 ? `${a} ${unit}` : `${a} ${unit} ${b} ${smaller}`)
