import { condition } from '../build/condition.ts'
import { consultation } from '../build/consultation.ts'
import { observation } from '../build/observation.ts'
import { addDays, at } from '../calendar.ts'
import { type Chart, idIn } from '../chart.ts'
import { scores, vitals } from '../codes/loinc.ts'
import { problems, visits } from '../codes/snomed.ts'
import { quantity } from '../codes/ucum.ts'
import { concept, type Resource } from '../fhir.ts'

/** Years and days ago, FEV1 and FVC in liters, oxygen saturation in percent, weight in kg, and the words of the day. */
const yearly = [
  [
    6,
    20,
    1.72,
    2.81,
    95,
    61.0,
    'Coughs every morning for years, 45 pack years. Obstruction that albuterol does not undo: COPD.',
  ],
  [5, 15, 1.66, 2.78, 95, 60.4, 'Tiotropium helps on the stairs. Smokes 20 a day, “not now”.'],
  [4, 25, 1.6, 2.74, 94, 59.8, 'Tried patches for three weeks, back to 15 a day.'],
  [3, 18, 1.51, 2.7, 94, 58.9, 'One winter cold, no antibiotic. Walks the dog, half an hour on the flat.'],
  [2, 30, 1.44, 2.66, 93, 57.7, 'After the exacerbation of last month back to her usual. 10 a day.'],
  [1, 22, 1.37, 2.62, 93, 56.2, 'Loses weight without wanting to: advised on eating, chest image was clear.'],
] as const

export function exacerbationDays(chart: Chart): readonly [string, string] {
  return [chart.day.yearsAgo(2, 62), chart.day.monthsAgo(5)]
}

/** Two acute problems, over within weeks. */
export function exacerbations(chart: Chart): readonly [Resource, Resource] {
  const [first, second] = exacerbationDays(chart)
  const acute = (name: string, date: string, lasted: number): Resource =>
    condition(chart, name, {
      code: problems.acuteExacerbationOfCopd,
      text: 'Exacerbation of COPD',
      onset: addDays(date, -3),
      abated: addDays(date, lasted),
      recorded: date,
      category: 'encounter-diagnosis',
      encounter: { reference: `Encounter/${idIn(chart, `visit-${date}`)}` },
    })
  return [acute('exacerbation-1', first, 14), acute('exacerbation-2', second, 18)]
}

export function visitsWithSpirometry(
  chart: Chart,
  copd: Resource,
  [first, second]: readonly [Resource, Resource],
): readonly Resource[] {
  const [firstDay, secondDay] = exacerbationDays(chart)
  const reviews = yearly.flatMap(([years, days, fev1, fvc, oxygen, weight, words]) => {
    const date = chart.day.yearsAgo(years, days)
    return [
      ...consultation(chart, {
        date,
        type: visits.followUp,
        reason: 'COPD, yearly review',
        diagnosis: copd,
        pressure: [chart.random.around(136, 5), chart.random.around(80, 4)],
        size: { height: 163, weight },
        measured: { oxygen: [vitals.oxygenSaturation, oxygen] },
        note: {
          title: 'COPD, yearly review',
          about: [copd],
          lines: [words, `FEV1 ${fev1} L, FVC ${fvc} L: ratio ${(fev1 / fvc).toFixed(2)}.`],
        },
      }),
      ...spirometry(chart, date, fev1, fvc),
    ]
  })
  return [
    ...reviews,
    ...acuteVisit(chart, firstDay, first, 88, 57.9),
    ...acuteVisit(chart, secondDay, second, 86, 55.4),
  ]
}

function spirometry(chart: Chart, date: string, fev1: number, fvc: number): readonly Resource[] {
  return (
    [
      ['fev1', scores.fev1, fev1],
      ['fvc', scores.fvc, fvc],
    ] as const
  ).map(([name, measure, value]) =>
    observation(chart, `${name}-${date}`, 'procedure', {
      when: at(date, '09:20'),
      code: concept(measure.coding, measure.text),
      value: { valueQuantity: quantity(value, measure.unit) },
    }),
  )
}

function acuteVisit(
  chart: Chart,
  date: string,
  problem: Resource,
  oxygen: number,
  weight: number,
): readonly Resource[] {
  return consultation(chart, {
    date,
    type: visits.symptom,
    reason: 'Short of breath for three days, green sputum',
    diagnosis: problem,
    pressure: [chart.random.around(142, 4), chart.random.around(84, 3)],
    size: { height: 163, weight },
    measured: {
      oxygen: [vitals.oxygenSaturation, oxygen],
      breaths: [vitals.respiratoryRate, oxygen < 87 ? 29 : 26],
      temperature: [vitals.temperature, oxygen < 87 ? 37.3 : 37.8],
      pulse: [vitals.heartRate, oxygen < 87 ? 110 : 102],
    },
    note: {
      title: 'Exacerbation of COPD',
      about: [problem],
      lines: [
        'Wheezes on both sides, speaks in short sentences, green sputum, no fever above 38.',
        `Oxygen saturation ${oxygen} % at rest; after albuterol by spacer four points more.`,
        'Prednisone 40 mg for five days, azithromycin for three. Would rather stay at home: her sister is with her.',
        'To be called tomorrow; hospital when she cannot finish a sentence or is drowsy.',
      ],
    },
  })
}
