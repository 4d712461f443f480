import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const tomasSilva: PersonaSource = {
  slug: 'tomas-silva',
  title: 'Tomás Silva, asthma',
  story: 'Tomás Silva, asthma',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00421801',
        names: [{ use: 'official', family: 'Silva', given: ['Tomás'] }],
        gender: 'male',
        birthDate: day.yearsAgo(7, 40),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'harbour-clinic',
        practitioner: 'dave-okafor',
      }),
      condition(chart, 'main', { code: problems.childhoodAsthma, onset: day.monthsAgo(2), recorded: day.monthsAgo(2) }),
    ]
  },
}
