import type { Regimen } from '../../build/dosage.ts'
import type { Coding, Resource } from '../../fhir.ts'
import type { Life } from '../life.ts'
import { prescribe } from '../prescribe.ts'

export type LongTerm = {
  readonly name: string
  readonly drug: Coding
  readonly text: string
  readonly because: Resource
  readonly from: string
  readonly until?: string | undefined
  readonly stopped?: string
  /** How it is taken, in words; once a day unless told. */
  readonly how?: string
  readonly each?: number
  readonly times?: number
  readonly when?: Regimen['when']
  readonly unit?: string
}

/** What is taken every day from now on, and filled for ninety days at a time. */
export function longTerm(life: Life, facts: LongTerm): Resource {
  const { how = '1 tablet once a day', each = 1, times = 1, unit = '{tbl}', when, ...course } = facts
  return prescribe(life, {
    ...course,
    regimen: { text: how, dose: [each, unit], times, ...(when === undefined ? {} : { when }) },
    supply: [each * times * 90, unit, 90],
  })
}
