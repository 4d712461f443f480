import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const hanaYamada: PersonaSource = {
  slug: 'hana-yamada',
  title: 'Hana Yamada, second organisation',
  story: 'Hana Yamada, second organisation',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00903348',
        names: [{ use: 'official', family: 'Yamada', given: ['Hana'] }],
        gender: 'female',
        birthDate: day.yearsAgo(46, 99),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'hillside-practice',
        practitioner: 'ravi-iyer',
      }),
      condition(chart, 'main', { code: problems.migraine, onset: day.monthsAgo(2), recorded: day.monthsAgo(2) }),
    ]
  },
}
