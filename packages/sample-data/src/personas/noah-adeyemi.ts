import { condition } from '../build/condition.ts'
import { pdfDocument } from '../build/document-reference.ts'
import { dosage } from '../build/dosage.ts'
import { encounter } from '../build/encounter.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { immunization } from '../build/immunization.ts'
import { observation } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { relatedPerson } from '../build/related-person.ts'
import { vaccinesOfInfancy, vaccinesOfSecondYear } from '../build/vaccines-of-infancy.ts'
import { addDays, at } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { scores } from '../codes/loinc.ts'
import { byIngredient } from '../codes/rxnorm.ts'
import { problems, visits } from '../codes/snomed.ts'
import { quantity } from '../codes/ucum.ts'
import { concept, type Resource } from '../fhir.ts'
import { growth } from './noah-adeyemi-growth.ts'

/** Days since his birth at 29 weeks: fourteen months since he was due. */
const age = 503
const atHome = 66

export const noahAdeyemi: PersonaSource = {
  slug: 'noah-adeyemi',
  title: 'Noah Adeyemi, premature twin, 14 months corrected',
  story:
    'Born at 29 weeks with his twin brother, nine weeks in intensive care, well since. His growth and steps are right for ' +
    'his due date and late for his birthday: whoever plots him must use the gestational age, which is on record.',
  write(chart) {
    const birthDate = chart.day.daysAgo(age)
    const day = (days: number): string => addDays(birthDate, days)
    const ofHis = (name: string, facts: Omit<Parameters<typeof condition>[2], 'recorder'>): Resource =>
      condition(chart, name, { ...facts, recorder: 'linnea-haugen' })
    const premature = ofHis('prematurity', {
      code: problems.prematureInfant,
      text: 'Born at 29 weeks, first of twins',
      onset: birthDate,
      recorded: birthDate,
    })
    const distress = ofHis('respiratory-distress', {
      code: problems.respiratoryDistressOfNewborn,
      text: 'Respiratory distress syndrome',
      onset: birthDate,
      abated: day(9),
      recorded: birthDate,
      note: 'Surfactant once; breathing pressure for nine days.',
    })
    const lungs = ofHis('bronchopulmonary-dysplasia', {
      code: problems.bronchopulmonaryDysplasia,
      text: 'Bronchopulmonary dysplasia, mild',
      onset: day(28),
      recorded: day(49),
      note: 'Needed oxygen at 28 days, none at 36 weeks.',
    })
    const eyes = ofHis('retinopathy', {
      code: problems.retinopathyOfPrematurity,
      text: 'Retinopathy of prematurity, stage 1, both eyes',
      onset: day(34),
      abated: day(112),
      recorded: day(34),
      note: 'Went back by itself.',
    })
    const stay = encounter(chart, 'birth-stay', {
      type: visits.problem,
      kind: 'IMP',
      start: at(birthDate, '04:11'),
      end: at(day(atHome), '11:00'),
      reason: 'Birth at 29 weeks by cesarean section',
      diagnosis: premature,
      practitioner: 'linnea-haugen',
    })
    const seen = growth(chart, birthDate, stay, premature)
    return [
      patient(chart, {
        recordNumber: '00620118',
        names: [
          { use: 'official', family: 'Adeyemi', given: ['Noah', 'Taiwo'] },
          { use: 'nickname', given: ['Nono'] },
        ],
        gender: 'male',
        birthDate,
        line: '15 Ropewalk',
        postalCode: '01999',
        practitioner: 'linnea-haugen',
        photo: { skin: 'dark', hair: 'tuft', hairColour: 'black', clothes: 'green' },
        language: ['en', 'English'],
      }),
      relatedPerson(chart, 'mother', {
        relationship: 'MTH',
        given: 'Folasade',
        family: 'Adeyemi',
        phone: '+1 555 0166',
      }),
      relatedPerson(chart, 'twin', {
        relationship: 'TWINBRO',
        given: 'Elijah',
        family: 'Adeyemi',
        phone: '+1 555 0166',
      }),
      observation(chart, 'gestational-age', 'survey', {
        when: at(birthDate, '04:30'),
        encounter: stay,
        performer: 'Practitioner/linnea-haugen',
        code: concept(scores.gestationalAge.coding, 'Gestational age at birth'),
        value: { valueQuantity: quantity(29, 'wk') },
      }),
      premature,
      distress,
      lungs,
      eyes,
      stay,
      ...seen,
      ...medicines(chart, birthDate, premature, [stay, ...seen]),
      ...pdfDocument(chart, 'letter-neonatal', {
        kind: 'discharge',
        title: 'Discharge letter of the neonatal ward',
        when: at(day(atHome), '11:00'),
        author: 'linnea-haugen',
        encounter: stay,
        about: [premature, distress, lungs, eyes],
        lines: [
          '**Noah Adeyemi, first twin, born at 29 weeks + 0 days',
          '',
          'Birth weight 1.21 kg, length 38 cm, head 26.8 cm. Apgar 5, 7 and 8.',
          'Surfactant in the first hour, breathing pressure until day 9, oxygen until day 40.',
          'Caffeine until 34 weeks. Ultrasound of the head three times: no bleeding.',
          'Eyes: stage 1 on both sides, to be seen again in three weeks.',
          'Drinks all his milk since day 58. Goes home with 2.62 kg, with his brother Elijah.',
          '',
          '**At home',
          'Iron and vitamin D as prescribed. Vaccines by his birthday, growth and steps by his due date.',
        ],
      }),
      ...vaccinesOfHis(chart, birthDate),
    ]
  },
}

function medicines(chart: Chart, birthDate: string, because: Resource, seen: readonly Resource[]): readonly Resource[] {
  const day = (days: number): string => addDays(birthDate, days)
  const drops = { because, seen, requester: 'linnea-haugen', authored: day(atHome) }
  return [
    ...filledPrescription(chart, 'iron-drops', {
      ...drops,
      drug: byIngredient.ferrousSulfate,
      text: 'Iron (ferrous sulfate) drops, 15 mg iron per mL',
      dosage: [
        dosage({
          text: '0.5 mL once a day until 12 months after he was due',
          dose: [0.5, 'mL'],
          period: { start: day(atHome), end: day(442) },
        }),
      ],
      status: 'completed',
      supply: { quantity: [50, 'mL'], days: 100, refills: 3 },
      filled: [day(atHome), day(160), day(255), day(352)],
    }),
    ...filledPrescription(chart, 'vitamin-d-drops', {
      ...drops,
      drug: byIngredient.cholecalciferol,
      text: 'Vitamin D3 drops, 10 µg per mL',
      dosage: [dosage({ text: '1 mL once a day', dose: [1, 'mL'], times: 1 })],
      supply: { quantity: [50, 'mL'], days: 50, refills: 9 },
      filled: [66, 115, 164, 214, 262, 313, 362, 411, 460].map(day),
    }),
  ]
}

/** By his birthday, but the first against hepatitis B a month late: at birth he weighed less than 2 kg. */
function vaccinesOfHis(chart: Chart, birthDate: string): readonly Resource[] {
  const usual = vaccinesOfInfancy(chart, birthDate).filter((one) => !one.id.endsWith('hepatitisb-1'))
  const hepatitisB = { vaccine: vaccines.hepatitisB, when: addDays(birthDate, 32), dose: 1 }
  return [
    immunization(chart, 'hepatitisb-1', hepatitisB),
    ...usual,
    ...vaccinesOfSecondYear(chart, birthDate),
    immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: chart.day.daysAgo(45), dose: 1 }),
  ]
}
