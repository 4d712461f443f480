import type { Observation, ObservationComponent } from '../fhir/resources.ts'
import { gravity, type Judged, judge } from './flag.ts'
import { unitText } from './unit-text.ts'
import { valueText } from './value-text.ts'

/** LOINC: blood pressure panel, systolic, diastolic. */
const systolicCode = '8480-6'
const diastolicCode = '8462-4'

export interface Pressure {
  readonly systolic: number
  readonly diastolic: number
  /** "120/80", digits as recorded. */
  readonly text: string
  readonly unit: string
  readonly judged: Judged
}

/** A blood pressure, when both numbers stand in the components; one alone is no pair, and is not guessed. */
export function pressure(observation: Observation): Pressure | undefined {
  const systolic = componentOf(observation, systolicCode)
  const diastolic = componentOf(observation, diastolicCode)
  const [high, low] = [systolic?.valueQuantity?.value, diastolic?.valueQuantity?.value]
  if (systolic === undefined || diastolic === undefined || high === undefined || low === undefined) return undefined
  return {
    systolic: high,
    diastolic: low,
    text: `${valueText(systolic).text}/${valueText(diastolic).text}`,
    unit: unitText(systolic.valueQuantity?.unit ?? systolic.valueQuantity?.code),
    judged: worst([judge(observation), judge(systolic), judge(diastolic)]),
  }
}

function componentOf(observation: Observation, code: string): ObservationComponent | undefined {
  return observation.component?.find((part) => part.code?.coding?.some((coding) => coding.code === code))
}

function worst(all: readonly Judged[]): Judged {
  return [...all].sort((a, b) => gravity(a.flag) - gravity(b.flag))[0] ?? { by: 'nobody' }
}
