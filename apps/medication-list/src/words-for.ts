/** Who reads: clinicians get rows and short dates, patients get cards and written-out ones (ui 3.4). */
export type Reader = 'clinician' | 'patient'

const months = 'January February March April May June July August September October November December'.split(' ')

/** A date as precise as it was recorded: `2014`, `2026-02`, `2026-02-03`, with or without a time. Never completed. */
export function dateFor(reader: Reader, date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? []
  // Not a date that we can read: shown as it was recorded rather than guessed at.
  if (year === undefined) return date
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (name === undefined) return year
  if (reader === 'patient') return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
  const short = name.slice(0, 3)
  return day === undefined ? `${short}-${year}` : `${day}-${short}-${year}`
}

/** A number of a dose: leading zero, no trailing zeros, comma from 1,000 (ui 3.7). Other text is left as it is. */
export function doseNumber(value: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(value) ?? []
  if (whole === '' && decimals === '') return value
  const kept = decimals.replace(/0+$/, '')
  const grouped = (whole.replace(/^0+(?=\d)/, '') || '0').replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${grouped}${kept && `.${kept}`}`
}

const units: Readonly<Record<string, string>> = {
  ug: 'mcg',
  '[iU]': 'units',
  '[IU]': 'units',
  U: 'units',
  ml: 'mL',
  '1': '',
}

/** An amount as people write it: `{tablet}` → "2 tablets", `ug` → "25 mcg". */
export function amount(value: string, unit: string): string {
  const [, counted] = /^\{(.+)\}$/.exec(unit) ?? []
  const number = doseNumber(value)
  if (counted === undefined) return `${number} ${units[unit] ?? unit}`.trim()
  const noun = counted === 'tab' ? 'tablet' : counted
  return `${number} ${number === '1' || /s$/.test(noun) ? noun : `${noun}s`}`
}

const periods: Readonly<Record<string, [adverb: string, noun: string]>> = {
  '/d': ['daily', 'day'],
  '/wk': ['weekly', 'week'],
  '/mo': ['monthly', 'month'],
}

/** How often, in words: 2 `/d` → "twice daily". */
export function howOften(value: string, unit: string): string {
  const number = doseNumber(value)
  const [adverb, noun] = periods[unit] ?? [undefined, unit.replace(/^\//, '')]
  if (adverb === undefined) return `${number} per ${noun}`
  // 0.5 a day is every 2 days; what has no such words stays with the instructions.
  const every = 1 / Number(value)
  if (!/^\d+$/.test(number)) return Number.isInteger(every) ? `every ${every} ${noun}s` : `${number} times per ${noun}`
  return `${{ '1': 'once', '2': 'twice', '3': 'three times', '4': 'four times' }[number] ?? `${number} times`} ${adverb}`
}
