import { labReport } from '../build/diagnostic-report.ts'
import { labPanel } from '../build/lab-panel.ts'
import { lab } from '../build/observation.ts'
import { ageInYears, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes, type Measure } from '../codes/loinc.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'

/** In the emergency room these are telephoned. */
const glucose: Measure = { ...labs.glucose, criticalLow: 45, criticalHigh: 500 }
const sodium: Measure = { ...labs.sodium, criticalLow: 120, criticalHigh: 160 }
const creatinine: Measure = { ...labs.creatinine, criticalHigh: 5 }

type Sample = {
  readonly name: string
  readonly when: string
  readonly results: readonly (readonly [name: string, measure: Measure, value: number])[]
  /** The results whose value is the end of the scale. */
  readonly beyond?: readonly string[]
  readonly preliminary?: boolean
  readonly conclusion?: string
}

/** Four samples in one night: too much sugar, acid and potassium, then too little potassium. */
function samplesOf({ day }: Chart): readonly Sample[] {
  const yesterday = day.daysAgo(1)
  return [
    {
      name: 'arrival',
      when: at(yesterday, '20:05'),
      results: [
        ['glucose', glucose, 600],
        ['sodium', sodium, 118],
        ['potassium', labs.potassium, 6.8],
        ['chloride', labs.chloride, 84],
        ['bicarbonate', labs.bicarbonate, 6],
        ['urea-nitrogen', labs.ureaNitrogen, 62],
        ['creatinine', creatinine, 2.9],
        ['lactate', labs.lactate, 4.6],
        ['venous-ph', labs.venousPh, 6.98],
      ],
      beyond: ['glucose'],
      conclusion: 'Critical: glucose, sodium, potassium, bicarbonate, lactate, pH. Telephoned at 20:24.',
    },
    {
      name: 'evening',
      when: at(yesterday, '22:30'),
      results: [
        ['glucose', glucose, 541],
        ['sodium', sodium, 124],
        ['potassium', labs.potassium, 5.4],
        ['bicarbonate', labs.bicarbonate, 9],
        ['venous-ph', labs.venousPh, 7.08],
      ],
      conclusion: 'Critical: glucose, bicarbonate, pH. Telephoned at 22:46.',
    },
    {
      name: 'night',
      when: at(day.today, '02:00'),
      results: [
        ['glucose', glucose, 388],
        ['sodium', sodium, 131],
        ['potassium', labs.potassium, 2.7],
        ['bicarbonate', labs.bicarbonate, 13],
        ['creatinine', creatinine, 2.2],
        ['venous-ph', labs.venousPh, 7.19],
      ],
      conclusion: 'Critical: potassium. Telephoned at 02:12.',
    },
    {
      name: 'morning',
      when: at(day.today, '03:05'),
      results: [
        ['glucose', glucose, 341],
        ['potassium', labs.potassium, 2.8],
      ],
      preliminary: true,
    },
  ]
}

export function criticalResults(chart: Chart, stay: Resource): readonly Resource[] {
  return samplesOf(chart).flatMap(({ name, when, results, beyond = [], preliminary = false, conclusion }) => {
    const status = preliminary ? 'preliminary' : 'final'
    const values = results.map(([result, measure, value]) =>
      lab(chart, `${result}-${name}`, measure, value, {
        when,
        encounter: stay,
        status,
        ...(beyond.includes(result)
          ? { comparator: '>', note: 'Beyond the scale of the method, which ends at 600.' }
          : {}),
      }),
    )
    const code = loincCodes.metabolicPanel
    const text = 'Metabolic panel, blood gases'
    const said = conclusion === undefined ? {} : { conclusion }
    return [...values, labReport(chart, `metabolic-${name}`, { code, text, when, results: values, status, ...said })]
  })
}

/** At the yearly reviews: slowly worse, never dangerous. */
export function earlierResults(chart: Chart): readonly Resource[] {
  const { day, random } = chart
  const course = [
    [day.yearsAgo(6, 60), 148, 7.1, 1.0],
    [day.yearsAgo(4, 60), 159, 7.6, 1.06],
    [day.yearsAgo(2, 60), 177, 8.3, 1.12],
    [day.yearsAgo(1, 60), 192, 8.9, 1.18],
    [day.daysAgo(170), 214, 9.6, 1.21],
  ] as const
  return course.flatMap(([date, sugar, hba1c, kidney]) =>
    labPanel(chart, 'metabolic', {
      code: loincCodes.metabolicPanel,
      text: 'Basic metabolic panel, HbA1c',
      date,
      results: {
        glucose: [labs.glucose, sugar],
        hba1c: [labs.hba1c, hba1c],
        sodium: [labs.sodium, random.around(139, 1)],
        potassium: [labs.potassium, random.around(4.5, 0.2, 1)],
        creatinine: [labs.creatinine, kidney],
        egfr: [labs.egfr, estimatedFiltration(kidney, ageInYears(day.yearsAgo(63, 133), date), 'male')],
      },
    }),
  )
}
