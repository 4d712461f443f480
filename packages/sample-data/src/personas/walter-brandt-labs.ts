import { labPanel } from '../build/lab-panel.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'

/** Days ago, NT-proBNP in pg/mL, creatinine in mg/dL, potassium and sodium in mmol/L. */
const course = [
  [1500, 4820, 1.18, 4.2, 138],
  [1460, 2950, 1.24, 4.5, 139],
  [1100, 1880, 1.28, 4.7, 140],
  [735, 1640, 1.31, 4.8, 139],
  [400, 1720, 1.36, 4.9, 138],
  [98, 5310, 1.52, 4.4, 133],
  [92, 3140, 1.61, 4.3, 135],
  [62, 2080, 1.46, 5.0, 137],
  [20, 1790, 1.42, 5.2, 138],
] as const

/** Heart and kidneys pull against each other: each diuretic that helps the one costs the other a little. */
export function heartAndKidneys(chart: Chart): readonly Resource[] {
  return course.flatMap(([days, bnp, creatinine, potassium, sodium]) =>
    labPanel(chart, 'heart-and-kidneys', {
      code: loincCodes.metabolicPanel,
      text: 'Electrolytes, kidneys, NT-proBNP',
      date: chart.day.daysAgo(days),
      results: {
        'nt-probnp': [labs.ntProBnp, bnp],
        creatinine: [labs.creatinine, creatinine],
        egfr: [labs.egfr, estimatedFiltration(creatinine, ageThen(days), 'male')],
        potassium: [labs.potassium, potassium],
        sodium: [labs.sodium, sodium],
      },
      ...(days === 98 ? { conclusion: 'Decompensated heart failure; sodium low by dilution.' } : {}),
    }),
  )
}

/** He is 71 and 100 days. */
function ageThen(days: number): number {
  return Math.floor(71 + (100 - days) / 365.25)
}
