import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const stanislawWisniewski: PersonaSource = {
  slug: 'stanislaw-wisniewski',
  title: 'Stanisław Wiśniewski, deceased',
  story: 'Stanisław Wiśniewski, deceased',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00087126',
        names: [{ use: 'official', family: 'Wiśniewski', given: ['Stanisław'] }],
        gender: 'male',
        birthDate: day.yearsAgo(78, 5),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'harbour-clinic',
        practitioner: 'dave-okafor',
      }),
      condition(chart, 'main', { code: problems.copd, onset: day.monthsAgo(2), recorded: day.monthsAgo(2) }),
    ]
  },
}
