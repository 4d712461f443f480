import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { encounter, visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { goal } from '../build/goal.ts'
import { labPanel } from '../build/lab-panel.ts'
import { observation } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, visits } from '../codes/snomed.ts'
import { quantity } from '../codes/ucum.ts'
import type { Resource } from '../fhir.ts'
import { medicines } from './sofia-rossi-medicines.ts'

/** Months ago, headache days in the month before, blood pressure, and what was written down. */
const course = [
  [
    26,
    6,
    [112, 70],
    [
      'One-sided, throbbing, with nausea and dislike of light; a day long, six days a month. No aura.',
      'Examination of the nervous system normal. Sumatriptan for the attack; a headache diary.',
    ],
  ],
  [
    14,
    13,
    [110, 68],
    ['Thirteen days with headache last month. Sumatriptan still works.', 'Propranolol to prevent attacks.'],
  ],
  [
    11,
    17,
    [92, 58],
    [
      'No better, and dizzy on standing: propranolol is stopped.',
      'Diary: ibuprofen on 17 days of the month, bought at the pharmacy. Told her to stop it altogether; a bad fortnight is likely.',
      'Topiramate, slowly. Contraception: copper coil.',
    ],
  ],
  [8, 9, [108, 68], ['Ibuprofen stopped. Nine days with headache; tingling fingers from topiramate, bearable.']],
  [4, 6, [110, 70], ['Six days with headache, all shorter. Bicarbonate a little low, as expected of topiramate.']],
  [1, 5, [112, 70], ['Five days with headache. She wants to stay on topiramate for another half year.']],
] as const

export const sofiaRossi: PersonaSource = {
  slug: 'sofia-rossi',
  title: 'Sofia Rossi, migraine, and a painkiller taken too often',
  story:
    'Headache days counted month by month rise with ibuprofen that no prescription shows, and fall once it is stopped. ' +
    'The count is an observation whose code is only words; a first preventive medicine was stopped for low blood pressure.',
  write(chart) {
    const { day } = chart
    const migraine = condition(chart, 'migraine', {
      code: problems.migraineWithoutAura,
      onset: yearOf(day.yearsAgo(10)),
      recorded: day.monthsAgo(26),
    })
    const seen = [...reviews(chart, migraine), raised(chart, migraine)]
    return [
      patient(chart, {
        recordNumber: '00830117',
        names: [{ use: 'official', family: 'Rossi', given: ['Sofia', 'Lucia'] }],
        gender: 'female',
        birthDate: day.yearsAgo(29, 64),
        line: '40 Rope Street',
        postalCode: '01998',
        phone: '+1 555 0201',
        email: 'sofia.rossi@example.com',
        language: ['it', 'Italian'],
      }),
      migraine,
      allergy(chart, 'metoclopramide', {
        code: ingredients.metoclopramide,
        text: 'Metoclopramide',
        category: 'medication',
        type: 'intolerance',
        criticality: 'low',
        recorded: day.monthsAgo(26),
        note: 'Could not keep still for hours after an injection against nausea.',
      }),
      familyMemberHistory(chart, 'mother', {
        relative: 'MTH',
        told: day.monthsAgo(26),
        conditions: [{ code: problems.migraine, onset: 20 }],
      }),
      ...seen,
      ...medicines(chart, migraine, seen),
      ...bicarbonate(chart),
      goal(chart, 'goal-headache-days', {
        text: 'At most four headache days in a month',
        since: day.monthsAgo(11),
        achievement: 'improving',
        judged: day.monthsAgo(1),
        addresses: [migraine],
        byPatient: true,
      }),
      smokingStatus(chart, 'never', at(day.monthsAgo(26), '09:20')),
      coverage(chart, { kind: 'private', memberNumber: 'LM20830117', plan: 'Linden Basic', since: day.yearsAgo(3) }),
      appointment(chart, 'appointment-half-year', {
        inDays: 149,
        time: '11:20',
        reason: 'Migraine: can topiramate be tapered?',
        because: migraine,
        booked: day.monthsAgo(1),
        video: true,
      }),
    ]
  },
}

function reviews(chart: Chart, migraine: Resource): readonly Resource[] {
  return course.flatMap(([months, days, pressure, lines]) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `review-${date}`, date, {
      type: months === 26 ? visits.symptom : visits.followUp,
      reason: 'Headaches',
      diagnosis: migraine,
    })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, pressure, facts),
      observation(chart, `headache-days-${date}`, 'survey', {
        ...facts,
        performer: chart.subject.reference,
        code: { text: 'Days with headache in the last month, from the diary' },
        value: { valueQuantity: quantity(days, 'd') },
      }),
      ...(months === 26 || months === 1
        ? bodySize(chart, date, { height: 166, weight: months === 1 ? 56.8 : 59.1 }, facts)
        : []),
      textNote(chart, `note-${date}`, {
        kind: 'progress',
        title: 'Headaches',
        when: at(date, '09:28'),
        encounter: seen,
        lines,
      }),
    ]
  })
}

/** The dose was raised without her having to come. */
function raised(chart: Chart, migraine: Resource): Resource {
  const date = chart.day.daysAgo(318)
  return encounter(chart, 'video-visit', {
    type: visits.followUp,
    kind: 'VR',
    start: at(date, '12:00'),
    end: at(date, '12:10'),
    reason: 'Topiramate after two weeks',
    diagnosis: migraine,
  })
}

/** Before topiramate, and on it. */
function bicarbonate(chart: Chart): readonly Resource[] {
  return (
    [
      [335, 25, 0.72],
      [123, 20, 0.74],
    ] as const
  ).flatMap(([days, value, creatinine]) =>
    labPanel(chart, 'metabolic', {
      code: loincCodes.metabolicPanel,
      text: 'Basic metabolic panel',
      date: chart.day.daysAgo(days),
      results: {
        sodium: [labs.sodium, chart.random.around(139, 1)],
        potassium: [labs.potassium, chart.random.around(4.1, 0.2, 1)],
        bicarbonate: [labs.bicarbonate, value],
        creatinine: [labs.creatinine, creatinine],
      },
    }),
  )
}
