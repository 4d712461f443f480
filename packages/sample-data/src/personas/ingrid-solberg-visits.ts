import { consultation } from '../build/consultation.ts'
import { whiteCells } from '../build/differential.ts'
import { labPanel } from '../build/lab-panel.ts'
import { lab } from '../build/observation.ts'
import { quote } from '../build/quote.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/** Months ago, CRP in mg/L, sedimentation rate in mm/h, ALT in U/L, white cells, hemoglobin, systolic, and the words. */
const course = [
  [
    38,
    34,
    48,
    18,
    8.9,
    11.6,
    128,
    'Both hands stiff for two hours each morning since half a year; 9 joints swollen, 12 tender.',
  ],
  [36, 19, 30, 22, 7.8, 11.9, 132, 'Prednisone works, methotrexate not yet. Six joints swollen.'],
  [33, 7, 16, 27, 6.9, 12.4, 134, 'Stiff for ten minutes only. One joint swollen. Prednisone has ended.'],
  [27, 4, 12, 31, 6.4, 12.8, 138, 'No swollen joint. Knits again. Nausea on the day after methotrexate, bearable.'],
  [20, 3, 11, 38, 6.2, 12.9, 152, 'No swollen joint. Pressure too high for the third time: amlodipine.'],
  [
    13,
    4,
    12,
    96,
    6.0,
    12.7,
    134,
    'Well, but ALT has risen to more than twice the limit; no alcohol, no herbs. Methotrexate down to 10 mg.',
  ],
  [
    11,
    5,
    13,
    37,
    6.1,
    12.8,
    132,
    'ALT is normal again. Joints as before, so the lower dose stays; hydroxychloroquine is added.',
  ],
  [6, 4, 11, 33, 5.9, 13.0, 130, 'No swollen joint. Eyes seen by the ophthalmologist: fine.'],
  [
    1,
    3,
    10,
    29,
    6.3,
    13.1,
    128,
    'No swollen joint. Goes on as it is. Knows: methotrexate on Mondays, folic acid on Thursdays.',
  ],
] as const

/** Between the visits: months ago, CRP, sedimentation rate, ALT, white cells, hemoglobin. */
const betweenVisits = [
  [37, 26, 39, 20, 8.4, 11.7],
  [30, 5, 13, 29, 6.6, 12.6],
  [24, 4, 12, 34, 6.3, 12.8],
  [22, 3, 12, 36, 6.5, 12.7],
  [17, 4, 11, 33, 6.1, 12.9],
  [15, 3, 12, 39, 6.2, 12.8],
  [12, 4, 13, 52, 6.4, 12.6],
  [8, 4, 12, 32, 6.0, 12.9],
  [3, 3, 11, 30, 6.2, 13.0],
] as const

type Safety = readonly [months: number, crp: number, rate: number, alt: number, leukocytes: number, hemoglobin: number]

/** Inflammation, blood cells, liver and kidneys; lymphocytes and monocytes wander a little from sample to sample. */
function safety(chart: Chart, [months, crp, rate, alt, leukocytes, hemoglobin]: Safety): readonly Resource[] {
  return labPanel(chart, 'safety', {
    code: loincCodes.bloodCount,
    text: 'Inflammation and safety of methotrexate',
    date: chart.day.monthsAgo(months),
    results: {
      crp: [labs.crp, crp],
      'sedimentation-rate': [labs.sedimentationRate, rate],
      alt: [labs.alt, alt],
      creatinine: [labs.creatinine, chart.random.around(0.78, 0.04, 2)],
      ...whiteCells(leukocytes, [24 + ((months * 5) % 7), 6 + (months % 3), 1 + (months % 4), months % 2]),
      hemoglobin: [labs.hemoglobin, hemoglobin],
      platelets: [labs.platelets, chart.random.around(crp > 15 ? 420 : 270, 20)],
    },
  })
}

export function visitsAndLabs(chart: Chart, arthritis: Resource): readonly Resource[] {
  const seen = course.flatMap(([months, crp, rate, alt, leukocytes, hemoglobin, systolic, words]) => {
    const date = chart.day.monthsAgo(months)
    const results = safety(chart, [months, crp, rate, alt, leukocytes, hemoglobin])
    return [
      ...results,
      ...consultation(chart, {
        date,
        type: visits.followUp,
        reason: 'Rheumatoid arthritis',
        diagnosis: arthritis,
        pressure: [systolic, chart.random.around(systolic > 150 ? 94 : 80, 3)],
        size: { height: 169, weight: chart.random.around(71, 0.8, 1) },
        note: {
          title: 'Rheumatoid arthritis',
          about: [arthritis],
          lines: [words, `${quote(results, labs.crp, date)}, ${quote(results, labs.alt, date)}.`],
        },
      }),
    ]
  })
  const when = at(chart.day.monthsAgo(38), '08:00')
  return [
    ...seen,
    ...betweenVisits.flatMap((one) => safety(chart, one)),
    lab(chart, 'rheumatoid-factor', labs.rheumatoidFactor, 88, { when }),
    lab(chart, 'anti-ccp', labs.antiCcp, 240, { when }),
  ]
}
