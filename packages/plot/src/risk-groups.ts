export interface Risk {
  /** In the plural: "have a heart attack or stroke". */
  readonly outcome: string
  readonly years: string
  /** Of 100 people like this one; undefined: no number may be said. */
  readonly percent: number | undefined
  readonly whatIf: number | undefined
  /** "with a systolic pressure of 120 mmHg". */
  readonly change: string
}

/** `spared`: counted now and not after the change. `added`: the other way round. */
export type RiskKind = 'affected' | 'spared' | 'added' | 'free'

export interface RiskGroup {
  readonly kind: RiskKind
  readonly count: number
  readonly words: string
}

/** The same 100 people, in order: who is counted either way, in whom it differs, and the rest. */
export function riskGroups(risk: Risk): RiskGroup[] {
  const now = people(risk.percent)
  if (now === undefined) return []
  const then = people(risk.whatIf) ?? now
  const groups: RiskGroup[] = [
    { kind: 'affected', count: Math.min(now, then), words: `${Math.min(now, then)} ${risk.outcome}` },
    { kind: 'spared', count: Math.max(0, now - then), words: `${now - then} fewer ${risk.change}` },
    { kind: 'added', count: Math.max(0, then - now), words: `${then - now} more ${risk.change}` },
    { kind: 'free', count: 100 - Math.max(now, then), words: `${100 - Math.max(now, then)} do not` },
  ]
  return groups.filter((group) => group.count > 0)
}

/**
 * The sentence that comes first, always with its denominator and its years, never "1 in x" or a relative risk
 * (ui 5.8, Trevena 2013).
 */
export function riskSentence({ outcome, years, percent, whatIf, change }: Risk): string {
  if (people(percent) === undefined) return 'No risk is shown.'
  const now = `${about(percent)} of 100 people like this ${outcome} in ${years} years`
  if (people(whatIf) === undefined) return `${capital(now)}.`
  return `${capital(now)}; ${change}, ${about(whatIf)} of 100.`
}

/** Whole people. A risk above none never rounds to nobody in words (`about`), though no figure is filled. */
export function people(percent: number | undefined): number | undefined {
  if (percent === undefined || !Number.isFinite(percent) || percent < 0 || percent > 100) return undefined
  return Math.round(percent)
}

export function about(percent: number | undefined): string {
  if (percent === undefined) return ''
  if (percent > 0 && percent < 0.5) return 'fewer than 1'
  if (percent < 100 && percent >= 99.5) return 'more than 99'
  return `about ${Math.round(percent)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
