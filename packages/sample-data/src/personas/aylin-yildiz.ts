import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const aylinYildiz: PersonaSource = {
  slug: 'aylin-yildiz',
  title: 'Aylin Yıldız, no known allergies',
  story: 'Aylin Yıldız, no known allergies',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00655081',
        names: [{ use: 'official', family: 'Yıldız', given: ['Aylin'] }],
        gender: 'female',
        birthDate: day.yearsAgo(29, 260),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'harbour-clinic',
        practitioner: 'dave-okafor',
      }),
      condition(chart, 'main', { code: problems.sprainOfAnkle, onset: day.monthsAgo(2), recorded: day.monthsAgo(2) }),
    ]
  },
}
