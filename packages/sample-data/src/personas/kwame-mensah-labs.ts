import { labPanel } from '../build/lab-panel.ts'
import { lab } from '../build/observation.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'

/**
 * Months ago; hemoglobin in g/dL, MCV in fL, white cells and platelets in 10³/µL, reticulocytes in %, hemoglobin F in %:
 * before hydroxyurea, on two capsules, on three.
 */
const course = [
  [50, 7.6, 86, 13.8, 452, 12.1, 5.2],
  [42, 8.1, 96, 10.6, 398, 9.4, 10.8],
  [33, 8.4, 102, 9.2, 361, 8.1, 14.1],
  [25, 8.5, 104, 8.8, 340, 7.9, 15],
  [18, 9.1, 111, 7.1, 302, 5.8, 20.6],
  [12, 9.3, 113, 6.6, 288, 5.5, 22.4],
  [6, 9.2, 114, 6.9, 280, 5.6, 22.9],
  [3, 9.4, 114, 6.4, 276, 5.2, 23.3],
] as const

const men = { ...labs.hemoglobin, low: 13.5, high: 17.5 } as const

/** Blood counts while hydroxyurea raises hemoglobin F, and those of the crisis. */
export function bloodCounts(chart: Chart, admitted: string): readonly Resource[] {
  const regular = course.flatMap(([months, hemoglobin, mcv, leukocytes, platelets, reticulocytes, fetal]) => {
    const date = chart.day.monthsAgo(months)
    return [
      ...labPanel(chart, 'blood-count', {
        code: loincCodes.bloodCount,
        text: 'Blood count',
        date,
        results: {
          hemoglobin: [men, hemoglobin],
          hematocrit: [{ ...labs.hematocrit, low: 40, high: 52 }, Math.round(hemoglobin * 3)],
          mcv: [labs.mcv, mcv],
          leukocytes: [labs.leukocytes, leukocytes],
          platelets: [labs.platelets, platelets],
          reticulocytes: [labs.reticulocytes, reticulocytes],
        },
      }),
      lab(chart, `hemoglobin-f-${date}`, labs.hemoglobinF, fetal, {
        when: at(date, '08:00'),
        note: 'Rises with hydroxyurea: what is high here is wanted.',
      }),
    ]
  })
  return [
    ...regular,
    lab(chart, 'hemoglobin-s', labs.hemoglobinS, 90.4, { when: at(chart.day.monthsAgo(50), '08:00') }),
    ...labPanel(chart, 'blood-count-crisis', {
      code: loincCodes.bloodCount,
      text: 'Blood count and hemolysis',
      date: admitted,
      results: {
        hemoglobin: [men, 7.1],
        leukocytes: [labs.leukocytes, 16.2],
        platelets: [labs.platelets, 318],
        reticulocytes: [labs.reticulocytes, 10.4],
        ldh: [labs.ldh, 486],
        bilirubin: [labs.bilirubin, 3.8],
        creatinine: [labs.creatinine, 0.7],
        crp: [labs.crp, 64],
      },
      conclusion: 'Hemolysis above his usual; his steady hemoglobin is 9 to 9.5 g/dL.',
    }),
  ]
}
