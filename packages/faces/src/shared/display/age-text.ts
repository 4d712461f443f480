const hour = 3_600_000
const day = 24 * hour

/**
 * Age in the units that fit it (ui 3.5, CUI tables 7-8): minutes, hours, days, weeks and days, months and days, years
 * and months, years. A year-only birth date gives "about 68 y".
 * @param recorded FHIR date, or dateTime when the time of birth is known
 * @param at now, or the moment to which a value belongs
 * @returns undefined when the date can't be read or lies after `at`
 */
export function ageText(recorded: string | undefined, at: Date): string | undefined {
  const [date = '', clock] = (recorded ?? '').split('T')
  const born = readDate(date)
  if (born === undefined) return undefined
  if (born.day === undefined) return partialAge(born, at)
  const hours = clock === undefined ? undefined : (at.getTime() - Date.parse(recorded ?? '')) / hour
  if (hours !== undefined && hours >= 0 && hours < 2) return `${Math.floor(hours * 60)} min`
  if (hours !== undefined && hours >= 0 && hours < 48) return `${Math.floor(hours)} h`
  const today = { year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() }
  const days = (utc(today) - utc({ ...born, day: born.day })) / day
  if (days < 0 || Number.isNaN(days)) return undefined
  if (days < 2) return 'newborn'
  if (days < 28) return `${days} d`
  const months = wholeMonths({ ...born, day: born.day }, today)
  if (months < 12) return joined(Math.floor(days / 7), 'w', days % 7, 'd')
  if (months < 24) return joined(months, 'mo', daysAfterMonths({ ...born, day: born.day }, months, today), 'd')
  if (months < 18 * 12) return joined(Math.floor(months / 12), 'y', months % 12, 'mo')
  return `${Math.floor(months / 12)} y`
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

function readDate(
  text: string,
): { year: number; month: number; day: number | undefined; partial: boolean } | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (match === null) return undefined
  const [, year, month, dayOfMonth] = match
  return {
    year: Number(year),
    month: month === undefined ? 1 : Number(month),
    day: dayOfMonth === undefined ? undefined : Number(dayOfMonth),
    partial: month === undefined,
  }
}

function partialAge(born: { year: number; month: number; partial: boolean }, at: Date): string | undefined {
  const years = born.partial
    ? at.getFullYear() - born.year
    : Math.floor(((at.getFullYear() - born.year) * 12 + at.getMonth() + 1 - born.month) / 12)
  return years < 0 ? undefined : `about ${years} y`
}

function wholeMonths(from: Day, to: Day): number {
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
}

function daysAfterMonths(from: Day, months: number, to: Day): number {
  const turn = new Date(Date.UTC(from.year, from.month - 1 + months, 1))
  const last = new Date(Date.UTC(turn.getUTCFullYear(), turn.getUTCMonth() + 1, 0)).getUTCDate()
  turn.setUTCDate(Math.min(from.day, last))
  return Math.round((utc(to) - turn.getTime()) / day)
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`
}

function utc({ year, month, day: dayOfMonth }: Day): number {
  return Date.UTC(year, month - 1, dayOfMonth)
}

const words: Readonly<Record<string, string>> = {
  min: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
}

/** The same age spelled for patients: `4 y 2 mo` becomes `4 years, 2 months`. */
export function ageWords(age: string): string {
  return age
    .replace(/(\d+) (min|h|d|w|mo|y)\b/g, (_all, count: string, unit: string) =>
      count === '1' ? `1 ${words[unit]}` : `${count} ${words[unit]}s`,
    )
    .replace(/(?<=[a-z]) (?=\d)/g, ', ')
    .replace(/^about, /, 'about ')
}
