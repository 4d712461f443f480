import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const eleniPapadopoulou: PersonaSource = {
  slug: 'eleni-papadopoulou',
  title: 'Eleni Papadopoulou, polypharmacy',
  story: 'Eleni Papadopoulou, polypharmacy',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00102758',
        names: [{ use: 'official', family: 'Papadopoulou', given: ['Eleni'] }],
        gender: 'female',
        birthDate: day.yearsAgo(84, 15),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'harbour-clinic',
        practitioner: 'dave-okafor',
      }),
      condition(chart, 'main', { code: problems.heartFailure, onset: day.monthsAgo(2), recorded: day.monthsAgo(2) }),
    ]
  },
}
