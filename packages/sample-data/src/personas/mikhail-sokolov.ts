import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { consent } from '../build/consent.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { goal } from '../build/goal.ts'
import { labPanel } from '../build/lab-panel.ts'
import { vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { relatedPerson } from '../build/related-person.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, yearOf } from '../calendar.ts'
import { type Chart, idIn, type PersonaSource } from '../chart.ts'
import { labs, loincCodes, scores, vitals } from '../codes/loinc.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { medicines } from './mikhail-sokolov-medicines.ts'
import { strokeStay } from './mikhail-sokolov-stroke.ts'

export const mikhailSokolov: PersonaSource = {
  slug: 'mikhail-sokolov',
  title: 'Mikhail Sokolov, seven months after a stroke',
  story:
    'His official name is written in Cyrillic, with a patronymic; the Latin one is only usual. A stroke took his speech, ' +
    'so his wife speaks for him; scores tell how it comes back, and aspirin was meant for 21 days only.',
  write(chart) {
    const { day } = chart
    const admitted = day.monthsAgo(7)
    const discharged = addDays(admitted, 9)
    const hypertension = condition(chart, 'hypertension', {
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset: yearOf(day.yearsAgo(11)),
      recorded: admitted,
      note: 'Known for years, untreated.',
    })
    const after = (name: string, code: keyof typeof problems, text: string): Resource =>
      condition(chart, name, { code: problems[code], text, onset: admitted, recorded: discharged })
    const aphasia = after('aphasia', 'aphasiaAfterStroke', 'Aphasia after stroke')
    const hemiparesis = after('hemiparesis', 'hemiparesisAfterStroke', 'Weakness of the right side after stroke')
    const { stroke, resources: stay } = strokeStay(chart, admitted)
    const seen = followUps(chart, aphasia)
    return [
      patient(chart, {
        recordNumber: '00834402',
        names: [
          { use: 'official', text: 'Михаил Андреевич Соколов', family: 'Соколов', given: ['Михаил', 'Андреевич'] },
          { use: 'usual', text: 'Mikhail Sokolov', family: 'Sokolov', given: ['Mikhail'] },
        ],
        gender: 'male',
        birthDate: day.yearsAgo(69, 251),
        line: '81 Cannery Row',
        postalCode: '01998',
        phone: '+1 555 0226',
        language: ['ru', 'Russian'],
      }),
      relatedPerson(chart, 'wife', { relationship: 'SPS', given: 'Галина', family: 'Соколова', phone: '+1 555 0227' }),
      hypertension,
      aphasia,
      hemiparesis,
      allergy(chart, 'ceftriaxone', {
        code: ingredients.ceftriaxone,
        text: 'Ceftriaxone',
        category: 'medication',
        criticality: 'high',
        onset: yearOf(day.yearsAgo(9)),
        recorded: admitted,
        reaction: { manifestation: problems.anaphylaxis, severity: 'severe', note: 'Told by his wife; no papers.' },
      }),
      ...stay,
      ...seen,
      ...medicines(chart, { stroke, hypertension, admitted }, [...stay, ...seen]),
      ...lipids(chart, admitted),
      ...exercises(chart, aphasia, hemiparesis, discharged),
      smokingStatus(chart, 'daily', at(admitted, '10:00')),
      smokingStatus(chart, 'former', at(day.monthsAgo(1), '09:20')),
      consent(chart, 'wife-speaks', {
        kind: 'privacy',
        decision: 'permit',
        signed: discharged,
        text: 'His wife is told everything and speaks for him',
        recipients: [`RelatedPerson/${idIn(chart, 'wife')}`],
      }),
      ...plans(chart, { aphasia, hypertension }),
    ]
  },
}

function followUps(chart: Chart, aphasia: Resource): readonly Resource[] {
  const { day } = chart
  const course = [
    [
      6,
      5,
      [148, 86],
      86.2,
      ['Says yes, no and his name. Understands Russian, follows two steps. His wife keeps the pill box.'],
    ],
    [5, 4, [144, 86], 85, ['Two-word sentences. Pressure above 140 at home on most days: amlodipine added.']],
    [3, 4, [128, 76], 83.8, ['Buttons his shirt. Sings whole verses, which surprised everybody.']],
    [1, 3, [124, 74], 83.1, ['Short sentences, searches for words. Has not smoked since the stroke.']],
  ] as const
  return course.flatMap(([months, score, pressure, weight, lines]) => {
    const date = day.monthsAgo(months)
    const seen = visit(chart, `follow-up-${date}`, date, { type: visits.followUp, diagnosis: aphasia })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, pressure, facts),
      vitalSign(chart, `heart-rate-${date}`, vitals.heartRate, chart.random.around(70, 4), facts),
      ...bodySize(chart, date, { height: 176, weight }, facts),
      vitalSign(chart, `stroke-scale-${date}`, scores.strokeScale, score, facts),
      textNote(chart, `note-${date}`, {
        kind: 'progress',
        title: 'After the stroke',
        when: at(date, '09:29'),
        encounter: seen,
        lines: ['With his wife, who interprets.', ...lines],
      }),
    ]
  })
}

/** LDL follows from the others (Friedewald: total less HDL less a fifth of the triglycerides). */
function lipids(chart: Chart, admitted: string): readonly Resource[] {
  const course = [
    [admitted, 228, 42, 190],
    [addDays(admitted, 62), 138, 44, 120],
    [addDays(admitted, 160), 128, 45, 115],
  ] as const
  return course.flatMap(([date, cholesterol, hdl, triglycerides]) =>
    labPanel(chart, 'lipids', {
      code: loincCodes.lipidPanel,
      text: 'Lipid panel',
      date,
      results: {
        cholesterol: [labs.cholesterol, cholesterol],
        hdl: [labs.hdl, hdl],
        triglycerides: [labs.triglycerides, triglycerides],
        ldl: [labs.ldl, cholesterol - hdl - triglycerides / 5],
      },
    }),
  )
}

/** Twelve weeks of speech therapy and physiotherapy, each once a week. */
function exercises(chart: Chart, aphasia: Resource, hemiparesis: Resource, discharged: string): readonly Resource[] {
  return Array.from({ length: 12 }, (_, week) => addDays(discharged, 7 * week + 6)).flatMap((date, week) => [
    procedure(chart, `speech-${week + 1}`, { code: procedures.speechTherapy, when: date, because: aphasia }),
    procedure(chart, `physiotherapy-${week + 1}`, {
      code: procedures.physiotherapy,
      when: addDays(date, 2),
      because: hemiparesis,
    }),
  ])
}

function plans(
  chart: Chart,
  { aphasia, hypertension }: Readonly<Record<'aphasia' | 'hypertension', Resource>>,
): readonly Resource[] {
  const { day } = chart
  const since = day.monthsAgo(6)
  const words = goal(chart, 'goal-words', {
    text: 'Say the names of all four grandchildren',
    since,
    achievement: 'improving',
    judged: day.monthsAgo(1),
    addresses: [aphasia],
    byPatient: true,
  })
  const pressure = goal(chart, 'goal-blood-pressure', {
    text: 'Systolic blood pressure below 130 mmHg',
    since,
    achievement: 'achieved',
    judged: day.monthsAgo(1),
    priority: 'high',
    addresses: [hypertension],
    target: { measure: vitals.systolic, high: 130 },
  })
  return [
    words,
    pressure,
    carePlan(chart, 'plan-recovery', {
      title: 'Recovery after stroke',
      since,
      addresses: [aphasia, hypertension],
      goals: [words, pressure],
      activities: [
        { what: 'Speech exercises with his wife', how: '20 minutes a day' },
        { what: 'Blood pressure at home', how: 'mornings, three days a week' },
        { what: 'Interpreter for every visit', status: 'in-progress' },
      ],
    }),
    coverage(chart, { kind: 'public', memberNumber: 'BS70834402', plan: 'Bay State Senior', since: day.yearsAgo(4) }),
    appointment(chart, 'appointment-review', {
      inDays: 62,
      time: '10:00',
      minutes: 30,
      reason: 'After the stroke: nine months',
      because: aphasia,
      booked: day.monthsAgo(1),
      instruction: 'An interpreter for Russian is booked.',
    }),
  ]
}
