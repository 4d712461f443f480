import { noKnownAllergies } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { goal } from '../build/goal.ts'
import { labPanel } from '../build/lab-panel.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, addMonths, ageInYears, at, yearOf } from '../calendar.ts'
import { type Chart, idIn, type PersonaSource } from '../chart.ts'
import { labs, loincCodes, scores, vitals } from '../codes/loinc.ts'
import { problems, visits } from '../codes/snomed.ts'
import { estimatedFiltration } from '../estimated-filtration.ts'
import type { Resource } from '../fhir.ts'
import { medicines } from './tui-parata-medicines.ts'

export const tuiParata: PersonaSource = {
  slug: 'tui-parata',
  title: 'Tūī Parata, gout treated to a target',
  story:
    'Uric acid is brought below 6 mg/dL step by step: the goal is stricter than the laboratory’s range, and the one value ' +
    'that looked normal was taken during a flare. One problem on the list, three flares beside it; a thiazide made it worse.',
  write(chart) {
    const { day } = chart
    const birthDate = day.yearsAgo(49, 88)
    const hypertension = condition(chart, 'hypertension', {
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset: yearOf(day.monthsAgo(34)),
      recorded: day.monthsAgo(34),
    })
    const gout = condition(chart, 'gout', {
      code: problems.gout,
      onset: day.monthsAgo(20),
      recorded: day.monthsAgo(20),
    })
    const flares = [
      flare(chart, 20, 'right big toe', 7),
      flare(chart, 15, 'left ankle', 5),
      flare(chart, 11, 'right knee', 6),
    ]
    const seen = reviews(chart, { gout, hypertension }, flares, birthDate)
    return [
      patient(chart, {
        recordNumber: '00837713',
        names: [
          { use: 'official', family: 'Parata', given: ['Tūī', 'Wiremu'] },
          { use: 'nickname', given: ['Tui'] },
        ],
        gender: 'male',
        birthDate,
        line: '52 Tidewater Court',
        postalCode: '01998',
        phone: '+1 555 0244',
        language: ['mi', 'Māori'],
      }),
      noKnownAllergies(chart, day.monthsAgo(34)),
      hypertension,
      gout,
      ...flares,
      familyMemberHistory(chart, 'father', {
        relative: 'FTH',
        told: day.monthsAgo(20),
        died: 61,
        conditions: [{ code: problems.gout, text: 'Gout', onset: 35 }],
      }),
      familyMemberHistory(chart, 'brother', {
        relative: 'BRO',
        told: day.monthsAgo(20),
        conditions: [
          { code: problems.gout, text: 'Gout', onset: 41 },
          { code: problems.diabetesType2, text: 'Type 2 diabetes', onset: 45 },
        ],
      }),
      ...seen,
      ...medicines(chart, { gout, hypertension }, seen),
      smokingStatus(chart, 'former', at(day.monthsAgo(34), '09:20')),
      ...plans(chart, gout),
    ]
  },
}

function flare(chart: Chart, months: number, joint: string, days: number): Resource {
  const date = chart.day.monthsAgo(months)
  return condition(chart, `flare-${months}`, {
    code: problems.gout,
    text: `Gout flare, ${joint}`,
    onset: addDays(date, -1),
    abated: addDays(date, days),
    recorded: date,
    category: 'encounter-diagnosis',
    encounter: { reference: `Encounter/${idIn(chart, `visit-${date}`)}` },
  })
}

/** Months ago; uric acid and creatinine in mg/dL, weight in kg, blood pressure, pain; and what was written. */
const course = [
  [34, undefined, 1.02, 101.2, [158, 98], 0, 'Pressure high at three readings. Hydrochlorothiazide.'],
  [
    20,
    7,
    1.06,
    103.5,
    [146, 90],
    8,
    'Woke with a hot red big toe, cannot bear the sheet. Uric acid 7.0: a normal value in a flare says nothing, repeat in a month. Naproxen for a week.',
  ],
  [
    18,
    9.4,
    1.05,
    104,
    [142, 88],
    0,
    'Uric acid between flares 9.4 mg/dL. Allopurinol from 100 mg, colchicine against flares meanwhile. Thiazide exchanged for losartan.',
  ],
  [16, 8.1, 1.07, 103.8, [138, 86], 0, 'No flare. Uric acid 8.1: 200 mg.'],
  [
    15,
    undefined,
    1.04,
    103.4,
    [144, 88],
    7,
    'Ankle, since yesterday. Flares are usual while uric acid falls: allopurinol is not to be stopped. Prednisone for 5 days.',
  ],
  [
    14,
    7.3,
    1.06,
    103.1,
    [136, 84],
    0,
    'Uric acid 7.3, nearly in the range of the laboratory, not at his goal: 300 mg.',
  ],
  [12, 6.4, 1.05, 102.2, [134, 84], 0, 'Uric acid 6.4: 400 mg. Colchicine ends.'],
  [11, undefined, 1.08, 102, [140, 86], 6, 'Knee, swollen and warm. Prednisone for 5 days; allopurinol goes on.'],
  [6, 5.4, 1.05, 99.6, [132, 82], 0, 'Uric acid 5.4, no flare for five months. Stays on 400 mg.'],
  [
    2,
    5.2,
    1.04,
    98.1,
    [130, 80],
    0,
    'Nine months without a flare, 6 kg lighter than at his heaviest. Asks whether he can stop the tablets: no, or it returns.',
  ],
] as const

function reviews(
  chart: Chart,
  { gout, hypertension }: Readonly<Record<'gout' | 'hypertension', Resource>>,
  flares: readonly Resource[],
  birthDate: string,
): readonly Resource[] {
  return course.flatMap(([months, urate, creatinine, weight, pressure, pain, written]) => {
    const date = chart.day.monthsAgo(months)
    const acute = flares.find((one) => one.id === idIn(chart, `flare-${months}`))
    const seen = visit(chart, `visit-${date}`, date, {
      type: acute === undefined ? visits.followUp : visits.symptom,
      diagnosis: acute ?? (months === 34 ? hypertension : gout),
    })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, pressure, facts),
      ...bodySize(chart, date, { height: 178, weight }, facts),
      ...(months <= 20 ? [vitalSign(chart, `pain-${date}`, scores.pain, pain, facts)] : []),
      ...labPanel(chart, 'metabolic', {
        code: loincCodes.metabolicPanel,
        text: 'Creatinine, potassium and uric acid',
        date,
        results: {
          creatinine: [labs.creatinine, creatinine],
          egfr: [labs.egfr, estimatedFiltration(creatinine, ageInYears(birthDate, date), 'male')],
          potassium: [labs.potassium, chart.random.around(4.3, 0.3, 1)],
          ...(urate === undefined ? {} : { urate: [labs.urate, urate] as const }),
        },
      }),
      textNote(chart, `note-${date}`, {
        kind: 'progress',
        title: acute === undefined ? 'Review' : 'Gout flare',
        when: at(date, '09:28'),
        encounter: seen,
        lines: [written],
      }),
    ]
  })
}

function plans(chart: Chart, gout: Resource): readonly Resource[] {
  const { day } = chart
  const low = goal(chart, 'goal-urate', {
    text: 'Uric acid below 6 mg/dL, for good',
    since: day.monthsAgo(18),
    achievement: 'sustaining',
    judged: day.monthsAgo(2),
    priority: 'high',
    addresses: [gout],
    target: { measure: labs.urate, high: 6 },
  })
  const weight = goal(chart, 'goal-weight', {
    text: '95 kg by his fiftieth birthday',
    since: day.monthsAgo(12),
    achievement: 'improving',
    judged: day.monthsAgo(2),
    addresses: [gout],
    byPatient: true,
    target: { measure: vitals.weight, high: 95, due: addMonths(day.yearsAgo(49, 88), 600) },
  })
  return [
    low,
    weight,
    carePlan(chart, 'plan-gout', {
      title: 'Gout',
      since: day.monthsAgo(18),
      addresses: [gout],
      goals: [low, weight],
      activities: [
        { what: 'Uric acid and creatinine', how: 'every 6 months', status: 'scheduled' },
        { what: 'A flare: rest, ice, telephone; never stop allopurinol', how: 'when it happens' },
        { what: 'Beer and sweet drinks: at weekends only' },
      ],
    }),
    coverage(chart, { kind: 'private', memberNumber: 'LM20837713', plan: 'Linden Basic', since: day.yearsAgo(3) }),
    appointment(chart, 'appointment-today', {
      inDays: 0,
      time: '11:00',
      reason: 'Tablets for gout: for how long?',
      because: gout,
      booked: day.monthsAgo(2),
    }),
  ]
}
