import { noKnownAllergies } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { consent } from '../build/consent.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { goal } from '../build/goal.ts'
import { labPanel } from '../build/lab-panel.ts'
import { observation, vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { relatedPerson } from '../build/related-person.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { task } from '../build/task.ts'
import { addDays, at, yearOf } from '../calendar.ts'
import { type Chart, idIn, type PersonaSource } from '../chart.ts'
import { labs, loincCodes, scores, vitals } from '../codes/loinc.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import { quantity } from '../codes/ucum.ts'
import { concept, type Resource } from '../fhir.ts'
import { medicines } from './jack-sullivan-medicines.ts'
import { withdrawalStay } from './jack-sullivan-stay.ts'

export const jackSullivan: PersonaSource = {
  slug: 'jack-sullivan',
  title: 'Jack Sullivan, alcohol use disorder, sober for half a year',
  story:
    'Withdrawal in hospital, a relapse, and sober since: drinking is scored at each visit, and the liver follows. What he ' +
    'told is sensitive: a consent forbids to tell his wife, appointments were missed and cancelled, and one is today.',
  write(chart) {
    const { day } = chart
    const admitted = day.monthsAgo(13)
    const first = day.monthsAgo(15)
    const dependence = condition(chart, 'alcohol-dependence', {
      code: problems.alcoholDependence,
      text: 'Alcohol use disorder, severe',
      onset: yearOf(day.yearsAgo(8)),
      recorded: first,
      note: 'Sensitive: see the consents.',
    })
    const liver = condition(chart, 'fatty-liver', {
      code: problems.alcoholicFattyLiver,
      onset: addDays(first, 12),
      recorded: addDays(first, 12),
    })
    const { withdrawal, resources: stay } = withdrawalStay(chart, admitted)
    const seen = reviews(chart, dependence)
    return [
      patient(chart, {
        recordNumber: '00839507',
        names: [
          { use: 'official', family: 'Sullivan', given: ['John', 'Francis'] },
          { use: 'usual', family: 'Sullivan', given: ['Jack'] },
        ],
        gender: 'male',
        birthDate: day.yearsAgo(44, 301),
        line: '8 Breakwater Road',
        postalCode: '01999',
        phone: '+1 555 0255',
        language: ['en', 'English'],
      }),
      relatedPerson(chart, 'wife', { relationship: 'SPS', given: 'Denise', family: 'Sullivan', phone: '+1 555 0256' }),
      noKnownAllergies(chart, first),
      dependence,
      liver,
      ...stay,
      ...seen,
      ...medicines(chart, { dependence, withdrawal, admitted }, [...stay, ...seen]),
      ...liverTests(chart),
      familyMemberHistory(chart, 'father', {
        relative: 'FTH',
        told: first,
        died: 58,
        conditions: [{ code: problems.alcoholDependence, text: 'Drank heavily', causedDeath: true }],
      }),
      procedure(chart, 'ultrasound', {
        code: procedures.abdominalUltrasound,
        when: addDays(first, 12),
        because: dependence,
        note: 'Bright, large liver; no ascites; spleen of normal size.',
      }),
      procedure(chart, 'rehabilitation', {
        code: procedures.alcoholRehabilitation,
        when: day.monthsAgo(7),
        because: dependence,
        note: 'Day clinic, begins here: four weeks.',
      }),
      ...[5, 4, 3, 2, 1].map((months) =>
        procedure(chart, `counseling-${months}`, {
          code: procedures.alcoholCounseling,
          when: addDays(day.monthsAgo(months), 10),
          because: dependence,
        }),
      ),
      smokingStatus(chart, 'daily', at(first, '09:20')),
      smokingStatus(chart, 'daily', at(day.monthsAgo(1), '09:20')),
      consent(chart, 'not-his-wife', {
        kind: 'privacy',
        decision: 'deny',
        signed: addDays(admitted, 5),
        text: 'Nothing about alcohol is told to his wife',
        recipients: [`RelatedPerson/${idIn(chart, 'wife')}`],
      }),
      ...plans(chart, dependence),
      ...appointments(chart, dependence),
    ]
  },
}

/** Months ago, AUDIT-C (0 to 12), drinks on a drinking day, blood pressure, weight in kg, and what was written. */
const course = [
  [
    15,
    11,
    10,
    [152, 96],
    79.2,
    'Comes because of stomach pain, then tells of a bottle of whiskey every two days. Shakes in the morning. Blood taken, ultrasound asked for.',
  ],
  [12, 0, 0, [134, 84], 78.1, 'Sober for a month. Naltrexone makes him sick; takes it all the same, he says.'],
  [
    8,
    10,
    8,
    [150, 94],
    76.4,
    'Lost his job in the yard, drinks again since a month. No withdrawal today. Naltrexone is stopped. Place in the day clinic.',
  ],
  [6, 0, 0, [132, 82], 77.9, 'Finished the day clinic, sober for five weeks. Acamprosate.'],
  [3, 0, 0, [128, 80], 80.3, 'Sober for four months. New work, day shifts. Sleeps.'],
  [1, 0, 0, [126, 80], 81.6, 'Sober for half a year. Still smokes 15 a day: one thing at a time, but asked.'],
] as const

function reviews(chart: Chart, dependence: Resource): readonly Resource[] {
  return course.flatMap(([months, score, drinks, pressure, weight, written]) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `review-${date}`, date, {
      type: months === 15 ? visits.symptom : visits.followUp,
      diagnosis: dependence,
    })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, pressure, facts),
      vitalSign(chart, `weight-${date}`, vitals.weight, weight, facts),
      observation(chart, `audit-c-${date}`, 'survey', {
        ...facts,
        code: concept(scores.auditC.coding, scores.auditC.text),
        value: { valueQuantity: quantity(score, '{score}') },
      }),
      observation(chart, `drinks-${date}`, 'social-history', {
        ...facts,
        code: concept(loincCodes.drinksPerDay, 'Drinks on a drinking day'),
        value: { valueQuantity: quantity(drinks, '{drinks}') },
      }),
      textNote(chart, `note-${date}`, {
        kind: 'progress',
        title: 'Review',
        when: at(date, '09:28'),
        encounter: seen,
        lines: [written],
      }),
    ]
  })
}

/** Months ago; AST, ALT, GGT in U/L, bilirubin in mg/dL, MCV in fL, platelets in 10³/µL. */
const blood = [
  [15, 96, 58, 412, 1.1, 103, 138],
  [13, 142, 71, 520, 1.9, 104, 98],
  [12, 52, 44, 260, 0.9, 102, 186],
  [8, 88, 49, 301, 1.2, 99, 151],
  [6, 36, 31, 120, 0.8, 97, 214],
  [3, 28, 27, 64, 0.7, 93, 228],
  [1, 25, 26, 48, 0.7, 91, 236],
] as const

function liverTests(chart: Chart): readonly Resource[] {
  return blood.flatMap(([months, ast, alt, gammaGT, bilirubin, mcv, platelets]) =>
    labPanel(chart, 'liver', {
      code: loincCodes.liverPanel,
      text: 'Liver panel, MCV and platelets',
      date: addDays(chart.day.monthsAgo(months), months === 13 ? 1 : 0),
      results: {
        ast: [labs.ast, ast],
        alt: [labs.alt, alt],
        ggt: [labs.gammaGT, gammaGT],
        bilirubin: [labs.bilirubin, bilirubin],
        albumin: [labs.albumin, chart.random.around(4, 0.2, 1)],
        mcv: [labs.mcv, mcv],
        platelets: [labs.platelets, platelets],
      },
    }),
  )
}

function plans(chart: Chart, dependence: Resource): readonly Resource[] {
  const { day } = chart
  const none = goal(chart, 'goal-none', {
    text: 'No alcohol, one day at a time',
    since: day.monthsAgo(6),
    achievement: 'sustaining',
    judged: day.monthsAgo(1),
    priority: 'high',
    addresses: [dependence],
    byPatient: true,
    target: { measure: scores.auditC, high: 0 },
  })
  return [
    none,
    carePlan(chart, 'plan-sober', {
      title: 'Staying sober',
      since: day.monthsAgo(6),
      addresses: [dependence],
      goals: [none],
      activities: [
        { what: 'Self-help group', how: 'Tuesdays' },
        { what: 'Urge to drink: telephone his brother, then the clinic', how: 'at once' },
        { what: 'Counseling', how: 'once a month' },
        { what: 'Help to stop smoking', status: 'not-started' },
      ],
    }),
    coverage(chart, {
      kind: 'public',
      memberNumber: 'BS70839507',
      plan: 'Bay State Standard',
      since: day.monthsAgo(9),
    }),
  ]
}

function appointments(chart: Chart, because: Resource): readonly Resource[] {
  const { day } = chart
  const missed = appointment(chart, 'appointment-missed', {
    inDays: -276,
    time: '10:40',
    reason: 'Alcohol: review',
    because,
    status: 'noshow',
    booked: day.monthsAgo(12),
  })
  return [
    missed,
    task(chart, 'task-missed', {
      title: 'Telephone after a missed appointment',
      description: 'Did not come and cannot be reached; ask how he is. Only his own number.',
      status: 'completed',
      authored: day.daysAgo(275),
      touched: day.daysAgo(248),
      owner: 'Practitioner/marisol-pena',
      focus: missed,
      because,
      note: 'Reached at the third call: new appointment made.',
    }),
    appointment(chart, 'appointment-cancelled', {
      inDays: -9,
      time: '15:20',
      reason: 'Help to stop smoking',
      status: 'cancelled',
      cancelled: 'Patient: shift at work',
      booked: day.monthsAgo(1),
    }),
    appointment(chart, 'appointment-today', {
      inDays: 0,
      time: '14:00',
      reason: 'Half a year sober; to stop smoking',
      because,
      booked: day.daysAgo(9),
    }),
  ]
}
