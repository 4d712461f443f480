import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { provenance } from '../build/provenance.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { correctedResults } from './george-papas-labs.ts'
import { ordersThatEnded, prescriptionsThatEnded } from './george-papas-orders.ts'

export const georgePapas: PersonaSource = {
  slug: 'george-papas',
  title: 'George Papas, what was withdrawn',
  story:
    'A penicillin allergy that was refuted, a potassium entered in error beside the corrected one, a cancelled prescription, ' +
    'revoked orders and a test that was never done: none of them is true of him, and an app that looks only at codes shows all.',
  write(chart) {
    const { day } = chart
    const hypertension = condition(chart, 'hypertension', {
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset: yearOf(day.yearsAgo(7)),
      recorded: day.yearsAgo(6, 20),
    })
    const lipids = condition(chart, 'hyperlipidemia', {
      code: problems.hyperlipidemia,
      onset: yearOf(day.yearsAgo(6)),
      recorded: day.yearsAgo(5, 20),
    })
    const reviews = reviewsOf(chart, hypertension)
    return [
      patient(chart, {
        recordNumber: '00276613',
        names: [
          { use: 'official', family: 'Papas', given: ['George', 'Konstantinos'] },
          { use: 'usual', text: 'George Papas', family: 'Papas', given: ['George'] },
        ],
        gender: 'male',
        birthDate: day.yearsAgo(55, 211),
        line: '60 Lantern Street',
        postalCode: '01999',
        phone: '+1 555 0126',
        language: ['en', 'English'],
      }),
      hypertension,
      lipids,
      ...penicillin(chart),
      familyMemberHistory(chart, 'father', {
        relative: 'FTH',
        told: day.yearsAgo(6, 20),
        died: 81,
        conditions: [{ code: problems.essentialHypertension, text: 'High blood pressure' }],
      }),
      ...reviews,
      ...prescriptionsThatEnded(chart, { hypertension, lipids }, reviews),
      ...ordersThatEnded(chart, hypertension, reviews),
      ...correctedResults(chart),
      procedure(chart, 'colonoscopy', {
        code: procedures.colonoscopy,
        when: day.yearsAgo(3, 150),
        note: 'Normal; next in ten years. Done elsewhere.',
      }),
      coverage(chart, {
        kind: 'private',
        memberNumber: 'LM20276613',
        plan: 'Linden Plus',
        since: day.yearsAgo(9),
        until: day.yearsAgo(2),
        status: 'cancelled',
      }),
      coverage(chart, {
        kind: 'public',
        memberNumber: 'BS70276613',
        plan: 'Bay State Standard',
        since: day.yearsAgo(2),
      }),
      appointment(chart, 'hospital-cancelled', {
        inDays: -13,
        time: '13:00',
        reason: 'Potassium 7.9 mmol/L, see today',
        booked: day.daysAgo(14),
        status: 'cancelled',
        cancelled: 'The result was not his',
      }),
      smokingStatus(chart, 'never', at(day.yearsAgo(6, 20), '09:20')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(35) }),
      textNote(chart, 'note-potassium', {
        kind: 'progress',
        title: 'The potassium was another patient’s',
        when: at(day.daysAgo(13), '11:10'),
        lines: [
          'The laboratory telephoned: two tubes had been exchanged. The potassium of 7.9 mmol/L is not his.',
          'His own is 4.4 mmol/L. He had been told to go to hospital, and was told at once that he need not.',
        ],
      }),
    ]
  },
}

/** Told as a child’s rash; tested two years ago, and it is none. */
function penicillin(chart: Chart): readonly Resource[] {
  const { day } = chart
  const refuted = allergy(chart, 'penicillin', {
    code: ingredients.penicillinG,
    text: 'Penicillin',
    category: 'medication',
    criticality: 'low',
    onset: yearOf(day.yearsAgo(50)),
    recorded: day.yearsAgo(6, 20),
    verification: 'refuted',
    note: 'Skin test and a full dose two years ago without reaction: he may have penicillin.',
    reaction: { manifestation: problems.urticaria, severity: 'mild', note: 'A rash as a child, told by his mother.' },
  })
  return [
    refuted,
    provenance(chart, 'penicillin-refuted', {
      target: [refuted],
      recorded: at(day.yearsAgo(2, 20), '09:25'),
      activity: 'update',
      agents: [{ part: 'author', who: 'Practitioner/dave-okafor', onBehalfOf: 'Organization/harbour-clinic' }],
    }),
  ]
}

function reviewsOf(chart: Chart, because: Resource): readonly Resource[] {
  const { day, random } = chart
  const dates = [...[6, 5, 4, 3, 2, 1].map((years) => day.yearsAgo(years, 20)), day.daysAgo(14)]
  return dates.flatMap((date, index) => {
    const seen = visit(chart, `review-${date}`, date, { type: visits.checkUp, diagnosis: because })
    const pressure = [random.around(index === 0 ? 158 : 134, 4), random.around(index === 0 ? 98 : 84, 3)] as const
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, pressure, { when: at(date, '09:10'), encounter: seen }),
    ]
  })
}
