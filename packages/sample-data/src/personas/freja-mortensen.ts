import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { consultation } from '../build/consultation.ts'
import { device } from '../build/device.ts'
import { dosage } from '../build/dosage.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { goal } from '../build/goal.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { relatedPerson } from '../build/related-person.ts'
import { vaccinesOfInfancy, vaccinesOfSecondYear } from '../build/vaccines-of-infancy.ts'
import { addDays } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { byIngredient } from '../codes/rxnorm.ts'
import { problems, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { growth } from './freja-mortensen-growth.ts'
import { spineXRay } from './freja-mortensen-spine.ts'

export const frejaMortensen: PersonaSource = {
  slug: 'freja-mortensen',
  title: 'Freja Mortensen, 14, scoliosis',
  story:
    'Measured at every check-up since her birth, so that a growth chart spans all its tables; at twelve her back began to ' +
    'bend. Three X-rays tell the angle of the curve, 18, 27 and 29 degrees, and since the second she wears a brace.',
  write(chart) {
    const { day } = chart
    const birthDate = day.yearsAgo(14, 60)
    const [found, worse, latest] = [day.monthsAgo(23), day.monthsAgo(13), day.monthsAgo(2)]
    const scoliosis = condition(chart, 'scoliosis', {
      code: problems.adolescentScoliosis,
      text: 'Scoliosis of adolescence',
      onset: found.slice(0, 7),
      recorded: found,
      recorder: 'linnea-haugen',
    })
    const seen = visitsForHerBack(chart, scoliosis, [found, worse, latest])
    const smallCurve = goal(chart, 'goal-curve', {
      text: 'The thoracic curve stays below 40 degrees until she has stopped growing',
      since: worse,
      achievement: 'in-progress',
      judged: latest,
      addresses: [scoliosis],
    })
    return [
      patient(chart, {
        recordNumber: '00613207',
        names: [
          { use: 'official', family: 'Mortensen', given: ['Freja', 'Østergård'] },
          { use: 'usual', family: 'Mortensen', given: ['Freja'] },
        ],
        gender: 'female',
        birthDate,
        line: '22 Lighthouse Lane',
        postalCode: '01998',
        practitioner: 'linnea-haugen',
        photo: { skin: 'pale', hair: 'long', hairColour: 'blond', clothes: 'blue' },
        language: ['da', 'Danish'],
      }),
      relatedPerson(chart, 'father', {
        relationship: 'FTH',
        given: 'Jørgen',
        family: 'Mortensen',
        phone: '+1 555 0171',
      }),
      familyMemberHistory(chart, 'mother', {
        relative: 'MTH',
        told: found,
        conditions: [{ code: problems.adolescentScoliosis, onset: 13, note: 'Watched, never treated.' }],
      }),
      scoliosis,
      ...growth(chart, birthDate),
      ...seen,
      ...spineXRay(chart, scoliosis, seen, {
        date: found,
        thoracic: 18,
        lumbar: 11,
        conclusion:
          'Idiopathic scoliosis, mild. Again in six to ten months, as she is in the midst of her growth spurt.',
      }),
      ...spineXRay(chart, scoliosis, seen, {
        date: worse,
        thoracic: 27,
        lumbar: 15,
        conclusion: 'The thoracic curve has grown by 9° in ten months, with growth to come: a brace is advised.',
      }),
      ...spineXRay(chart, scoliosis, seen, {
        date: latest,
        thoracic: 29,
        lumbar: 15,
        conclusion: 'In the brace for eleven months: within the error of measurement unchanged.',
      }),
      device(chart, 'brace', {
        type: 'Thoracolumbar brace',
        name: 'Back brace',
        model: 'Night and Day 3',
        manufacturer: 'Ortovela',
        serialNumber: 'OV-77120-14',
        note: 'Worn 18 hours a day, taken off for sport.',
      }),
      smallCurve,
      carePlan(chart, 'plan-brace', {
        title: 'Brace until the end of growth',
        since: worse,
        author: 'linnea-haugen',
        addresses: [scoliosis],
        goals: [smallCurve],
        activities: [
          { what: 'Wear the brace', how: '18 hours a day' },
          { what: 'Exercises for the back', how: 'Three times a week' },
          { what: 'X-ray of the whole spine', how: 'Every six to twelve months', status: 'scheduled' },
        ],
      }),
      ...filledPrescription(chart, 'vitamin-d', {
        drug: byIngredient.cholecalciferol,
        text: 'Vitamin D3 25 µg capsule',
        authored: worse,
        dosage: [dosage({ text: '1 capsule once a day', dose: [1, '{capsule}'], times: 1 })],
        because: scoliosis,
        requester: 'linnea-haugen',
        seen,
        supply: { quantity: [90, '{capsule}'], days: 90, refills: 3 },
        filled: [0, 92, 180, 275].map((days) => addDays(worse, days)),
        note: 'For her bones while she grows in a brace.',
      }),
      ...vaccinesOfChildhood(chart, birthDate),
    ]
  },
}

function visitsForHerBack(
  chart: Chart,
  scoliosis: Resource,
  dates: readonly [string, string, string],
): readonly Resource[] {
  const [found, worse, latest] = dates
  const facts = { type: visits.problem, diagnosis: scoliosis, practitioner: 'linnea-haugen' } as const
  return [
    ...consultation(chart, {
      ...facts,
      date: found,
      reason: 'The school nurse saw that her back is not straight',
      size: { height: 157.2, weight: 45.7 },
      note: {
        title: 'Scoliosis: first visit',
        about: [scoliosis],
        lines: [
          'Bending forward, a hump of the ribs on the right, 6° by scoliometer. No pain. Reflexes and feet normal.',
          'No period yet. Her mother had a slight curve at that age.',
          'X-ray today. If it stays below 25° she is watched; above, a brace.',
        ],
      },
    }),
    ...consultation(chart, {
      ...facts,
      date: worse,
      reason: 'Scoliosis, control',
      size: { height: 161.6, weight: 49.6 },
      note: {
        title: 'Scoliosis: control',
        about: [scoliosis],
        lines: [
          'First period two months ago. Has grown by more than 4 cm since the last X-ray. The hump is now 9°.',
          'Explained with her and her father what the X-ray shows. She is not happy about a brace, and agrees to try.',
          'Plan: brace 18 hours a day, exercises, vitamin D. X-ray in eleven months.',
        ],
      },
    }),
    ...consultation(chart, {
      ...facts,
      date: latest,
      reason: 'Scoliosis, control in the brace',
      size: { height: 163.3, weight: 51.6 },
      note: {
        title: 'Scoliosis: control in the brace',
        about: [scoliosis],
        lines: [
          'Wears it about 16 hours a day by its own sensor; plays handball without it. Skin intact.',
          'Growth has slowed: 2 cm in a year. The curve has not grown. The brace stays.',
        ],
      },
    }),
  ]
}

function vaccinesOfChildhood(chart: Chart, birthDate: string): readonly Resource[] {
  const given = [
    ['mmr-2', vaccines.measlesMumpsRubella, 1700, 2],
    ['varicella-2', vaccines.varicella, 1700, 2],
    ['dtap-5', vaccines.dtap, 1700, 5],
    ['polio-4', vaccines.polio, 1700, 4],
    ['tdap', vaccines.tdap, 4100, undefined],
    ['hpv-1', vaccines.hpv9, 4100, 1],
    ['hpv-2', vaccines.hpv9, 4300, 2],
    ['meningococcal-1', vaccines.meningococcalACWY, 4100, 1],
    ['influenza', vaccines.influenza, 5135, undefined],
  ] as const
  const later = given.map(([name, vaccine, days, dose]) =>
    immunization(chart, name, { vaccine, when: addDays(birthDate, days), ...(dose === undefined ? {} : { dose }) }),
  )
  return [...vaccinesOfInfancy(chart, birthDate), ...vaccinesOfSecondYear(chart, birthDate), ...later]
}
