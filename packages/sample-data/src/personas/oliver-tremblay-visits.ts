import { consultation } from '../build/consultation.ts'
import { type Phq9Answers, phq9 } from '../build/phq9.ts'
import { quote } from '../build/quote.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { scores } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

type Visit = readonly [days: number, answers: Phq9Answers, weight: number, lines: readonly string[]]

/** Days ago, answers to PHQ-9 in their order, weight in kg, and the words of the day. */
const course: readonly Visit[] = [
  [
    370,
    [3, 3, 3, 3, 2, 2, 2, 0, 1],
    74.2,
    [
      'Since the separation no joy, wakes at four, has lost 5 kg, on sick leave for two weeks.',
      'Sometimes thinks it would be easier not to wake up. No plan, no means, has told his sister; sees a reason to live.',
      'Agreed: sertraline 50 mg, waiting list for therapy, blood for the thyroid, call in a week, whom to call at night.',
    ],
  ],
  [
    342,
    [2, 3, 3, 3, 2, 2, 2, 0, 1],
    73.8,
    ['A little nausea in the first week, gone. Not better yet. Sertraline 100 mg.'],
  ],
  [
    310,
    [2, 2, 2, 2, 1, 2, 2, 0, 0],
    74.1,
    ['Sleeps six hours. No more thoughts of that kind since a fortnight. Therapy begins.'],
  ],
  [
    255,
    [2, 2, 1, 2, 1, 1, 1, 0, 0],
    75.6,
    ['Half days at work. Sings in the choir again. Some sluggishness left: sertraline 150 mg.'],
  ],
  [
    200,
    [1, 1, 0, 2, 1, 1, 1, 0, 0],
    76.4,
    ['Sleeps through without anything. Works full time. Less desire since the higher dose, bearable.'],
  ],
  [
    120,
    [1, 1, 0, 1, 1, 1, 0, 0, 0],
    77.0,
    ['Well on most days. Therapy has ended, writes his own list of early signs.'],
  ],
  [
    33,
    [1, 1, 0, 1, 0, 1, 0, 0, 0],
    77.3,
    ['Well. Has met someone. Sertraline stays for six months more; then slowly less.'],
  ],
]

export function visitsWithScores(chart: Chart, depression: Resource): readonly Resource[] {
  return course.flatMap(([days, answers, weight, lines]) => {
    const date = chart.day.daysAgo(days)
    const score = phq9(chart, `phq9-${date}`, answers, { when: at(date, '09:02') })
    const seen = consultation(chart, {
      date,
      type: days === 370 ? visits.symptom : visits.followUp,
      reason: days === 370 ? 'Cannot get up in the morning' : 'Depression, follow-up',
      diagnosis: depression,
      pressure: [chart.random.around(122, 4), chart.random.around(76, 4)],
      size: { height: 182, weight },
      note: {
        title: 'Depression',
        about: [depression, score],
        lines: [...lines, `${quote([score], scores.phq9, date)}.`],
      },
    })
    return [...seen, score]
  })
}
