import { noKnownAllergies } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { textNote } from '../build/document-reference.ts'
import { dosage } from '../build/dosage.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { goal } from '../build/goal.ts'
import { immunization } from '../build/immunization.ts'
import { labPanel } from '../build/lab-panel.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { labs, loincCodes, vitals } from '../codes/loinc.ts'
import { drugs } from '../codes/rxnorm.ts'
import { problems, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

export const abdulrahmanAlFarsi: PersonaSource = {
  slug: 'abdulrahman-al-farsi',
  title: 'Abdulrahman Al-Farsi, a name and notes from right to left',
  story:
    'عبد الرحمن الفارسي has prediabetes, a goal and a plan. His name, a note and an instruction are written in Arabic with ' +
    'numbers and drug names from left to right among them, which scrambles a page that does not isolate directions.',
  write(chart) {
    const { day } = chart
    const found = day.monthsAgo(30)
    const prediabetes = condition(chart, 'prediabetes', {
      code: problems.prediabetes,
      onset: found,
      recorded: found,
    })
    const obesity = condition(chart, 'obesity', {
      code: problems.obesity,
      onset: day.yearsAgo(8).slice(0, 4),
      recorded: found,
    })
    const reviews = reviewsOf(chart, prediabetes)
    const weightGoal = goal(chart, 'goal-weight', {
      text: 'Weigh 90 kg or less: بحلول الصيف',
      since: day.monthsAgo(6),
      achievement: 'improving',
      addresses: [obesity, prediabetes],
      target: { measure: vitals.weight, high: 90 },
      byPatient: true,
    })
    return [
      patient(chart, {
        recordNumber: '00580119',
        names: [
          {
            use: 'official',
            text: 'عبد الرحمن بن سعيد الفارسي',
            family: 'الفارسي',
            given: ['عبد الرحمن', 'بن سعيد'],
          },
          { use: 'usual', text: 'Abdulrahman Al-Farsi', family: 'Al-Farsi', given: ['Abdulrahman'], writing: 'ABC' },
        ],
        gender: 'male',
        photo: { skin: 'olive', hair: 'short', hairColour: 'black', clothes: 'sand', beard: true },
        birthDate: day.yearsAgo(50, 41),
        line: '73 Ferry Street',
        postalCode: '01998',
        phone: '+1 555 0129',
        language: ['ar', 'Arabic'],
      }),
      prediabetes,
      obesity,
      noKnownAllergies(chart, found),
      familyMemberHistory(chart, 'father', {
        relative: 'FTH',
        told: found,
        died: 66,
        conditions: [{ code: problems.diabetesType2, text: 'Type 2 diabetes', onset: 51 }],
      }),
      familyMemberHistory(chart, 'brother', {
        relative: 'BRO',
        told: found,
        conditions: [{ code: problems.diabetesType2, text: 'Type 2 diabetes', onset: 45 }],
      }),
      ...reviews,
      ...metformin(chart, prediabetes, reviews),
      weightGoal,
      carePlan(chart, 'plan', {
        title: 'Keep diabetes away',
        since: day.monthsAgo(6),
        addresses: [prediabetes, obesity],
        goals: [weightGoal],
        activities: [
          { what: 'Walk after the evening meal', how: '30 minutes, five days a week' },
          { what: 'Dietitian, with interpreter', status: 'completed' },
        ],
      }),
      appointment(chart, 'next', {
        inDays: 63,
        time: '10:30',
        reason: 'Review of prediabetes',
        because: prediabetes,
        booked: day.monthsAgo(1),
      }),
      smokingStatus(chart, 'former', at(found, '09:20')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(29) }),
      note(chart, reviews),
    ]
  },
}

/** Months ago; HbA1c in percent, fasting glucose in mg/dL, weight in kg. */
const course = [
  [30, 6.1, 114, 101.4],
  [24, 6.2, 116, 102.1],
  [18, 6.2, 117, 101.8],
  [12, 6.3, 119, 102.6],
  [6, 6.4, 122, 101.9],
  [1, 6.0, 109, 96.3],
] as const

function reviewsOf(chart: Chart, because: Resource): readonly Resource[] {
  return course.flatMap(([months, hba1c, glucose, weight]) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `review-${date}`, date, { type: visits.checkUp, diagnosis: because })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [chart.random.around(129, 3), chart.random.around(82, 3)], facts),
      ...bodySize(chart, date, { height: 176, weight }, facts),
      ...labPanel(chart, 'glucose', {
        code: loincCodes.metabolicPanel,
        text: 'Fasting glucose, HbA1c',
        date,
        results: { glucose: [labs.glucose, glucose], hba1c: [labs.hba1c, hba1c] },
      }),
    ]
  })
}

/** Begun half a year ago, as diet alone had not been enough. */
function metformin(chart: Chart, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const request = medicationRequest(chart, 'metformin', {
    drug: drugs.metformin500,
    text: 'Metformin 500 mg tablet',
    authored: day.monthsAgo(6),
    dosage: [
      dosage({
        text: '1 tablet twice a day with meals (قرص واحد مرتين يوميًا مع الطعام)',
        dose: [1, '{tbl}'],
        times: 2,
        when: 'C',
      }),
    ],
    because,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
  })
  return [request, ...fills(chart, request, [day.daysAgo(175), day.daysAgo(87)], { amount: [180, '{tbl}'], days: 90 })]
}

function note(chart: Chart, reviews: readonly Resource[]): Resource {
  const date = chart.day.monthsAgo(1)
  return textNote(chart, 'note-arabic', {
    kind: 'progress',
    title: 'Review, with what he was told in Arabic',
    when: at(date, '09:28'),
    encounter: reviews.find((one) => one.resourceType === 'Encounter' && one.id.endsWith(date)),
    lines: [
      'More than five kilograms less since he walks; HbA1c 6.0 %. Given to him in writing:',
      '',
      'النتيجة: HbA1c 6.0 % (كانت 6.4 %). أحسنت!',
      'استمر على Metformin 500 mg مرتين يوميًا مع الطعام، والمشي 30 دقيقة خمسة أيام في الأسبوع.',
      'الموعد القادم بعد ثلاثة أشهر.',
    ],
  })
}
