/** Without repetition inside repetition: linear. Years from 0001; a second may be 60 (R4 datatypes.html#dateTime). */
const date = /^(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/
const time = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?$/
const timeWithZone = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/
const fullDate = 10

export function isDate(text: string): boolean {
  const [, year = '', month, day] = date.exec(text) ?? []
  return year !== '' && (day === undefined || Number(day) <= 28 || Number(day) <= lastDay(Number(year), Number(month)))
}

/** A date of any precision, or a full one with a time and its zone. */
export function isDateTime(text: string): boolean {
  return text.length > fullDate ? isInstant(text) : isDate(text)
}

export function isInstant(text: string): boolean {
  return text[fullDate] === 'T' && timeWithZone.test(text.slice(fullDate + 1)) && isDate(text.slice(0, fullDate))
}

export function isTime(text: string): boolean {
  return time.test(text)
}

/** Of the Gregorian calendar, also before it was in use. */
function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
