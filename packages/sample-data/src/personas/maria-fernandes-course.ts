import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { textNote } from '../build/document-reference.ts'
import { encounter, visit } from '../build/encounter.ts'
import { labPanel } from '../build/lab-panel.ts'
import { vitalSign } from '../build/observation.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes, scores } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

type Row = {
  readonly months: number
  readonly weight: number
  readonly waist: number
  readonly pressure: readonly [number, number]
  readonly written: string
  readonly video?: boolean
}

/** Surgery at 24 months. */
const course: readonly Row[] = [
  {
    months: 30,
    weight: 128.4,
    waist: 134,
    pressure: [142, 90],
    written: 'BMI 47.7, diabetes, sleep apnea; diets since school. Wants surgery; six months of preparation begin.',
  },
  {
    months: 27,
    weight: 124,
    waist: 131,
    pressure: [138, 86],
    written: 'Keeps the food diary, walks 30 minutes a day. Psychologist has no objection.',
  },
  {
    months: 23,
    weight: 110.2,
    waist: 121,
    pressure: [122, 76],
    written: 'Four weeks after surgery. Scars healed, drinks 1.5 liters a day, protein 60 g. Multivitamin for life.',
  },
  {
    months: 21,
    weight: 98.5,
    waist: 112,
    pressure: [114, 70],
    written: 'HbA1c 5.9 %: metformin stopped. Hair falls out, as often at three months.',
  },
  {
    months: 18,
    weight: 88.1,
    waist: 103,
    pressure: [104, 62],
    written: 'Dizzy on standing: lisinopril stopped. Runs for the bus, for the first time in years.',
  },
  {
    months: 15,
    weight: 81.6,
    waist: 97,
    pressure: [112, 70],
    written: 'Well. Sweets make her heart race and sweat: she leaves them.',
  },
  {
    months: 12,
    weight: 77.9,
    waist: 92,
    pressure: [114, 72],
    written: 'One year: 41.7 kg less. Sleep study without apnea, mask given back.',
  },
  {
    months: 9,
    weight: 75.2,
    waist: 90,
    pressure: [112, 70],
    written:
      'Tired, pale; heavy periods. Ferritin 8. Has let the multivitamin go, too dear. Iron; asked her to begin again.',
  },
  {
    months: 6,
    weight: 74.4,
    waist: 89,
    pressure: [114, 72],
    written: 'Less tired. B12 188: tablets of 1000 micrograms. Has the multivitamin again.',
  },
  {
    months: 3,
    weight: 75.6,
    waist: 90,
    pressure: [116, 74],
    written: 'New job, eats at her desk. Would like to be pregnant next year: B12 and iron first.',
    video: true,
  },
  {
    months: 1,
    weight: 76.3,
    waist: 90,
    pressure: [116, 72],
    written:
      '1.9 kg more than at her lowest, in five months: usual in the second year, but she is afraid. Sees the dietitian.',
  },
]

/** Weight, waist and blood pressure, and what was said. What she told by video she weighed herself. */
export function reviews(chart: Chart, obesity: Resource): readonly Resource[] {
  return course.flatMap(({ months, weight, waist, pressure, written, video }) => {
    const date = chart.day.monthsAgo(months)
    const name = `review-${date}`
    const seen =
      video === true
        ? encounter(chart, name, {
            type: visits.followUp,
            kind: 'VR',
            start: at(date, '09:00'),
            end: at(date, '09:30'),
            diagnosis: obesity,
          })
        : visit(chart, name, date, { type: visits.followUp, diagnosis: obesity })
    const facts = {
      when: at(date, '09:10'),
      encounter: seen,
      ...(video === true ? { performer: chart.subject.reference, note: 'Measured at home.' } : {}),
    }
    return [
      seen,
      ...bodySize(chart, date, { height: 164, weight }, facts),
      vitalSign(chart, `waist-${date}`, scores.waist, waist, facts),
      bloodPressure(chart, `blood-pressure-${date}`, pressure, facts),
      textNote(chart, `note-${date}`, {
        kind: 'progress',
        title: 'Weight',
        when: at(date, '09:29'),
        encounter: seen,
        lines: [written],
      }),
    ]
  })
}

/** Months ago, HbA1c in %, hemoglobin in g/dL, ferritin in ng/mL, B12 in pg/mL, vitamin D in ng/mL. */
const blood = [
  [30, 7.8, 13.4, 62, 430, 16],
  [21, 5.9, 13.1, 54, 388, 27],
  [18, 5.5, 12.9, 41, 341, 31],
  [12, 5.3, 12.4, 22, 262, 33],
  [9, 5.3, 10.9, 8, 221, 26],
  [6, 5.3, 11.8, 19, 188, 25],
  [1, 5.4, 12.6, 36, 324, 34],
] as const

export function bloodTests(chart: Chart): readonly Resource[] {
  return blood.flatMap(([months, hba1c, hemoglobin, ferritin, cobalamin, vitaminD]) =>
    labPanel(chart, 'after-bypass', {
      code: loincCodes.bloodCount,
      text: 'Blood count, HbA1c, iron and vitamins',
      date: chart.day.monthsAgo(months),
      results: {
        hemoglobin: [labs.hemoglobin, hemoglobin],
        mcv: [labs.mcv, months === 9 ? 78 : 86],
        ferritin: [labs.ferritin, ferritin],
        'vitamin-b12': [labs.cobalamin, cobalamin],
        'vitamin-d': [labs.vitaminD, vitaminD],
        hba1c: [labs.hba1c, hba1c],
      },
    }),
  )
}
