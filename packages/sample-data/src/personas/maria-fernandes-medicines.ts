import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { byIngredient, drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Problems = Readonly<Record<'obesity' | 'diabetes' | 'hypertension' | 'iron' | 'cobalamin', Resource>>

const ninety = { amount: [90, '{tbl}'], days: 90 } as const

/** What surgery made unnecessary, and what it made necessary for life. */
export function medicines(chart: Chart, problems: Problems, seen: readonly Resource[]): readonly Resource[] {
  return [...noLongerNeeded(chart, problems, seen), ...sinceSurgery(chart, problems, seen)]
}

function noLongerNeeded(
  chart: Chart,
  { obesity, diabetes, hypertension }: Problems,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const begun = day.monthsAgo(30)
  const operated = day.monthsAgo(24)
  const metformin = medicationRequest(chart, 'metformin', {
    drug: drugs.metformin1000,
    text: 'Metformin 1000 mg tablet',
    authored: begun,
    dosage: [
      dosage({
        text: '1 tablet twice a day with meals',
        dose: [1, '{tbl}'],
        times: 2,
        when: 'C',
        period: { start: begun, end: day.monthsAgo(21) },
      }),
    ],
    status: 'stopped',
    statusReason: 'HbA1c 5.9 % three months after surgery',
    because: diabetes,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
  })
  const lisinopril = medicationRequest(chart, 'lisinopril', {
    drug: drugs.lisinopril10,
    text: 'Lisinopril 10 mg tablet',
    authored: begun,
    dosage: [
      dosage({
        text: '1 tablet once a day',
        dose: [1, '{tbl}'],
        times: 1,
        period: { start: begun, end: day.monthsAgo(18) },
      }),
    ],
    status: 'stopped',
    statusReason: 'Blood pressure 104/62 mmHg, dizzy on standing',
    because: hypertension,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  const omeprazole = medicationRequest(chart, 'omeprazole', {
    drug: drugs.omeprazole20,
    text: 'Omeprazole 20 mg capsule',
    authored: addDays(operated, 2),
    dosage: [
      dosage({
        text: '1 capsule, opened, each morning for 90 days',
        dose: [1, '{capsule}'],
        times: 1,
        period: { start: addDays(operated, 2), end: addDays(operated, 91) },
      }),
    ],
    status: 'completed',
    course: 'acute',
    because: obesity,
    seen,
    supply: { quantity: [90, '{capsule}'], days: 90, refills: 0 },
  })
  return [
    metformin,
    lisinopril,
    omeprazole,
    ...fills(
      chart,
      metformin,
      [0, 88, 178].map((days) => addDays(begun, days)),
      { amount: [180, '{tbl}'], days: 90 },
    ),
    ...fills(
      chart,
      lisinopril,
      [0, 88, 178, 266].map((days) => addDays(begun, days)),
      ninety,
    ),
    ...fills(chart, omeprazole, [addDays(operated, 2)], { amount: [90, '{capsule}'], days: 90 }),
  ]
}

function sinceSurgery(
  chart: Chart,
  { obesity, iron, cobalamin }: Problems,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const multivitamin = medicationRequest(chart, 'multivitamin', {
    text: 'Multivitamin with minerals for after gastric bypass, tablet',
    authored: day.monthsAgo(23),
    dosage: [tablets(1, 1, '1 tablet once a day, for life')],
    because: obesity,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 7 },
    note: 'Not paid by her insurance.',
  })
  const ferrous = medicationRequest(chart, 'iron', {
    drug: drugs.ferrousSulfate325,
    text: 'Iron (ferrous sulfate) 325 mg tablet',
    authored: day.monthsAgo(9),
    dosage: [tablets(1, 1, '1 tablet once a day with orange juice, two hours away from calcium')],
    because: iron,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  const vitamin = medicationRequest(chart, 'vitamin-b12', {
    drug: byIngredient.cyanocobalamin,
    text: 'Vitamin B12 1000 microgram tablet',
    authored: day.monthsAgo(6),
    dosage: [tablets(1, 1, '1 tablet once a day, for life')],
    because: cobalamin,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 7 },
  })
  return [
    multivitamin,
    ferrous,
    vitamin,
    ...fills(chart, multivitamin, [690, 601, 512, 180, 92, 3].map(day.daysAgo), ninety),
    ...fills(chart, ferrous, [272, 183, 94, 3].map(day.daysAgo), ninety),
    ...fills(chart, vitamin, [180, 92, 3].map(day.daysAgo), ninety),
  ]
}
