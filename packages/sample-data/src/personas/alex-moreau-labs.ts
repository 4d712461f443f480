import { labPanel } from '../build/lab-panel.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes, type Measure } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'

/** Under testosterone blood is judged by the ranges for men. */
const hemoglobin: Measure = { ...labs.hemoglobin, low: 13.5, high: 17.5 }
const hematocrit: Measure = { ...labs.hematocrit, low: 41, high: 50 }

/** Months ago; hemoglobin g/dL, hematocrit %, testosterone ng/dL. The first two rows are before treatment took effect. */
const course = [
  [60, 13.1, 39.4, 34],
  [51, 14.6, 43.8, 412],
  [48, 15.1, 45.2, 508],
  [42, 15.6, 46.7, 561],
  [36, 15.8, 47.1, 588],
  [24, 16.2, 48.6, 634],
  [12, 16.6, 49.6, 702],
  [6, 17.6, 52.6, 918],
  [1, 16.4, 48.9, 524],
] as const

/** Blood count and testosterone through the years. */
export function bloodUnderTestosterone(chart: Chart): readonly Resource[] {
  return course.flatMap(([months, hb, hct, testosterone]) => {
    const date = chart.day.monthsAgo(months)
    const treated = months < 60
    return labPanel(chart, 'blood-count', {
      code: loincCodes.bloodCount,
      text: 'Blood count, testosterone',
      date,
      results: {
        hemoglobin: [treated ? hemoglobin : labs.hemoglobin, hb],
        hematocrit: [treated ? hematocrit : labs.hematocrit, hct],
        leukocytes: [labs.leukocytes, chart.random.around(6.4, 0.8, 1)],
        platelets: [labs.platelets, chart.random.around(246, 20)],
        testosterone: [treated ? labs.testosterone : { ...labs.testosterone, low: 8, high: 60 }, testosterone],
      },
      ...(treated ? { conclusion: 'Judged by the ranges for men: treated with testosterone.' } : {}),
    })
  })
}
