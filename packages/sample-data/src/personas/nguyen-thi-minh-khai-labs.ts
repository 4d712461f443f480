import { labPanel } from '../build/lab-panel.ts'
import { lab } from '../build/observation.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'

/** HbA1c in percent, half a year apart, the oldest first: untreated, controlled with metformin, slowly lost again. */
const hba1cCourse = [
  9.4, 8.1, 7.2, 6.9, 6.8, 6.7, 6.8, 6.9, 6.8, 7.0, 7.1, 7.0, 7.2, 7.3, 7.3, 7.5, 7.6, 7.8, 7.7, 8.0, 8.2,
]

/** HbA1c twice a year, lipids and metabolic panel once, and last week's critical potassium. */
export function labsOfTenYears(chart: Chart): readonly Resource[] {
  const { day, random } = chart
  const hba1c = hba1cCourse.map((value, index) => {
    const date = day.monthsAgo(6 * (hba1cCourse.length - 1 - index) + 1)
    return lab(chart, `hba1c-${date}`, labs.hba1c, random.around(value, 0.1, 1), { when: at(date, '08:00') })
  })
  const lipids = [9, 8, 7, 6, 5, 4, 3, 2, 1].flatMap((years) => {
    const cholesterol = random.around(years === 9 ? 244 : 168, 8)
    const hdl = random.around(44, 3)
    const triglycerides = random.around(years === 9 ? 212 : 158, 12)
    return labPanel(chart, 'lipids', {
      code: loincCodes.lipidPanel,
      text: 'Lipid panel',
      date: day.yearsAgo(years, 20),
      results: {
        cholesterol: [labs.cholesterol, cholesterol],
        hdl: [labs.hdl, hdl],
        ldl: [labs.ldl, Math.round(cholesterol - hdl - triglycerides / 5)],
        triglycerides: [labs.triglycerides, triglycerides],
      },
    })
  })
  const metabolic = [8, 6, 4, 2, 1].flatMap((years) => {
    const creatinine = random.around(1.02 - years * 0.03, 0.03, 2)
    return labPanel(chart, 'metabolic', {
      code: loincCodes.metabolicPanel,
      text: 'Basic metabolic panel',
      date: day.yearsAgo(years, 12),
      results: {
        glucose: [labs.glucose, random.around(142, 12)],
        sodium: [labs.sodium, random.around(139, 2)],
        potassium: [labs.potassium, random.around(4.6, 0.3, 1)],
        creatinine: [labs.creatinine, creatinine],
        egfr: [labs.egfr, estimatedFiltration(creatinine, 58 - years, 'female')],
      },
    })
  })
  return [...hba1c, ...lipids, ...metabolic, ...lastWeek(chart)]
}

function lastWeek(chart: Chart): readonly Resource[] {
  return labPanel(chart, 'metabolic', {
    code: loincCodes.metabolicPanel,
    text: 'Basic metabolic panel',
    date: chart.day.daysAgo(6),
    results: {
      glucose: [labs.glucose, 168],
      sodium: [labs.sodium, 137],
      potassium: [labs.potassium, 6.4],
      creatinine: [labs.creatinine, 1.31],
      egfr: [labs.egfr, estimatedFiltration(1.31, 58, 'female')],
    },
    conclusion: 'Potassium critically high, not hemolyzed; telephoned to the clinic.',
  })
}
