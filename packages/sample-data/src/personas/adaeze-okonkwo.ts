import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const adaezeOkonkwo: PersonaSource = {
  slug: 'adaeze-okonkwo',
  title: 'Adaeze Ọkọnkwọ, kidney disease',
  story: 'Adaeze Ọkọnkwọ, kidney disease',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00198530',
        names: [{ use: 'official', family: 'Ọkọnkwọ', given: ['Adaeze'] }],
        gender: 'female',
        birthDate: day.yearsAgo(69, 10),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'harbour-clinic',
        practitioner: 'dave-okafor',
      }),
      condition(chart, 'main', {
        code: problems.kidneyDiseaseStage4,
        onset: day.monthsAgo(2),
        recorded: day.monthsAgo(2),
      }),
    ]
  },
}
