import { visit } from '../build/encounter.ts'
import { vitalSign } from '../build/observation.ts'
import { addDays, addMonths, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { vitals } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/**
 * Age in months, height or length in cm, weight in kg, head circumference in cm: between the 50th and 75th percentile of
 * the WHO standards at first, of the CDC charts later, with a spurt from eleven on.
 */
const curve = [
  [0, 50.1, 3.5, 34.4],
  [1, 54.4, 4.4, 36.9],
  [2, 57.9, 5.3, 38.6],
  [4, 63.0, 6.7, 41.0],
  [6, 66.8, 7.6, 42.6],
  [9, 71.2, 8.6, 44.2],
  [12, 75.2, 9.4, 45.3],
  [15, 78.9, 10.1, 46.0],
  [18, 82.2, 10.7, 46.6],
  [24, 88.0, 12.2, 47.6],
  [30, 93.1, 13.4, 48.2],
  [36, 97.4, 14.7, 48.8],
  [48, 104.6, 16.9, undefined],
  [60, 111.5, 19.2, undefined],
  [72, 118.3, 21.9, undefined],
  [84, 124.6, 24.5, undefined],
  [96, 130.7, 27.6, undefined],
  [108, 136.1, 31.0, undefined],
  [120, 141.6, 34.8, undefined],
  [132, 148.4, 39.5, undefined],
  [144, 155.9, 44.8, undefined],
  [156, 160.8, 48.9, undefined],
  [162, 162.3, 50.4, undefined],
  [168, 163.4, 51.7, undefined],
] as const

/** Check-ups from birth on: a growth chart that is never empty. */
export function growth(chart: Chart, birthDate: string): readonly Resource[] {
  return curve.flatMap(([months, height, weight, head]) => {
    const date = months === 0 ? birthDate : addDays(addMonths(birthDate, months), 3)
    const checkUp =
      months === 0
        ? undefined
        : visit(chart, `check-up-month-${months}`, date, { type: visits.checkUp, practitioner: 'linnea-haugen' })
    const facts = { when: at(date, '09:05'), encounter: checkUp, performer: 'Practitioner/linnea-haugen' }
    return [
      ...(checkUp === undefined ? [] : [checkUp]),
      vitalSign(chart, `height-month-${months}`, vitals.height, height, facts),
      vitalSign(chart, `weight-month-${months}`, vitals.weight, weight, facts),
      ...(head === undefined ? [] : [vitalSign(chart, `head-month-${months}`, vitals.headCircumference, head, facts)]),
    ]
  })
}
