import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const nguyenThiMinhKhai: PersonaSource = {
  slug: 'nguyen-thi-minh-khai',
  title: 'Nguyễn Thị Minh Khai, diabetes',
  story: 'Nguyễn Thị Minh Khai, diabetes',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00287345',
        names: [{ use: 'official', family: 'Nguyễn', given: ['Minh Khai'] }],
        gender: 'female',
        birthDate: day.yearsAgo(58, 200),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'harbour-clinic',
        practitioner: 'dave-okafor',
      }),
      condition(chart, 'main', { code: problems.diabetesType2, onset: day.monthsAgo(2), recorded: day.monthsAgo(2) }),
    ]
  },
}
