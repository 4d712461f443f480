import { bloodPressure } from '../build/blood-pressure.ts'
import { condition } from '../build/condition.ts'
import { tablets } from '../build/dosage.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import { problems } from '../codes/snomed.ts'

export const pennySilva: PersonaSource = {
  slug: 'penny-silva',
  title: 'Penny Silva, 27 weeks pregnant, penicillin anaphylaxis',
  story: 'An uneventful second pregnancy; as a student she had an anaphylactic reaction to penicillin.',
  write(chart) {
    const { day } = chart
    const pregnancy = condition(chart, 'pregnancy', {
      code: problems.normalPregnancy,
      onset: day.weeksAgo(27),
      recorded: day.weeksAgo(19),
    })
    return [
      patient(chart, {
        recordNumber: '00421793',
        names: [{ use: 'official', family: 'Silva', given: ['Penny'] }],
        gender: 'female',
        birthDate: day.yearsAgo(34, 120),
        line: '9 Ferry Street',
        postalCode: '01998',
        phone: '+1 555 0142',
        email: 'penny.silva@example.com',
        language: ['pt', 'Portuguese'],
      }),
      pregnancy,
      medicationRequest(chart, 'folic-acid', {
        drug: drugs.folicAcid1,
        text: 'Folic acid 1 mg tablet',
        authored: day.weeksAgo(19),
        dosage: [tablets(1, 1, '1 tablet once a day')],
        because: pregnancy,
      }),
      bloodPressure(chart, 'blood-pressure-27-weeks', [112, 70], { when: `${day.daysAgo(3)}T09:30:00Z` }),
    ]
  },
}
