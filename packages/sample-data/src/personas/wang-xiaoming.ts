import { allergy } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { consent } from '../build/consent.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { immunization } from '../build/immunization.ts'
import { type PatientFacts, patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { serviceRequest } from '../build/service-request.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { hepatitisLabs } from './wang-xiaoming-labs.ts'
import { antiviral } from './wang-xiaoming-medicines.ts'

export const wangXiaoming: PersonaSource = {
  slug: 'wang-xiaoming',
  title: 'Wang Xiaoming (王小明), hepatitis B below the limit of detection',
  story:
    'The family name comes first, in characters and in pinyin, and neither has a space where English has one. His virus fell from ' +
    '4,200,000 IU/mL to “< 10”: a number with a comparator that must not be drawn as ten, beside answers that are words.',
  write(chart) {
    const { day } = chart
    const found = day.monthsAgo(42)
    const hepatitis = condition(chart, 'hepatitis-b', {
      code: problems.chronicHepatitisB,
      text: 'Chronic hepatitis B',
      onset: day.yearsAgo(36, 100).slice(0, 4),
      recorded: found,
      note: 'From birth, from his mother.',
    })
    const reviews = reviewsOf(chart, hepatitis)
    return [
      patient(chart, identity(chart)),
      hepatitis,
      allergy(chart, 'sulfamethoxazole', {
        code: ingredients.sulfamethoxazole,
        text: 'Sulfamethoxazole',
        category: 'medication',
        criticality: 'low',
        recorded: found,
        reaction: { manifestation: problems.urticaria, severity: 'mild' },
      }),
      familyMemberHistory(chart, 'mother', {
        relative: 'MTH',
        told: found,
        died: 57,
        conditions: [
          { code: problems.chronicHepatitisB, text: 'Chronic hepatitis B' },
          { code: problems.hepatocellularCarcinoma, text: 'Liver cancer', onset: 56, causedDeath: true },
        ],
      }),
      ...reviews,
      ...hepatitisLabs(chart),
      ...antiviral(chart, hepatitis, reviews),
      ...[36, 30, 24, 18, 12, 6].map((months) =>
        procedure(chart, `ultrasound-${day.monthsAgo(months)}`, {
          code: procedures.abdominalUltrasound,
          when: day.monthsAgo(months),
          because: hepatitis,
          note: 'Liver even, no focus, no fluid.',
        }),
      ),
      serviceRequest(chart, 'ultrasound-next', {
        kind: 'imaging',
        code: procedures.abdominalUltrasound,
        authored: day.daysAgo(9),
        because: hepatitis,
        seen: reviews,
        note: 'Every six months, as his mother died of liver cancer.',
      }),
      consent(chart, 'research', {
        kind: 'research',
        decision: 'permit',
        signed: day.monthsAgo(12),
        text: 'His results may be used for research without his name',
      }),
      coverage(chart, { kind: 'private', memberNumber: 'LM20611238', plan: 'Linden Basic', since: day.yearsAgo(3) }),
      appointment(chart, 'next', {
        inDays: 172,
        time: '08:40',
        reason: 'Hepatitis B, blood and ultrasound',
        because: hepatitis,
        booked: day.daysAgo(9),
        instruction: 'Come without breakfast.',
      }),
      smokingStatus(chart, 'never', at(found, '09:20')),
      immunization(chart, 'hepatitis-a-1', { vaccine: vaccines.hepatitisAAdult, when: day.monthsAgo(36), dose: 1 }),
      immunization(chart, 'hepatitis-a-2', { vaccine: vaccines.hepatitisAAdult, when: day.monthsAgo(30), dose: 2 }),
      textNote(chart, 'note-undetectable', {
        kind: 'progress',
        title: 'Virus no longer detectable',
        when: at(day.monthsAgo(24), '09:29'),
        encounter: seenOn(reviews, day.monthsAgo(24)),
        about: [hepatitis],
        lines: [
          'Hepatitis B virus DNA below 10 IU/mL for the first time; ALT normal. Takes his tablet every evening, none missed.',
          'Go on without a break: stopping may bring the virus back violently. Blood and ultrasound every six months.',
          '他明白：药不能停。',
        ],
      }),
    ]
  },
}

function identity({ day }: Chart): PatientFacts {
  return {
    recordNumber: '00611238',
    names: [
      { use: 'official', text: '王小明', family: '王', given: ['小明'], writing: 'IDE' },
      { use: 'usual', text: 'Wang Xiaoming', family: 'Wang', given: ['Xiaoming'], writing: 'ABC' },
    ],
    gender: 'male',
    photo: { skin: 'light', hair: 'short', hairColour: 'black', clothes: 'slate' },
    birthDate: day.yearsAgo(36, 100),
    line: '40 Ropewalk, Apt 12',
    postalCode: '01998',
    phone: '+1 555 0184',
    language: ['zh', 'Chinese'],
  }
}

function reviewsOf(chart: Chart, because: Resource): readonly Resource[] {
  const { day, random } = chart
  const dates = [...[42, 41, 36, 30, 24, 18, 12, 6].map((months) => day.monthsAgo(months)), day.daysAgo(9)]
  return dates.flatMap((date, index) => {
    const seen = visit(chart, `review-${date}`, date, {
      type: index === 0 ? visits.checkUp : visits.followUp,
      diagnosis: because,
    })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [random.around(119, 4), random.around(75, 3)], facts),
      ...bodySize(chart, date, { height: 172, weight: random.around(67, 0.7, 1) }, facts),
    ]
  })
}

function seenOn(reviews: readonly Resource[], date: string): Resource | undefined {
  return reviews.find((one) => one.resourceType === 'Encounter' && one.id.endsWith(date))
}
