import { readTable } from './lms.ts'
import type { GrowthSex, Reference } from './reference.ts'

export type GrowthMeasure = 'length' | 'weight' | 'head' | 'bmi' | 'weight-for-length'

/** WHO counts a month as 30.4375 days. */
export const monthLength = 30.4375

const whoLines = [2, 5, 10, 25, 50, 75, 90, 95, 98]
const cdcLines = [5, 10, 25, 50, 75, 90, 95]
const bmiLines = [5, 10, 25, 50, 75, 85, 90, 95]

/**
 * The references of a measure, by age: WHO below 2 years, CDC from 2 to 20 (recommended by the CDC for children in the
 * US: MMWR 2010; 59 RR-9). Each table is a file of its own, loaded when it is first asked for.
 */
export async function loadReferences(measure: GrowthMeasure, sex: GrowthSex): Promise<readonly Reference[]> {
  const boys = sex === 'male'
  switch (measure) {
    case 'length':
      return [
        infants(sex, await import('./lms/who-length.ts')),
        children(
          sex,
          boys ? (await import('./lms/cdc-stature-boys.ts')).boys : (await import('./lms/cdc-stature-girls.ts')).girls,
        ),
      ]
    case 'weight':
      return [
        { ...infants(sex, await import('./lms/who-weight.ts')), tail: 'spread' },
        children(
          sex,
          boys ? (await import('./lms/cdc-weight-boys.ts')).boys : (await import('./lms/cdc-weight-girls.ts')).girls,
        ),
      ]
    case 'head':
      return [infants(sex, await import('./lms/who-head.ts'))]
    case 'bmi': {
      const rows = boys ? (await import('./lms/cdc-bmi-boys.ts')).boys : (await import('./lms/cdc-bmi-girls.ts')).girls
      return [{ ...children(sex, rows), lines: bmiLines, tail: 'half-normal' }]
    }
    case 'weight-for-length': {
      const { boys: ofBoys, girls } = await import('./lms/who-weight-for-length.ts')
      const table = readTable(boys ? ofBoys : girls)
      return [{ name: 'WHO 2006', sex, from: 45, to: 110, table, lines: whoLines, tail: 'spread' }]
    }
  }
}

function infants(sex: GrowthSex, { boys, girls }: { readonly boys: string; readonly girls: string }): Reference {
  const table = readTable(sex === 'male' ? boys : girls, monthLength)
  return { name: 'WHO 2006', sex, from: 0, to: 24, table, lines: whoLines }
}

function children(sex: GrowthSex, rows: string): Reference {
  return { name: 'CDC 2000', sex, from: 24, to: 240, table: readTable(rows), lines: cdcLines }
}
