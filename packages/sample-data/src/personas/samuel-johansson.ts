import { allergy } from '../build/allergy.ts'
import { carePlan } from '../build/care-plan.ts'
import { careTeam } from '../build/care-team.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { encounter } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { serviceRequest } from '../build/service-request.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, yearOf } from '../calendar.ts'
import { type Chart, idIn, type PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { labsOfDialysis } from './samuel-johansson-labs.ts'
import { medicines } from './samuel-johansson-medicines.ts'
import { sessionDays, sessions } from './samuel-johansson-sessions.ts'

export const samuelJohansson: PersonaSource = {
  slug: 'samuel-johansson',
  title: 'Samuel Johansson, ten years of hemodialysis',
  story:
    'Three times a week for ten years: about 5,000 observations, monthly panels and what is measured before and after each ' +
    'session. Lists, flowsheets and trends must stay fast with him, and one page of a search never holds all of it.',
  write(chart) {
    const { day } = chart
    const days = sessionDays(day)
    const first = days[0] ?? day.yearsAgo(10)
    const problem = (name: string, code: keyof typeof problems, text: string, since: string): Resource =>
      condition(chart, name, { code: problems[code], text, onset: since, recorded: first })
    const reasons = {
      kidneys: problem('kidney-failure', 'endStageOnDialysis', 'Kidney failure on dialysis', first),
      hypertension: problem('hypertension', 'essentialHypertension', 'High blood pressure', yearOf(day.yearsAgo(24))),
      anemia: problem('anemia', 'anemia', 'Anemia of kidney disease', yearOf(day.yearsAgo(11))),
      parathyroid: problem(
        'hyperparathyroidism',
        'renalHyperparathyroidism',
        'Overactive parathyroids from kidney failure',
        yearOf(day.yearsAgo(11)),
      ),
    }
    const seen = sessions(chart, days, reasons.kidneys)
    const reviews = yearlyReviews(chart, days, reasons.kidneys)
    return [
      patient(chart, {
        recordNumber: '00194427',
        names: [{ use: 'official', family: 'Johansson', given: ['Samuel', 'Åke'] }],
        gender: 'male',
        photo: { skin: 'pale', hair: 'bald', hairColour: 'grey', clothes: 'blue', glasses: true },
        birthDate: day.yearsAgo(60, 77),
        line: '11 Lighthouse Row',
        postalCode: '01999',
        phone: '+1 555 0113',
        language: ['sv', 'Swedish'],
      }),
      careTeam(chart, {
        name: 'Dialysis',
        since: first,
        members: [
          ['General practitioner', 'Practitioner/dave-okafor'],
          ['Nurse', 'Practitioner/marisol-pena'],
        ],
      }),
      ...Object.values(reasons),
      allergy(chart, 'codeine', {
        code: ingredients.codeine,
        text: 'Codeine',
        category: 'medication',
        type: 'intolerance',
        criticality: 'low',
        recorded: first,
      }),
      familyMemberHistory(chart, 'mother', {
        relative: 'MTH',
        told: first,
        died: 58,
        conditions: [{ code: problems.endStageOnDialysis, text: 'Kidney failure', causedDeath: true }],
      }),
      procedure(chart, 'shunt', {
        code: procedures.arteriovenousShunt,
        when: addDays(first, -90),
        note: 'Left forearm.',
      }),
      procedure(chart, 'hemodialysis', {
        code: procedures.hemodialysis,
        when: first,
        because: reasons.kidneys,
        note: 'The first session; since then three times a week, four hours each.',
      }),
      serviceRequest(chart, 'transplantation', {
        kind: 'referral',
        code: 'Assessment for a kidney transplantation',
        authored: days.at(-30) ?? day.today,
        because: reasons.kidneys,
        seen,
      }),
      ...seen,
      ...reviews,
      ...labsOfDialysis(chart, days),
      ...medicines(chart, reasons, days, seen),
      coverage(chart, {
        kind: 'public',
        memberNumber: 'BS70194427',
        plan: 'Bay State Standard',
        since: day.yearsAgo(9),
      }),
      carePlan(chart, 'plan', {
        title: 'Dialysis at the clinic',
        since: first,
        addresses: [reasons.kidneys],
        activities: [
          { what: 'Hemodialysis', how: 'Monday, Wednesday and Friday, four hours', who: 'Practitioner/marisol-pena' },
          { what: 'Blood before the session', how: 'every month' },
          { what: 'At most 2.5 kg between two sessions' },
        ],
      }),
      smokingStatus(chart, 'former', at(first, '07:10')),
      ...[0, 1, 2, 3, 4, 5].map((years) =>
        immunization(chart, `influenza-${years}`, { vaccine: vaccines.influenza, when: day.yearsAgo(years, 45) }),
      ),
    ]
  },
}

const yearsWords = [
  'Keeps to his fluids; phosphate is what he finds hard. No chest pain.',
  'Sleeps badly on the nights before a session. Twice a fall in pressure this year, none since.',
  'Works half days at the boatyard. Itches less since he takes the binder with every meal.',
  'Went to Sweden for three weeks and was dialysed there. No fever, no swelling of the arm.',
] as const

/** Once a year somebody looks at the whole of it, after the session. */
function yearlyReviews(chart: Chart, days: readonly string[], because: Resource): readonly Resource[] {
  const { day } = chart
  return [9, 8, 7, 6, 5, 4, 3, 2, 1].flatMap((years) => {
    const date = days.find((one) => one >= day.yearsAgo(years, 10)) ?? day.yearsAgo(years)
    const seen = encounter(chart, `review-${date}`, {
      type: visits.followUp,
      start: at(date, '11:30'),
      end: at(date, '12:00'),
      diagnosis: because,
    })
    const lived = 10 - years
    return [
      seen,
      textNote(chart, `note-${date}`, {
        kind: 'progress',
        title: 'Yearly review of dialysis',
        when: at(date, '11:58'),
        encounter: { resourceType: 'Encounter', id: idIn(chart, `review-${date}`) },
        lines: [
          `${lived === 1 ? 'One year' : `${lived} years`} on dialysis, three times a week. Shunt on the left forearm, good thrill.`,
          yearsWords[lived % yearsWords.length] ?? '',
          'Continue. Blood every month as before.',
        ],
      }),
    ]
  })
}
