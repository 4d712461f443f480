import { noKnownAllergies } from '../build/allergy.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { dosage } from '../build/dosage.ts'
import { visit } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, yearOf } from '../calendar.ts'
import { idIn, type PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { drugs } from '../codes/rxnorm.ts'
import { problems, visits } from '../codes/snomed.ts'

export const aylinYildiz: PersonaSource = {
  slug: 'aylin-yildiz',
  title: 'Aylin Yıldız, no known allergies',
  story: 'Healthy, came with a sprained ankle. She was asked about allergies and has none: that is on record.',
  write(chart) {
    const { day } = chart
    const date = day.daysAgo(52)
    const sprain = condition(chart, 'ankle-sprain', {
      code: problems.sprainOfAnkle,
      onset: day.daysAgo(53),
      abated: day.daysAgo(20),
      recorded: date,
      category: 'encounter-diagnosis',
      encounter: { reference: `Encounter/${idIn(chart, 'visit-ankle')}` },
    })
    const seen = visit(chart, 'visit-ankle', date, {
      type: visits.problem,
      reason: 'Turned her left ankle on the stairs',
      diagnosis: sprain,
    })
    const facts = { when: at(date, '09:05'), encounter: seen }
    return [
      patient(chart, {
        recordNumber: '00655081',
        names: [{ use: 'official', family: 'Yıldız', given: ['Aylin', 'Gülşen'] }],
        gender: 'female',
        birthDate: day.yearsAgo(29, 260),
        line: '18 Ropewalk',
        postalCode: '01998',
        phone: '+1 555 0193',
        email: 'aylin@example.org',
        language: ['tr', 'Turkish'],
      }),
      noKnownAllergies(chart, date),
      sprain,
      seen,
      bloodPressure(chart, 'blood-pressure', [118, 74], facts),
      ...bodySize(chart, 'first', { height: 170, weight: 63.5 }, facts),
      smokingStatus(chart, 'never', facts.when),
      medicationRequest(chart, 'ibuprofen', {
        drug: drugs.ibuprofen200,
        text: 'Ibuprofen 200 mg tablet',
        authored: date,
        dosage: [
          dosage({
            text: '2 tablets when needed for pain, with food, at most 6 in a day, for one week',
            dose: [2, '{tbl}'],
            asNeeded: true,
            maxPerDay: 6,
            period: { start: date, end: addDays(date, 7) },
          }),
        ],
        status: 'completed',
        course: 'acute',
        because: sprain,
        seen: [seen],
      }),
      immunization(chart, 'tdap', { vaccine: vaccines.tdap, when: yearOf(day.yearsAgo(5)), reported: true }),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(30) }),
    ]
  },
}
