import { noKnownAllergies } from '../build/allergy.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { goal } from '../build/goal.ts'
import { immunization } from '../build/immunization.ts'
import { lab } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, monthOf } from '../calendar.ts'
import type { PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { labs, scores } from '../codes/loinc.ts'
import { problems, procedures } from '../codes/snomed.ts'
import { medicines } from './oliver-tremblay-medicines.ts'
import { visitsWithScores } from './oliver-tremblay-visits.ts'

export const oliverTremblay: PersonaSource = {
  slug: 'oliver-tremblay',
  title: 'Oliver Tremblay, depression, better with treatment',
  story:
    'PHQ-9 from 19 to 4 within a year: scores whose nine answers are on record, one of them about not wanting to live. ' +
    'His prescription was raised twice; the earlier doses are stopped, with the reason.',
  write(chart) {
    const { day } = chart
    const start = day.daysAgo(370)
    const depression = condition(chart, 'depression', {
      code: problems.majorDepressionModerate,
      text: 'Depression, first episode',
      onset: monthOf(addDays(start, -100)),
      recorded: start,
      note: 'After a separation; no earlier episode, never elated.',
    })
    const insomnia = condition(chart, 'insomnia', {
      code: problems.insomnia,
      onset: monthOf(addDays(start, -80)),
      abated: day.daysAgo(200),
      recorded: start,
    })
    const seen = visitsWithScores(chart, depression)
    const remission = goal(chart, 'goal-remission', {
      text: 'PHQ-9 below 5, and back at work full time',
      since: start,
      achievement: 'achieved',
      judged: day.daysAgo(33),
      addresses: [depression],
      target: { measure: scores.phq9, high: 4 },
      byPatient: true,
    })
    return [
      patient(chart, {
        recordNumber: '00662390',
        names: [{ use: 'official', family: 'Tremblay', given: ['Oliver', 'Étienne'] }],
        gender: 'male',
        birthDate: day.yearsAgo(35, 15),
        line: '27 Sailmaker Street',
        postalCode: '01998',
        phone: '+1 555 0180',
        email: 'oliver.tremblay@example.com',
        photo: { skin: 'pale', hair: 'short', hairColour: 'red', clothes: 'green', beard: true },
        language: ['fr', 'French'],
      }),
      depression,
      insomnia,
      noKnownAllergies(chart, start),
      ...seen,
      lab(chart, 'tsh', labs.tsh, 1.8, {
        when: at(start, '08:00'),
        note: 'Thyroid as a cause of tiredness: excluded.',
      }),
      ...medicines(chart, depression, seen),
      procedure(chart, 'cognitive-therapy', {
        code: procedures.cognitiveTherapy,
        when: monthOf(day.daysAgo(310)),
        because: depression,
        note: 'Twelve sessions from then on, weekly, by video.',
      }),
      remission,
      carePlan(chart, 'plan-depression', {
        title: 'Staying well',
        since: day.daysAgo(33),
        addresses: [depression],
        goals: [remission],
        activities: [
          { what: 'Sertraline for another six months, then a slow end together' },
          { what: 'Early signs: wakes at four, cancels his choir. Then call within the week.' },
          { what: 'In a crisis: sister Maude, the clinic, or emergency services' },
        ],
      }),
      smokingStatus(chart, 'never', at(start, '09:20')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(33) }),
    ]
  },
}
