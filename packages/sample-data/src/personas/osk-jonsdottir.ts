import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'

export const oskJonsdottir: PersonaSource = {
  slug: 'osk-jonsdottir',
  title: 'Ósk Jónsdóttir, nothing on record',
  story: 'Registered last week and not yet seen: an empty chart, which is not the same as a healthy one.',
  write: (chart) => [
    patient(chart, {
      recordNumber: '00739416',
      names: [{ use: 'official', family: 'Jónsdóttir', given: ['Ósk'] }],
      gender: 'female',
      birthDate: chart.day.yearsAgo(41, 77),
      line: '23 Lighthouse Lane',
      postalCode: '01998',
      phone: '+1 555 0171',
      language: ['is', 'Icelandic'],
    }),
  ],
}
