import { allergy } from '../build/allergy.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { consent } from '../build/consent.ts'
import { coverage } from '../build/coverage.ts'
import { pdfDocument, textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { immunization } from '../build/immunization.ts'
import { type PatientFacts, patient } from '../build/patient.ts'
import { relatedPerson } from '../build/related-person.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { allergens, problems, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { bloodOfTwoLaboratories } from './anna-kowalska-labs.ts'
import { inhalers } from './anna-kowalska-medicines.ts'

export const annaKowalska: PersonaSource = {
  slug: 'anna-kowalska',
  title: 'Anna Kowalska, two names and two record numbers',
  story:
    'She was Anna Nowak, record H-20417 of Hillside Practice, until she married and moved: both names and both numbers have ' +
    'their dates. An app that shows the first it finds gives her the wrong name, and searches find her under either.',
  write(chart) {
    const { day } = chart
    const moved = day.yearsAgo(6, 30)
    const asthma = condition(chart, 'asthma', {
      code: problems.asthma,
      onset: yearOf(day.yearsAgo(28)),
      recorded: day.yearsAgo(9, 40),
      recorder: 'ravi-iyer',
    })
    const atHillside = [day.yearsAgo(9, 40), day.yearsAgo(7, 35)].map((date) =>
      visit(chart, `hillside-${date}`, date, {
        type: visits.asthmaFollowUp,
        diagnosis: asthma,
        practitioner: 'ravi-iyer',
        organization: 'hillside-practice',
      }),
    )
    const reviews = yearly(chart, asthma)
    return [
      patient(chart, identity(chart)),
      relatedPerson(chart, 'husband', {
        relationship: 'SPS',
        given: 'Marek',
        family: 'Kowalski',
        phone: '+1 555 0146',
      }),
      asthma,
      allergy(chart, 'house-dust-mite', {
        code: allergens.houseDustMite,
        text: 'House dust mite',
        category: 'environment',
        criticality: 'low',
        recorded: day.yearsAgo(9, 40),
        reaction: { manifestation: problems.seasonalRhinitis, severity: 'mild' },
      }),
      familyMemberHistory(chart, 'mother', {
        relative: 'MTH',
        told: addDays(moved, 20),
        conditions: [{ code: problems.asthma, text: 'Asthma' }],
      }),
      ...atHillside,
      ...reviews,
      ...inhalers(chart, asthma, [...atHillside, ...reviews]),
      ...bloodOfTwoLaboratories(chart),
      consent(chart, 'nothing-back', {
        kind: 'privacy',
        decision: 'deny',
        signed: addDays(moved, 20),
        text: 'Nothing of her present care may be sent to Hillside Practice',
        recipients: ['Organization/hillside-practice'],
      }),
      coverage(chart, {
        kind: 'private',
        memberNumber: 'LM20633906',
        plan: 'Linden Family',
        since: day.yearsAgo(6),
        through: { relationship: 'spouse', subscriber: 'RelatedPerson/anna-kowalska-husband' },
      }),
      smokingStatus(chart, 'former', at(addDays(moved, 20), '09:20')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(38) }),
      immunization(chart, 'tdap', { vaccine: vaccines.tdap, when: day.yearsAgo(7, 35), reported: true }),
      ...letters(chart, reviews),
    ]
  },
}

function identity({ day }: Chart): PatientFacts {
  const married = day.yearsAgo(8, 66)
  return {
    recordNumber: '00633907',
    otherNumbers: [
      {
        system: 'https://chartroom.example/hillside-practice/record-number',
        value: 'H-20417',
        assigner: 'hillside-practice',
        period: { start: day.yearsAgo(9, 40), end: day.yearsAgo(6, 30) },
      },
    ],
    names: [
      { use: 'maiden', family: 'Nowak', given: ['Anna', 'Maria'], period: { end: addDays(married, -1) } },
      { use: 'official', family: 'Kowalska', given: ['Anna', 'Maria'], period: { start: married } },
      { use: 'nickname', given: ['Ania'] },
    ],
    gender: 'female',
    photo: { skin: 'pale', hair: 'long', hairColour: 'brown', clothes: 'blue' },
    birthDate: day.yearsAgo(40, 151),
    line: '27 Harpoon Hill',
    postalCode: '01998',
    phone: '+1 555 0145',
    email: 'anna.kowalska@example.com',
    language: ['pl', 'Polish'],
  }
}

function yearly(chart: Chart, because: Resource): readonly Resource[] {
  const { day, random } = chart
  const first = addDays(day.yearsAgo(6, 30), 20)
  return [first, ...[5, 4, 3, 2, 1, 0].map((years) => day.yearsAgo(years, 38))].flatMap((date, index) => {
    const seen = visit(chart, `review-${date}`, date, {
      type: index === 0 ? visits.checkUp : visits.asthmaFollowUp,
      diagnosis: because,
    })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [random.around(117, 5), random.around(74, 4)], facts),
      ...bodySize(chart, date, { height: 166, weight: random.around(63 + index * 0.4, 0.8, 1) }, facts),
    ]
  })
}

function letters(chart: Chart, reviews: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const moved = day.yearsAgo(6, 30)
  const first = reviews[0]
  return [
    ...pdfDocument(chart, 'hillside-letter', {
      kind: 'referral',
      title: 'Letter of Hillside Practice about Anna Nowak',
      when: at(moved, '15:00'),
      author: 'ravi-iyer',
      organization: 'hillside-practice',
      lines: [
        'To Harbour Clinic. Patient: Anna Maria Nowak, record number H-20417, now Kowalska.',
        '',
        'Asthma since childhood, well controlled with fluticasone, two puffs twice a day.',
        'Allergic to house dust mites. Smoked as a student. No admissions.',
        'Please take over her care; she moves to Port Linden this month.',
        '',
        'Dr Ravi Iyer',
      ],
    }),
    textNote(chart, 'note-first', {
      kind: 'history',
      title: 'First visit after her move',
      when: at(addDays(moved, 20), '09:28'),
      encounter: first,
      lines: [
        'Brought the letter of Hillside Practice, in her maiden name: the same person, checked by date of birth and passport.',
        'Their results were taken over as they were. She wishes that nothing is sent back there.',
        'Asthma quiet, coughs at night about once a month. No change.',
      ],
    }),
  ]
}
