import { allergy } from '../build/allergy.ts'
import { condition } from '../build/condition.ts'
import { dosage } from '../build/dosage.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { relatedPerson } from '../build/related-person.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at, monthOf, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { drugs, ingredients } from '../codes/rxnorm.ts'
import { problems } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { thyroidCourse } from './chen-xiuying-thyroid.ts'

export const chenXiuying: PersonaSource = {
  slug: 'chen-xiuying',
  title: 'Chen Xiuying 陈秀英, hypothyroidism, a name in two scripts',
  story:
    'Her official name is written in Chinese, family name first; the Latin one is how the clinic calls her. TSH fell from 38 ' +
    'to normal on levothyroxine, rose when she took it with iron, and fell again when the two were taken apart.',
  write(chart) {
    const { day } = chart
    const found = day.yearsAgo(3, 40)
    const thyroiditis = condition(chart, 'thyroiditis', {
      code: problems.hashimotoThyroiditis,
      text: 'Hashimoto thyroiditis',
      onset: monthOf(found),
      recorded: day.yearsAgo(3, 30),
    })
    const hypothyroidism = condition(chart, 'hypothyroidism', {
      code: problems.hypothyroidism,
      onset: monthOf(found),
      recorded: found,
    })
    const anemia = condition(chart, 'iron-deficiency', {
      code: problems.ironDeficiencyAnemia,
      text: 'Iron deficiency anemia',
      onset: monthOf(day.monthsAgo(15)),
      abated: monthOf(day.monthsAgo(6)),
      recorded: day.monthsAgo(15),
    })
    const seen = thyroidCourse(chart, hypothyroidism)
    return [
      patient(chart, {
        recordNumber: '00675529',
        names: [
          { use: 'official', text: '陈秀英', family: '陈', given: ['秀英'] },
          { use: 'usual', text: 'Chen Xiuying', family: 'Chen', given: ['Xiuying'] },
        ],
        gender: 'female',
        birthDate: day.yearsAgo(58, 77),
        line: '66 Net Loft Row',
        postalCode: '01998',
        phone: '+1 555 0183',
        photo: { skin: 'light', hair: 'short', hairColour: 'black', clothes: 'plum', glasses: true },
        language: ['zh', 'Chinese'],
      }),
      relatedPerson(chart, 'daughter', { relationship: 'DAU', given: 'Meiling', family: 'Chen', phone: '+1 555 0184' }),
      hypothyroidism,
      thyroiditis,
      anemia,
      allergy(chart, 'sulfamethoxazole', {
        code: ingredients.sulfamethoxazole,
        text: 'Sulfamethoxazole',
        category: 'medication',
        criticality: 'low',
        onset: yearOf(day.yearsAgo(19)),
        recorded: found,
        reaction: { manifestation: problems.eruption, severity: 'mild' },
      }),
      ...seen,
      ...medicines(chart, { hypothyroidism, anemia }, seen),
      smokingStatus(chart, 'never', at(found, '09:15')),
      immunization(chart, 'zoster-1', { vaccine: vaccines.zoster, when: day.yearsAgo(2, 100), dose: 1 }),
      immunization(chart, 'zoster-2', { vaccine: vaccines.zoster, when: day.yearsAgo(1, 360), dose: 2 }),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(44) }),
    ]
  },
}

function medicines(
  chart: Chart,
  { hypothyroidism, anemia }: Readonly<Record<'hypothyroidism' | 'anemia', Resource>>,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const [start, raised, iron, ended] = [day.yearsAgo(3, 40), day.monthsAgo(34), day.monthsAgo(15), day.monthsAgo(6)]
  return [
    ...filledPrescription(chart, 'levothyroxine-start', {
      drug: drugs.levothyroxine75,
      text: 'Levothyroxine 75 µg tablet',
      authored: start,
      dosage: [
        dosage({
          text: '1 tablet on rising, half an hour before breakfast',
          dose: [1, '{tbl}'],
          when: 'ACM',
          period: { start, end: raised },
        }),
      ],
      status: 'stopped',
      statusReason: 'TSH still high: dose raised',
      because: hypothyroidism,
      seen,
      supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
      filled: [start],
    }),
    ...filledPrescription(chart, 'levothyroxine', {
      drug: drugs.levothyroxine75,
      text: 'Levothyroxine 75 µg tablet',
      authored: raised,
      dosage: [
        dosage({
          text: '1½ tablets on rising, half an hour before breakfast; four hours apart from iron or calcium',
          dose: [1.5, '{tbl}'],
          when: 'ACM',
        }),
      ],
      because: hypothyroidism,
      seen,
      supply: { quantity: [135, '{tbl}'], days: 90, refills: 3 },
      filled: [341, 250, 163, 73].map(day.daysAgo),
    }),
    ...filledPrescription(chart, 'iron', {
      drug: drugs.ferrousSulfate325,
      text: 'Iron (ferrous sulfate) 325 mg tablet',
      authored: iron,
      dosage: [
        dosage({
          text: '1 tablet every other day',
          dose: [1, '{tbl}'],
          every: [2, 'd'],
          period: { start: iron, end: ended },
        }),
      ],
      status: 'completed',
      because: anemia,
      seen,
      supply: { quantity: [45, '{tbl}'], days: 90, refills: 2 },
      filled: [iron, day.monthsAgo(12), day.monthsAgo(9)],
    }),
  ]
}
