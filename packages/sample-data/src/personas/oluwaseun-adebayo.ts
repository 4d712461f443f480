import { allergy } from '../build/allergy.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { bloodAtHillside } from './oluwaseun-adebayo-labs.ts'
import { threeMedicines } from './oluwaseun-adebayo-medicines.ts'

const practitioner = 'ravi-iyer'
const organization = 'hillside-practice'

export const oluwaseunAdebayo: PersonaSource = {
  slug: 'oluwaseun-adebayo',
  title: 'Olúwaṣeun Adébáyọ̀, three medicines for one pressure',
  story:
    'Letters of Yoruba with a dot below and a tone above have no single code point: cut, compared or searched letter by letter the ' +
    'name breaks. He belongs to Hillside Practice, measures at home, and his readings there are lower than at the doctor’s.',
  write(chart) {
    const { day } = chart
    const recorded = day.yearsAgo(7, 25)
    const hypertension = condition(chart, 'hypertension', {
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset: yearOf(day.yearsAgo(10)),
      recorded,
      recorder: practitioner,
    })
    const swollen = addDays(recorded, 15)
    const reviews = reviewsOf(chart, hypertension)
    return [
      patient(chart, {
        recordNumber: '00917740',
        names: [
          { use: 'official', text: 'Olúwaṣeun Adébáyọ̀', family: 'Adébáyọ̀', given: ['Olúwaṣeun', 'Babátúndé'] },
          { use: 'nickname', given: ['Ṣeun'] },
        ],
        gender: 'male',
        photo: { skin: 'dark', hair: 'short', hairColour: 'black', clothes: 'green' },
        birthDate: day.yearsAgo(53, 288),
        organization,
        practitioner,
        line: '21 Orchard Rise',
        postalCode: '01997',
        phone: '+1 555 0179',
        email: 'seun.adebayo@example.com',
        language: ['yo', 'Yoruba'],
      }),
      hypertension,
      allergy(chart, 'lisinopril', {
        code: ingredients.lisinopril,
        text: 'Lisinopril',
        category: 'medication',
        type: 'intolerance',
        criticality: 'high',
        onset: swollen,
        recorded: swollen,
        reaction: { manifestation: problems.angioedema, severity: 'moderate', note: 'Swollen lips after two weeks.' },
      }),
      familyMemberHistory(chart, 'father', {
        relative: 'FTH',
        told: recorded,
        died: 61,
        conditions: [
          { code: problems.essentialHypertension, text: 'High blood pressure', onset: 40 },
          { code: problems.heartFailure, causedDeath: true },
        ],
      }),
      ...reviews,
      ...atHome(chart),
      ...bloodAtHillside(chart),
      ...threeMedicines(chart, hypertension, reviews),
      smokingStatus(chart, 'never', at(recorded, '09:20')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(26), reported: true }),
      textNote(chart, 'note-swollen-lips', {
        kind: 'progress',
        title: 'Swollen lips',
        when: at(swollen, '09:29'),
        author: practitioner,
        organization,
        encounter: reviews.find((one) => one.resourceType === 'Encounter' && one.id.endsWith(swollen)),
        lines: [
          'Lips swollen since last night, tongue and voice free, breathes freely. Went down within the hour.',
          'Lisinopril stopped for good, and no other of its kind. Amlodipine 10 mg instead.',
          'Knows to come at once should it happen again.',
        ],
      }),
      textNote(chart, 'note-home-readings', {
        kind: 'progress',
        title: 'Home readings decide',
        when: at(day.daysAgo(26), '09:29'),
        author: practitioner,
        organization,
        encounter: reviews.find((one) => one.resourceType === 'Encounter' && one.id.endsWith(day.daysAgo(26))),
        lines: [
          'Ṣeun brings two weeks of home readings, on average below 130/80; here higher again, as always.',
          'Potassium 3.4 mmol/L under chlorthalidone: eat more fruit and beans, blood again in three months. No change.',
          'Ó dáa. (He is content.)',
        ],
      }),
    ]
  },
}

/** Days ago and the pressure at the doctor’s. */
function reviewsOf(chart: Chart, because: Resource): readonly Resource[] {
  const { day } = chart
  const course = [
    [day.yearsAgo(7, 25), 172, 104],
    [addDays(day.yearsAgo(7, 25), 15), 166, 100],
    [day.yearsAgo(6, 25), 158, 98],
    [day.yearsAgo(5, 25), 154, 94],
    [day.yearsAgo(4, 25), 146, 90],
    [day.yearsAgo(3, 25), 142, 88],
    [day.yearsAgo(2, 25), 144, 86],
    [day.yearsAgo(1, 25), 141, 86],
    [day.daysAgo(26), 143, 87],
  ] as const
  return course.flatMap(([date, systolic, diastolic]) => {
    const seen = visit(chart, `review-${date}`, date, {
      type: visits.followUp,
      diagnosis: because,
      practitioner,
      organization,
    })
    const facts = { when: at(date, '09:10'), encounter: seen, performer: `Practitioner/${practitioner}` }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [systolic, diastolic], facts),
      ...bodySize(chart, date, { height: 181, weight: chart.random.around(88, 1, 1) }, facts),
    ]
  })
}

/** Morning and evening for two weeks, measured by himself before the last visit. */
function atHome(chart: Chart): readonly Resource[] {
  const { day, random, subject } = chart
  return Array.from({ length: 14 }, (_, index) => day.daysAgo(40 - index)).flatMap((date) =>
    [
      ['morning', '06:30', 128],
      ['evening', '20:15', 124],
    ].map(([when, time, systolic]) =>
      bloodPressure(chart, `home-${when}-${date}`, [random.around(Number(systolic), 4), random.around(77, 3)], {
        when: at(date, String(time)),
        performer: subject.reference,
        note: 'Measured at home by the patient.',
      }),
    ),
  )
}
