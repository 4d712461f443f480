import { labPanel } from '../build/lab-panel.ts'
import { ageInYears } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'

/** Creatinine in mg/dL, potassium in mmol/L, lower since the diuretic; LDL follows from the others (Friedewald). */
export function bloodAtHillside(chart: Chart): readonly Resource[] {
  const { day, random } = chart
  const course = [
    [day.yearsAgo(7, 25), 1.02, 4.3],
    [day.yearsAgo(5, 25), 1.04, 4.2],
    [day.yearsAgo(3, 25), 1.08, 3.7],
    [day.yearsAgo(2, 25), 1.07, 3.6],
    [day.yearsAgo(1, 25), 1.1, 3.5],
    [day.daysAgo(26), 1.09, 3.4],
  ] as const
  return course.flatMap(([date, creatinine, potassium]) => {
    const [cholesterol, hdl, triglycerides] = [random.around(186, 8), random.around(52, 3), 5 * random.around(22, 2)]
    return [
      ...labPanel(chart, 'metabolic', {
        code: loincCodes.metabolicPanel,
        text: 'Basic metabolic panel',
        date,
        results: {
          glucose: [labs.glucose, random.around(92, 5)],
          sodium: [labs.sodium, random.around(140, 2)],
          potassium: [labs.potassium, potassium],
          creatinine: [labs.creatinine, creatinine],
          egfr: [labs.egfr, estimatedFiltration(creatinine, ageInYears(day.yearsAgo(53, 288), date), 'male')],
        },
      }),
      ...labPanel(chart, 'lipids', {
        code: loincCodes.lipidPanel,
        text: 'Lipid panel',
        date,
        results: {
          cholesterol: [labs.cholesterol, cholesterol],
          hdl: [labs.hdl, hdl],
          triglycerides: [labs.triglycerides, triglycerides],
          ldl: [labs.ldl, cholesterol - hdl - triglycerides / 5],
        },
      }),
    ]
  })
}
