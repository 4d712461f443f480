import { labReport } from '../build/diagnostic-report.ts'
import { labPanel } from '../build/lab-panel.ts'
import { lab } from '../build/observation.ts'
import { provenance } from '../build/provenance.ts'
import { ageInYears, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes, molarLabs } from '../codes/loinc.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'

/** Dakar. Months ago; glucose mmol/L, creatinine µmol/L, cholesterol mmol/L, HbA1c mmol/mol. */
const abroad = [
  [39, 10.4, 66, 6.8, 75],
  [33, 9.6, 68, 6.6, 69],
  [27, 9.1, 68, 6.4, 66],
  [21, 8.7, 70, 6.4, 63],
  [15, 8.9, 71, 6.3, 64],
] as const

/** Here. Months ago; glucose mg/dL, creatinine mg/dL, cholesterol mg/dL, HbA1c %. The first row means the same as Dakar's last. */
const here = [
  [13, 161, 0.81, 243, 8.0],
  [10, 148, 0.8, 188, 7.5],
  [7, 139, 0.83, 176, 7.1],
  [4, 131, 0.82, 172, 6.9],
  [1, 128, 0.84, 169, 6.8],
] as const

export function labsInTwoUnits(chart: Chart): readonly Resource[] {
  const taken = abroad.flatMap((row) => inDakar(chart, row))
  return [
    ...taken,
    provenance(chart, 'brought-along', {
      target: taken,
      recorded: at(chart.day.monthsAgo(13), '09:25'),
      activity: 'create',
      agents: [
        { part: 'author', who: 'Practitioner/dave-okafor', onBehalfOf: 'Organization/harbour-clinic' },
        { part: 'informant', who: chart.subject.reference },
      ],
    }),
    ...here.flatMap((row) => atHome(chart, row)),
  ]
}

function inDakar(
  chart: Chart,
  [months, glucose, creatinine, cholesterol, hba1c]: readonly [number, number, number, number, number],
): readonly Resource[] {
  const date = chart.day.monthsAgo(months)
  const facts = {
    when: at(date, '08:00'),
    performer: chart.subject.reference,
    note: 'Laboratoire de la Corniche, Dakar; brought by the patient.',
  }
  const results = [
    lab(chart, `glucose-molar-${date}`, molarLabs.glucose, glucose, facts),
    lab(chart, `creatinine-molar-${date}`, molarLabs.creatinine, creatinine, facts),
    lab(chart, `cholesterol-molar-${date}`, molarLabs.cholesterol, cholesterol, facts),
    lab(chart, `hba1c-ifcc-${date}`, molarLabs.hba1c, hba1c, facts),
  ]
  const { code, text } = { code: loincCodes.metabolicPanel, text: 'Bilan sanguin (Dakar)' }
  return [...results, labReport(chart, `dakar-${date}`, { code, text, when: facts.when, results })]
}

function atHome(
  chart: Chart,
  [months, glucose, creatinine, cholesterol, hba1c]: readonly [number, number, number, number, number],
): readonly Resource[] {
  const date = chart.day.monthsAgo(months)
  return labPanel(chart, 'metabolic', {
    code: loincCodes.metabolicPanel,
    text: 'Basic metabolic panel, cholesterol, HbA1c',
    date,
    results: {
      glucose: [labs.glucose, glucose],
      creatinine: [labs.creatinine, creatinine],
      egfr: [labs.egfr, estimatedFiltration(creatinine, ageInYears(chart.day.yearsAgo(46, 19), date), 'female')],
      potassium: [labs.potassium, chart.random.around(4.2, 0.2, 1)],
      cholesterol: [labs.cholesterol, cholesterol],
      hba1c: [labs.hba1c, hba1c],
    },
  })
}
