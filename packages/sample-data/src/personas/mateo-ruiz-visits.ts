import { consultation } from '../build/consultation.ts'
import { labPanel } from '../build/lab-panel.ts'
import { lab } from '../build/observation.ts'
import { quote } from '../build/quote.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes, scores } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'

/** Months ago, HbA1c in percent, time in range in percent (since the sensor), weight in kg, and what was written. */
const course = [
  [
    48,
    8.9,
    undefined,
    66.1,
    'First visit as an adult. Pens, four injections a day; forgets the one at noon at university.',
  ],
  [42, 9.2, undefined, 66.8, 'Exams, little sleep. Two lows at night. Would like a pump; needs a sensor first.'],
  [36, 8.4, 48, 67.5, 'Wears the sensor since last month and looks at it: “the first time I see what a pizza does”.'],
  [
    30,
    7.9,
    57,
    68.9,
    'Changed to the pump today, with training. Pen with long-acting insulin stays at home as a reserve.',
  ],
  [24, 7.4, 66, 69.7, 'Pump runs in automatic mode. No severe low since. Skin under the sets healthy.'],
  [18, 7.2, 69, 70.4, 'Plays football twice a week, sets a higher target two hours before.'],
  [12, 7.0, 72, 70.9, 'Eyes photographed: no retinopathy. Feet without findings.'],
  [6, 6.9, 74, 71.3, 'Well. One evening with ketones after a kinked catheter, solved at home by the rules.'],
  [1, 6.8, 76, 71.6, 'Well. Travels in the new year: letter for the airport, spare supplies, time zones discussed.'],
] as const

/** Two visits a year; the numbers that a note quotes are those of its day. */
export function visitsAndLabs(chart: Chart, diabetes: Resource): readonly Resource[] {
  return course.flatMap(([months, hba1c, inRange, weight, words]) => {
    const date = chart.day.monthsAgo(months)
    const creatinine = chart.random.around(0.86, 0.05, 2)
    const taken = lab(chart, `hba1c-${date}`, labs.hba1c, hba1c, { when: at(date, '08:00') })
    const known = quote([taken], labs.hba1c, date)
    return [
      taken,
      ...consultation(chart, {
        date,
        type: visits.followUp,
        reason: 'Diabetes review',
        diagnosis: diabetes,
        pressure: [chart.random.around(118, 5), chart.random.around(72, 4)],
        size: { height: 176, weight },
        ...(inRange === undefined ? {} : { measured: { 'time-in-range': [scores.glucoseInRange, inRange] } }),
        note: {
          title: 'Diabetes review',
          about: [diabetes, taken],
          lines: [
            words,
            inRange === undefined ? `${known}.` : `${known}; time in range ${inRange} % (70 to 180 mg/dL).`,
          ],
        },
      }),
      ...(months % 12 === 0
        ? labPanel(chart, 'kidneys', {
            code: loincCodes.metabolicPanel,
            text: 'Kidneys and glucose',
            date,
            results: {
              creatinine: [labs.creatinine, creatinine],
              egfr: [labs.egfr, estimatedFiltration(creatinine, 22 - Math.ceil(months / 12), 'male')],
              glucose: [labs.glucose, chart.random.around(150, 30)],
              'albumin-creatinine': [labs.albuminCreatinineRatio, chart.random.around(9, 4)],
              potassium: [labs.potassium, chart.random.around(4.3, 0.2, 1)],
            },
          })
        : []),
    ]
  })
}
