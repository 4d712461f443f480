import { condition } from '../build/condition.ts'
import { patient } from '../build/patient.ts'
import type { PersonaSource } from '../chart.ts'
import { problems } from '../codes/snomed.ts'

export const zdenkaDvorakova: PersonaSource = {
  slug: 'zdenka-dvorakova',
  title: 'Zdeňka Dvořáková, warfarin',
  story: 'Zdeňka Dvořáková, warfarin',
  write(chart) {
    const { day } = chart
    return [
      patient(chart, {
        recordNumber: '00264907',
        names: [{ use: 'official', family: 'Dvořáková', given: ['Zdeňka'] }],
        gender: 'female',
        birthDate: day.yearsAgo(72, 301),
        line: '12 Mill Road',
        postalCode: '01998',
        language: ['en', 'English'],
        organization: 'harbour-clinic',
        practitioner: 'dave-okafor',
      }),
      condition(chart, 'main', {
        code: problems.atrialFibrillation,
        onset: day.monthsAgo(2),
        recorded: day.monthsAgo(2),
      }),
    ]
  },
}
