import { noKnownAllergies } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { textNote } from '../build/document-reference.ts'
import { encounter, visit } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { observation } from '../build/observation.ts'
import { type PatientFacts, patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { serviceRequest } from '../build/service-request.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, monthOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { loincCodes } from '../codes/loinc.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import { concept, type Resource } from '../fhir.ts'
import { bloodUnderTestosterone } from './alex-moreau-labs.ts'
import { hormones } from './alex-moreau-medicines.ts'

export const alexMoreau: PersonaSource = {
  slug: 'alex-moreau',
  title: 'Alex Moreau, trans man on testosterone',
  story:
    'Gender, gender identity, sex at birth and pronouns differ, and an old name must not be shown as his: apps that take ' +
    'one for another address him wrongly, forget his cervical screening, or judge his hemoglobin by the wrong range.',
  write(chart) {
    const { day } = chart
    const first = day.monthsAgo(60)
    const surgeryDay = day.monthsAgo(34)
    const dysphoria = condition(chart, 'gender-dysphoria', {
      code: problems.genderDysphoria,
      onset: monthOf(day.yearsAgo(9)),
      recorded: first,
      note: 'Lives as a man since he was 22.',
    })
    const reviews = followUps(chart, dysphoria)
    const stay = encounter(chart, 'surgery', {
      type: visits.problem,
      kind: 'IMP',
      start: at(surgeryDay, '07:30'),
      end: at(addDays(surgeryDay, 1), '12:00'),
      reason: 'Planned chest surgery',
      diagnosis: dysphoria,
    })
    const screening = serviceRequest(chart, 'cervical-screening', {
      kind: 'referral',
      code: procedures.cervicalScreening,
      text: 'Cervical screening',
      authored: day.monthsAgo(1),
      seen: reviews,
      note: 'Has a cervix: due although his record says male. He asks for a long appointment.',
    })
    return [
      patient(chart, identity(chart)),
      dysphoria,
      noKnownAllergies(chart, first),
      pronouns(chart, first),
      coverage(chart, { kind: 'private', memberNumber: 'LM20518264', plan: 'Linden Basic', since: day.yearsAgo(4) }),
      appointment(chart, 'screening', {
        inDays: 24,
        time: '16:20',
        minutes: 40,
        reason: 'Cervical screening, long appointment',
        booked: day.monthsAgo(1),
        practitioner: 'marisol-pena',
        instruction: 'Ask for Marisol at the desk; he/him.',
      }),
      smokingStatus(chart, 'never', at(first, '09:20')),
      ...reviews,
      stay,
      procedure(chart, 'mastectomy', {
        code: procedures.bilateralMastectomy,
        when: surgeryDay,
        because: dysphoria,
        note: 'Masculinizing chest surgery, without complication.',
      }),
      procedure(chart, 'cervical-screening-last', {
        code: procedures.cervicalScreening,
        when: monthOf(day.monthsAgo(50)),
        note: 'Normal.',
      }),
      ...bloodUnderTestosterone(chart),
      ...hormones(chart, dysphoria, reviews),
      screening,
      immunization(chart, 'hpv-1', { vaccine: vaccines.hpv9, when: day.monthsAgo(54), dose: 1 }),
      immunization(chart, 'hpv-2', { vaccine: vaccines.hpv9, when: day.monthsAgo(51), dose: 2 }),
      immunization(chart, 'hpv-3', { vaccine: vaccines.hpv9, when: day.monthsAgo(48), dose: 3 }),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.monthsAgo(1) }),
      ...notes(chart, reviews, dysphoria),
    ]
  },
}

/** What an official form asks, what he is, and what his body needs: three answers. */
function identity({ day }: Chart): PatientFacts {
  return {
    recordNumber: '00518264',
    names: [
      { use: 'official', family: 'Moreau', given: ['Alex'], period: { start: day.monthsAgo(40) } },
      { use: 'old', family: 'Moreau', given: ['Alexandra', 'Marie'], period: { end: day.monthsAgo(40) } },
    ],
    gender: 'male',
    photo: { skin: 'light', hair: 'short', hairColour: 'brown', clothes: 'green', glasses: true },
    birthDate: day.yearsAgo(31, 74),
    line: '5 Sailmakers Alley',
    postalCode: '01998',
    phone: '+1 555 0161',
    email: 'alex.moreau@example.org',
    language: ['fr', 'French'],
    extensions: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/patient-genderIdentity',
        valueCodeableConcept: {
          coding: [{ system: 'http://hl7.org/fhir/gender-identity', code: 'transgender-male' }],
          text: 'Trans man',
        },
      },
      { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: 'F' },
      {
        url: 'http://hl7.org/fhir/StructureDefinition/individual-pronouns',
        extension: [{ url: 'value', valueCodeableConcept: concept(loincCodes.pronounsHe, 'he/him') }],
      },
    ],
  }
}

function pronouns(chart: Chart, date: string): Resource {
  return observation(chart, 'pronouns', 'social-history', {
    when: at(date, '09:15'),
    code: concept(loincCodes.pronouns, 'Pronouns'),
    value: { valueCodeableConcept: concept(loincCodes.pronounsHe, 'he/him') },
  })
}

/** Months ago; then systolic and diastolic pressure, and weight in kg. */
const course = [
  [60, 114, 70, 62],
  [54, 116, 72, 62.5],
  [51, 118, 74, 64],
  [48, 120, 74, 66],
  [42, 122, 76, 68.5],
  [36, 122, 76, 69],
  [30, 124, 78, 70],
  [24, 122, 76, 70.5],
  [18, 124, 78, 71],
  [12, 126, 78, 71.5],
  [6, 130, 82, 72],
  [1, 126, 78, 72],
] as const

function followUps(chart: Chart, because: Resource): readonly Resource[] {
  return course.flatMap(([months, systolic, diastolic, weight]) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `review-${date}`, date, {
      type: months === 60 ? visits.problem : visits.followUp,
      reason: months === 60 ? 'Wishes hormone therapy' : 'Hormone therapy, review',
      diagnosis: because,
    })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [systolic, diastolic], facts),
      ...bodySize(chart, date, { height: 171, weight }, facts),
    ]
  })
}

function notes(chart: Chart, reviews: readonly Resource[], about: Resource): readonly Resource[] {
  const { day } = chart
  const seenOn = (date: string): Resource | undefined =>
    reviews.find((one) => one.resourceType === 'Encounter' && one.id.endsWith(date))
  return [
    textNote(chart, 'note-first', {
      kind: 'consultation',
      title: 'First visit about hormone therapy',
      when: at(day.monthsAgo(60), '09:28'),
      encounter: seenOn(day.monthsAgo(60)),
      about: [about],
      lines: [
        'Alex (he/him) has lived as a man for several years and wishes testosterone.',
        'Understands what changes for good and what does not; no children wished, offered advice on fertility.',
        'Periods regular. Never smoked. No clots in the family.',
        'Plan: blood tests, a letter to the specialist clinic, back in six months.',
      ],
    }),
    textNote(chart, 'note-hematocrit', {
      kind: 'progress',
      title: 'Hematocrit too high, dose lowered',
      when: at(day.monthsAgo(6), '09:29'),
      encounter: seenOn(day.monthsAgo(6)),
      about: [about],
      lines: [
        'Hematocrit 52.6 %, above the range for men, by which he is judged under testosterone. No headache, no clots.',
        'Testosterone lowered from 0.4 mL to 0.25 mL a week. Blood count again in five months.',
      ],
    }),
  ]
}
