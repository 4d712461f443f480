const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export interface DateReading {
  /** FHIR dates the text may mean; two where day and month could be swapped. */
  readonly dates: readonly string[]
  /** The text without the date. */
  readonly rest: string
}

type Parts = readonly [year: string, month: string, day?: string | undefined]
type Form = readonly [pattern: RegExp, read: (match: RegExpExecArray) => readonly Parts[]]

const separator = '[\\s./,-]+'
const monthWord = '([a-z]{3,9})\\.?'

/** Written forms of a date, most exact first. Each says which year, month and day it can mean. */
const forms: readonly Form[] = [
  [new RegExp(`\\b(\\d{4})${separator}(\\d{1,2})${separator}(\\d{1,2})\\b`), ([, y, m, d]) => [[y ?? '', m ?? '', d]]],
  [
    new RegExp(`\\b(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4})\\b`),
    ([, a, b, y]) => [
      [y ?? '', b ?? '', a],
      [y ?? '', a ?? '', b],
    ],
  ],
  [
    new RegExp(`\\b(\\d{1,2})${separator}${monthWord}${separator}(\\d{4})\\b`),
    ([, d, m, y]) => [[y ?? '', m ?? '', d]],
  ],
  [new RegExp(`\\b${monthWord}\\s+(\\d{1,2})${separator}(\\d{4})\\b`), ([, m, d, y]) => [[y ?? '', m ?? '', d]]],
  [new RegExp(`(?<!\\d[\\s./,-]*)\\b${monthWord}${separator}(\\d{4})\\b`), ([, m, y]) => [[y ?? '', m ?? '']]],
  [new RegExp(`\\b(\\d{4})${separator}(\\d{1,2})\\b`), ([, y, m]) => [[y ?? '', m ?? '']]],
  [/\b((?:18|19|20)\d\d)\b/, ([, y]) => [[y ?? '', '']]],
]

/** Finds a birth date in any written form (ui 4.2): "14-Mar-1958", "March 14, 1958", "14.3.1958", "3/14/1958", "1958". */
export function readBirthDate(text: string): DateReading | undefined {
  const folded = text.toLowerCase()
  for (const [pattern, read] of forms) {
    const match = pattern.exec(folded)
    if (match === null) continue
    const dates = [...new Set(read(match).map(fhirDate))].filter((date) => date !== undefined)
    if (dates.length === 0) continue
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    return { dates, rest: rest.replace(/\s+/g, ' ').trim() }
  }
  return undefined
}

/** Eight digits in a row may be a date as well as a record number: "14031958", "19580314". */
export function readPackedDate(digits: string): readonly string[] {
  if (!/^\d{8}$/.test(digits)) return []
  const [d1, d2, late] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)]
  const [early, m, d] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
  const candidates: Parts[] = [
    [early, m, d],
    [late, d2, d1],
    [late, d1, d2],
  ]
  const plausible = candidates.filter(([year]) => /^(18|19|20)/.test(year))
  return [...new Set(plausible.map(fhirDate))].filter((date) => date !== undefined)
}

function fhirDate([year, monthText, dayText]: Parts): string | undefined {
  if (monthText === '') return year
  const named = monthNames.indexOf(monthText.slice(0, 3)) + 1
  const month = /^\d+$/.test(monthText) ? Number(monthText) : named
  if (month < 1 || month > 12) return undefined
  const prefix = `${year}-${String(month).padStart(2, '0')}`
  if (dayText === undefined) return prefix
  const day = Number(dayText)
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return day < 1 || day > last ? undefined : `${prefix}-${String(day).padStart(2, '0')}`
}
