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
  /** How long, when the step is limited. */
  readonly days?: number
  readonly asNeeded?: boolean
  readonly sequence?: number
  /** The upper bound in a day, for what is taken as needed. */
  readonly maxPerDay?: number
  /** Not swallowed: the text says how it is taken. */
  readonly notByMouth?: boolean
}

/** A regimen that structured timing can say without loss. */
export function dosage(regimen: Regimen): Dosage {
  const [period, periodUnit] = regimen.every ?? [1, 'd']
  const repeat = {
    ...(regimen.days === undefined ? {} : { boundsDuration: quantity(regimen.days, 'd') }),
    frequency: regimen.times ?? 1,
    period,
    periodUnit,
    ...(regimen.when === undefined ? {} : { when: [regimen.when] }),
  }
  return {
    ...(regimen.sequence === undefined ? {} : { sequence: regimen.sequence }),
    text: regimen.text,
    ...(regimen.times === undefined && regimen.asNeeded ? {} : { timing: { repeat } }),
    ...(regimen.asNeeded ? { asNeededBoolean: true } : {}),
    ...(regimen.notByMouth ? {} : { route: concept(routes.oral) }),
    doseAndRate: [{ type: hl7('dose-rate-type', 'ordered', 'Ordered'), ...amountOf(regimen) }],
    ...(regimen.maxPerDay === undefined
      ? {}
      : {
          maxDosePerPeriod: { numerator: quantity(regimen.maxPerDay, regimen.dose[1]), denominator: quantity(1, 'd') },
        }),
  }
}

function amountOf({ dose: [value, unit], upTo }: Regimen): object {
  if (upTo === undefined) return { doseQuantity: quantity(value, unit) }
  return { doseRange: { low: quantity(value, unit), high: quantity(upTo, unit) } }
}

/** The commonest regimen: tablets so many times a day. */
export function tablets(count: number, times: number, text: string): Dosage {
  return dosage({ text, dose: [count, '{tbl}'], times })
}
