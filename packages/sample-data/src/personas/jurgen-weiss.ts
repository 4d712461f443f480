import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const jurgenWeiss: PersonaSource = {
  slug: 'jurgen-weiss',
  title: 'Jürgen Weiß, coronary disease',
  story: 'Jürgen Weiß, coronary disease',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00310662',
        names: [{ use: 'official', family: 'Weiß', given: ['Jürgen'] }],
        gender: 'male',
        birthDate: day.yearsAgo(63, 31),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'harbour-clinic',
        practitioner: 'dave-okafor',
      }),
      condition(chart, 'main', {
        code: problems.coronaryHeartDisease,
        onset: day.monthsAgo(2),
        recorded: day.monthsAgo(2),
      }),
    ]
  },
}
