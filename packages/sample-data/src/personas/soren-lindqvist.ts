import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const sorenLindqvist: PersonaSource = {
  slug: 'soren-lindqvist',
  title: 'Søren Lindqvist, infant',
  story: 'Søren Lindqvist, infant',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00518274',
        names: [{ use: 'official', family: 'Lindqvist', given: ['Søren'] }],
        gender: 'male',
        birthDate: day.monthsAgo(6),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'harbour-clinic',
        practitioner: 'dave-okafor',
      }),
      condition(chart, 'main', {
        code: problems.atopicDermatitis,
        onset: day.monthsAgo(2),
        recorded: day.monthsAgo(2),
      }),
    ]
  },
}
