const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A FHIR date as clinicians read it whatever the locale: `24-Nov-2026`; partial dates stay partial (ui 3.4). */
export function clinicalDate(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '') ?? []
  if (year === undefined) return undefined
  return [day, month === undefined ? undefined : months[Number(month) - 1], year].filter((part) => part !== undefined).join('-')
}

/** As patients read it: `November 24, 2026`, by locale; partial dates stay partial (ui 3.4). */
export function plainDate(text: string | undefined, locale = 'en-US'): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '') ?? []
  if (year === undefined) return undefined
  if (month === undefined) return year
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')))
  return date.toLocaleDateString(locale, { year: 'numeric', month: 'long', ...(day !== undefined && { day: 'numeric' }), timeZone: 'UTC' })
}
