import { labPanel } from '../build/lab-panel.ts'
import { addDays, ageInYears } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'

/** Vitamin D in ng/mL, calcium in mg/dL, creatinine in mg/dL: what must be known before and under alendronate. */
export function boneLabs(chart: Chart, fell: string): readonly Resource[] {
  const { day, random } = chart
  const course = [
    [addDays(fell, 38), 17, 9.1, 0.78],
    [day.yearsAgo(5, 35), 34, 9.3, 0.8],
    [day.yearsAgo(3, 35), 38, 9.4, 0.82],
    [day.yearsAgo(1, 35), 36, 9.3, 0.84],
  ] as const
  return course.flatMap(([date, vitaminD, calcium, creatinine]) =>
    labPanel(chart, 'bone', {
      code: loincCodes.metabolicPanel,
      text: 'Bone and kidneys',
      date,
      results: {
        'vitamin-d': [labs.vitaminD, vitaminD],
        calcium: [labs.calcium, calcium],
        phosphate: [labs.phosphate, random.around(3.5, 0.3, 1)],
        'alkaline-phosphatase': [labs.alkalinePhosphatase, random.around(74, 8)],
        creatinine: [labs.creatinine, creatinine],
        egfr: [labs.egfr, estimatedFiltration(creatinine, ageInYears(day.yearsAgo(74, 163), date), 'female')],
      },
    }),
  )
}
