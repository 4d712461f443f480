import { hl7 } from '../codes/hl7.ts'
import { routes } from '../codes/snomed.ts'
import { quantity } from '../codes/ucum.ts'
import { concept } from '../fhir.ts'

/** R4 Dosage, as far as the samples need it. */
export type Dosage = { readonly text: string; readonly [element: string]: unknown }

export type Regimen = {
  readonly text: string
  /** How much at a time, with a UCUM code such as `{tbl}` or `mg`. */
  readonly dose: readonly [value: number, unit: string]
  /** The larger amount when the patient chooses, e.g. one to two tablets. */
  readonly upTo?: number
  /** How often: so many times in so many hours, days or weeks. */
  readonly times?: number
  readonly every?: readonly [value: number, unit: 'h' | 'd' | 'wk']
  /** Event of the day (R4 EventTiming), e.g. `HS` before sleep, `C` with meals. */
  readonly when?: string
  /** How long, when that was said but no dates are known. */
  readonly days?: number
  /** First and last day, when both are known; goes before `days`, as R4 has room for one (Timing.repeat.bounds[x]). */
  readonly period?: { readonly start: string; readonly end: string }
  readonly asNeeded?: boolean
  readonly sequence?: number
  /** The upper bound in a day, for what is taken as needed. */
  readonly maxPerDay?: number
  /** Swallowed, unless told. */
  readonly route?: keyof typeof routes
}

/** A regimen that structured timing can say without loss. */
export function dosage(regimen: Regimen): Dosage {
  const repeat = { ...boundsOf(regimen), ...rhythmOf(regimen) }
  return {
    ...(regimen.sequence === undefined ? {} : { sequence: regimen.sequence }),
    text: regimen.text,
    ...(Object.keys(repeat).length === 0 ? {} : { timing: { repeat } }),
    ...(regimen.asNeeded ? { asNeededBoolean: true } : {}),
    route: concept(routes[regimen.route ?? 'oral']),
    doseAndRate: [{ type: hl7('dose-rate-type', 'ordered', 'Ordered'), ...amountOf(regimen) }],
    ...(regimen.maxPerDay === undefined
      ? {}
      : {
          maxDosePerPeriod: { numerator: quantity(regimen.maxPerDay, regimen.dose[1]), denominator: quantity(1, 'd') },
        }),
  }
}

function boundsOf({ period, days }: Regimen): object {
  if (period !== undefined) return { boundsPeriod: period }
  return days === undefined ? {} : { boundsDuration: quantity(days, 'd') }
}

/** What is taken as needed has no rhythm, unless one is said. */
function rhythmOf({ times, every = [1, 'd'], when, asNeeded }: Regimen): object {
  if (times === undefined && asNeeded) return {}
  const [period, periodUnit] = every
  return { frequency: times ?? 1, period, periodUnit, ...(when === undefined ? {} : { when: [when] }) }
}

function amountOf({ dose: [value, unit], upTo }: Regimen): object {
  if (upTo === undefined) return { doseQuantity: quantity(value, unit) }
  return { doseRange: { low: quantity(value, unit), high: quantity(upTo, unit) } }
}

/** A dosage that no structured timing says: its words and the route. */
export function worded(text: string, route: keyof typeof routes = 'oral'): Dosage {
  return { text, route: concept(routes[route]) }
}

/** The commonest regimen: tablets so many times a day. */
export function tablets(count: number, times: number, text: string): Dosage {
  return dosage({ text, dose: [count, '{tbl}'], times })
}
