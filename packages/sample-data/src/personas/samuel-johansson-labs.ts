import { labPanel } from '../build/lab-panel.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes, type Measure } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'

const hemoglobin: Measure = { ...labs.hemoglobin, low: 13.5, high: 17.5 }

/** Blood before a session once a month, and every third month iron and parathyroid hormone. */
export function labsOfDialysis(chart: Chart, days: readonly string[]): readonly Resource[] {
  const months = Array.from({ length: 119 }, (_, index) => chart.day.monthsAgo(119 - index))
  return months.flatMap((month, index) => {
    const date = days.find((one) => one >= month)
    return date === undefined
      ? []
      : [...monthly(chart, date, index), ...(index % 3 === 0 ? quarterly(chart, date) : [])]
  })
}

/** Months since dialysis began; under epoetin hemoglobin rose to where it is held. */
function monthly(chart: Chart, date: string, months: number): readonly Resource[] {
  const { random } = chart
  const target = months < 6 ? 8.9 + months * 0.35 : 11
  const before = random.around(62, 9)
  const after = Math.round(before * random.around(0.29, 0.04, 3))
  return labPanel(chart, 'panel', {
    code: loincCodes.metabolicPanel,
    text: 'Monthly panel of dialysis',
    date,
    results: {
      hemoglobin: [hemoglobin, random.around(target, 0.6, 1)],
      leukocytes: [labs.leukocytes, random.around(6.8, 1.2, 1)],
      platelets: [labs.platelets, random.around(221, 28)],
      sodium: [labs.sodium, random.around(138, 2)],
      potassium: [labs.potassium, random.around(5.2, 0.7, 1)],
      chloride: [labs.chloride, random.around(101, 3)],
      bicarbonate: [labs.bicarbonate, random.around(22, 2)],
      creatinine: [labs.creatinine, random.around(8.9, 1.1, 1)],
      'urea-before': [labs.ureaBeforeDialysis, before],
      'urea-after': [labs.ureaAfterDialysis, after],
      calcium: [labs.calcium, random.around(9, 0.5, 1)],
      phosphate: [labs.phosphate, random.around(5.4, 1, 1)],
      albumin: [labs.albumin, random.around(3.8, 0.3, 1)],
      'alkaline-phosphatase': [labs.alkalinePhosphatase, random.around(96, 18)],
      crp: [labs.crp, random.around(4, 3)],
    },
    conclusion: `Urea reduction ratio ${Math.round((1 - after / before) * 100)} % (aim: 65 % or more).`,
  })
}

function quarterly(chart: Chart, date: string): readonly Resource[] {
  const { random } = chart
  return labPanel(chart, 'iron', {
    code: labs.ferritin.coding,
    text: 'Iron and parathyroid hormone',
    date,
    results: {
      ferritin: [{ ...labs.ferritin, low: 30, high: 400 }, random.around(420, 130)],
      'transferrin-saturation': [labs.transferrinSaturation, random.around(27, 6)],
      'parathyroid-hormone': [labs.parathyroidHormone, random.around(340, 90)],
    },
  })
}
