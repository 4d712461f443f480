import { consultation } from '../build/consultation.ts'
import { labPanel } from '../build/lab-panel.ts'
import { lab } from '../build/observation.ts'
import { quote } from '../build/quote.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes, vitals } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

type Visit = readonly [date: string, tsh: number, freeT4: number, pulse: number, weight: number, words: string]

function course(chart: Chart): readonly Visit[] {
  const { day } = chart
  return [
    [
      day.yearsAgo(3, 40),
      38.2,
      0.5,
      54,
      63.8,
      'Cold, tired, constipated, dry skin for half a year; her daughter translates. Levothyroxine.',
    ],
    [day.monthsAgo(34), 8.9, 1, 62, 62.1, 'Much better. A little more: one and a half tablets.'],
    [day.monthsAgo(31), 2.4, 1.3, 68, 60.7, 'Well. Next visit in a year.'],
    [day.monthsAgo(19), 2.1, 1.3, 70, 60.2, 'Well.'],
    [
      day.monthsAgo(15),
      2.6,
      1.2,
      72,
      60.0,
      'Tired again. Not the thyroid this time: she lacks iron. Colonoscopy refused, stool test clear.',
    ],
    [
      day.monthsAgo(9),
      9.7,
      0.8,
      60,
      61.4,
      'Takes iron and levothyroxine together at breakfast: apart from now on, four hours.',
    ],
    [day.monthsAgo(6), 2.9, 1.2, 68, 60.5, 'Right again without any change of dose. Iron stores full: iron ends.'],
    [day.monthsAgo(1), 2.3, 1.3, 68, 60.3, 'Well. Walks in the harbor each morning.'],
  ]
}

/** Visits with the thyroid's numbers of the day; antibodies once, blood counts around the anemia. */
export function thyroidCourse(chart: Chart, hypothyroidism: Resource): readonly Resource[] {
  const seen = course(chart).flatMap(([date, tsh, freeT4, pulse, weight, words]) => {
    const results = [
      lab(chart, `tsh-${date}`, labs.tsh, tsh, { when: at(date, '08:00') }),
      lab(chart, `free-t4-${date}`, labs.freeT4, freeT4, { when: at(date, '08:00') }),
    ]
    return [
      ...results,
      ...consultation(chart, {
        date,
        type: visits.followUp,
        reason: 'Thyroid',
        diagnosis: hypothyroidism,
        pressure: [chart.random.around(124, 5), chart.random.around(78, 4)],
        size: { height: 157, weight },
        measured: { pulse: [vitals.heartRate, pulse] },
        note: {
          title: 'Thyroid',
          about: [hypothyroidism],
          lines: [words, `${quote(results, labs.tsh, date)}, ${quote(results, labs.freeT4, date)}.`],
        },
      }),
    ]
  })
  const antibodies = lab(chart, 'anti-tpo', labs.antiTpo, 412, { when: at(chart.day.yearsAgo(3, 33), '08:00') })
  return [...seen, antibodies, ...bloodCounts(chart)]
}

function bloodCounts(chart: Chart): readonly Resource[] {
  const counts = [
    [15, 10.6, 6],
    [9, 12.3, 31],
    [6, 13.1, 58],
  ] as const
  return counts.flatMap(([months, hemoglobin, ferritin]) =>
    labPanel(chart, 'blood-count', {
      code: loincCodes.bloodCount,
      text: 'Blood count and ferritin',
      date: chart.day.monthsAgo(months),
      results: {
        hemoglobin: [labs.hemoglobin, hemoglobin],
        ferritin: [labs.ferritin, ferritin],
        leukocytes: [labs.leukocytes, chart.random.around(6.1, 0.5, 1)],
        platelets: [labs.platelets, chart.random.around(260, 20)],
      },
    }),
  )
}
