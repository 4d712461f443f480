import { noKnownAllergies } from '../build/allergy.ts'
import { appointment } from '../build/appointment.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { pdfDocument, textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { goal } from '../build/goal.ts'
import { lab } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, addMonths, at } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { labs } from '../codes/loinc.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { medicines } from './henrik-larsen-medicines.ts'

export const henrikLarsen: PersonaSource = {
  slug: 'henrik-larsen',
  title: 'Henrik Larsen, prostate cancer told by one series',
  story:
    'Ten years of PSA: rising to 9.8 ng/mL, below what can be measured after surgery (told as "less than 0.1"), back at 0.6, ' +
    'and falling under radiotherapy and injections. The laboratory’s range says normal where the surgeon says relapse.',
  write(chart) {
    const { day } = chart
    const biopsied = day.monthsAgo(70)
    const operated = day.monthsAgo(67)
    const cancer = condition(chart, 'prostate-cancer', {
      code: problems.prostateCancer,
      text: 'Prostate cancer',
      onset: biopsied,
      recorded: addDays(biopsied, 6),
      note: 'Adenocarcinoma, Gleason 3+4; pT2c N0 R0 at surgery.',
    })
    const hypertension = condition(chart, 'hypertension', {
      code: problems.essentialHypertension,
      text: 'High blood pressure',
      onset: day.monthsAgo(72),
      recorded: day.monthsAgo(72),
    })
    const seen = reviews(chart, hypertension, cancer)
    return [
      patient(chart, {
        recordNumber: '00836028',
        names: [{ use: 'official', family: 'Larsen', given: ['Henrik', 'Bjørn'] }],
        gender: 'male',
        birthDate: day.yearsAgo(68, 158),
        line: '14 Boathouse Road',
        postalCode: '01998',
        phone: '+1 555 0238',
        email: 'henrik.larsen@example.org',
        language: ['nb', 'Norwegian Bokmål'],
      }),
      noKnownAllergies(chart, day.monthsAgo(72)),
      cancer,
      hypertension,
      familyMemberHistory(chart, 'father', {
        relative: 'FTH',
        told: day.monthsAgo(72),
        died: 79,
        conditions: [{ code: problems.prostateCancer, text: 'Prostate cancer', onset: 71, causedDeath: true }],
      }),
      ...seen,
      ...psaSeries(chart),
      ...medicines(chart, { cancer, hypertension }, seen),
      procedure(chart, 'biopsy', {
        code: procedures.prostateBiopsy,
        when: biopsied,
        note: 'Twelve cores; cancer in five.',
      }),
      procedure(chart, 'prostatectomy', { code: procedures.radicalProstatectomy, when: operated, because: cancer }),
      ...pathology(chart, biopsied),
      ...Array.from({ length: 5 }, (_, week) =>
        procedure(chart, `radiotherapy-week-${week + 1}`, {
          code: procedures.radiotherapy,
          when: addDays(day.monthsAgo(8), 7 * week),
          because: cancer,
          note: 'Prostate bed, 5 fractions of 2.5 Gy in this week.',
        }),
      ),
      procedure(chart, 'bone-density', {
        code: procedures.boneDensity,
        when: day.monthsAgo(8),
        because: cancer,
        note: 'Before a long time without testosterone: T-score -1.2 at the hip.',
      }),
      smokingStatus(chart, 'never', at(day.monthsAgo(72), '09:20')),
      ...plans(chart, cancer),
    ]
  },
}

/** Months ago, and PSA in ng/mL; a string where it lay below what the method measures. */
const psa = [
  [121, 1.9],
  [109, 2.3],
  [97, 2.9],
  [85, 4.4],
  [78, 6.7],
  [72, 9.8],
  [65, '<0.1'],
  [61, '<0.1'],
  [55, '<0.1'],
  [49, '<0.1'],
  [37, '<0.1'],
  [25, 0.1],
  [18, 0.2],
  [13, 0.4],
  [10, 0.6],
  [6, 0.3],
  [3, '<0.1'],
  [0, '<0.1'],
] as const

function psaSeries(chart: Chart): readonly Resource[] {
  return psa.map(([months, value]) => {
    const date = addDays(chart.day.monthsAgo(months), months === 0 ? -13 : 0)
    const facts = {
      when: at(date, '08:10'),
      ...(months === 18
        ? { note: 'Within the range of healthy men; after removal of the prostate 0.2 and more counts as relapse.' }
        : {}),
    }
    return typeof value === 'string'
      ? lab(chart, `psa-${date}`, labs.psa, 0.1, { ...facts, comparator: '<' })
      : lab(chart, `psa-${date}`, labs.psa, value, facts)
  })
}

function pathology(chart: Chart, biopsied: string): readonly Resource[] {
  return pdfDocument(chart, 'pathology', {
    kind: 'pathology',
    title: 'Pathology: biopsy of the prostate',
    when: at(addDays(biopsied, 6), '15:20'),
    lines: [
      '**Pathology report',
      'Henrik Bjørn Larsen, record number 00836028',
      '',
      'Material: twelve cores of the prostate, six from each side.',
      'Right: three of six cores hold adenocarcinoma, Gleason 3+4 = 7, up to 45 % of a core.',
      'Left: two of six cores, Gleason 3+3 = 6, up to 20 %.',
      'No growth along nerves. No growth beyond the capsule in these cores.',
      '',
      'Summary: adenocarcinoma of the prostate, Gleason 3+4 = 7 (grade group 2).',
    ],
  })
}

/** Months ago, blood pressure, weight in kg, and what was written. */
const course = [
  [
    72,
    [154, 92],
    88,
    'PSA 9.8 ng/mL, from 6.7 half a year ago. Prostate firm on the right. Referred for biopsy. Amlodipine for the pressure.',
  ],
  [66, [136, 82], 86.5, 'Four weeks after surgery: wound healed, one pad a day, less each week.'],
  [48, [134, 80], 87.2, 'PSA not measurable. Dry. Uses no pads; erections weak, tablets not wanted.'],
  [
    17,
    [132, 82],
    88.4,
    'PSA 0.2 ng/mL: after surgery that is a relapse, although the laboratory calls it normal. Repeat in 4 months.',
  ],
  [
    9,
    [136, 84],
    88.9,
    'PSA 0.6 ng/mL. Scan finds nothing outside the pelvis. First injection of leuprolide today, radiotherapy next month.',
  ],
  [
    3,
    [134, 82],
    91.3,
    'Hot flushes, four a day; 2.4 kg heavier; sleeps badly. PSA not measurable again. Wants to go on.',
  ],
] as const

function reviews(chart: Chart, hypertension: Resource, cancer: Resource): readonly Resource[] {
  return course.flatMap(([months, pressure, weight, written]) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `review-${date}`, date, {
      type: visits.followUp,
      diagnosis: months === 72 ? hypertension : cancer,
    })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, pressure, facts),
      ...bodySize(chart, date, { height: 183, weight }, facts),
      textNote(chart, `note-${date}`, {
        kind: 'progress',
        title: 'Review',
        when: at(date, '09:28'),
        encounter: seen,
        lines: [written],
      }),
    ]
  })
}

function plans(chart: Chart, cancer: Resource): readonly Resource[] {
  const { day } = chart
  const low = goal(chart, 'goal-psa', {
    text: 'PSA stays below 0.2 ng/mL',
    since: day.monthsAgo(9),
    achievement: 'achieved',
    judged: day.monthsAgo(3),
    priority: 'high',
    addresses: [cancer],
    target: { measure: labs.psa, high: 0.2, due: addMonths(day.today, 12) },
  })
  return [
    low,
    carePlan(chart, 'plan-relapse', {
      title: 'Prostate cancer: two years without testosterone',
      since: day.monthsAgo(9),
      until: addMonths(day.monthsAgo(9), 24),
      addresses: [cancer],
      goals: [low],
      activities: [
        { what: 'Leuprolide injection', how: 'every 12 weeks', who: 'Practitioner/marisol-pena' },
        { what: 'PSA', how: 'every 3 months', status: 'scheduled' },
        { what: 'Strength training against loss of muscle and bone', how: 'twice a week' },
      ],
    }),
    coverage(chart, { kind: 'public', memberNumber: 'BS70836028', plan: 'Bay State Senior', since: day.yearsAgo(3) }),
    appointment(chart, 'appointment-injection', {
      inDays: 64,
      time: '08:40',
      reason: 'Leuprolide injection',
      because: cancer,
      booked: day.daysAgo(20),
      practitioner: 'marisol-pena',
    }),
  ]
}
