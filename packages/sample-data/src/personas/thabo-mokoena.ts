import { allergy } from '../build/allergy.ts'
import { condition } from '../build/condition.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, monthOf } from '../calendar.ts'
import { idIn, type PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { byIngredient } from '../codes/rxnorm.ts'
import { problems } from '../codes/snomed.ts'
import { medicines } from './thabo-mokoena-medicines.ts'
import { visitsAndLabs } from './thabo-mokoena-visits.ts'

export const thaboMokoena: PersonaSource = {
  slug: 'thabo-mokoena',
  title: 'Thabo Mokoena, HIV, undetectable for years',
  story:
    'A viral load from 184,000 to “below 20”, which is no number but an end of the scale, and CD4 cells that come back ' +
    'over nine years. His diagnosis is nobody’s business: a patient may want apps that see medicines but not problems.',
  write(chart) {
    const { day } = chart
    const found = day.yearsAgo(9, 100)
    const infection = condition(chart, 'hiv', {
      code: problems.hivInfection,
      text: 'HIV infection',
      onset: monthOf(found),
      recorded: found,
      note: 'Partner knows and is negative. He asks that nobody else is told, his family included.',
    })
    const thrush = condition(chart, 'thrush', {
      code: problems.candidiasisOfMouth,
      text: 'Thrush of the mouth',
      onset: addDays(found, -20),
      abated: addDays(found, 16),
      recorded: found,
      category: 'encounter-diagnosis',
      encounter: { reference: `Encounter/${idIn(chart, `visit-${found}`)}` },
    })
    const insomnia = condition(chart, 'insomnia', {
      code: problems.insomnia,
      text: 'Vivid dreams and broken sleep from efavirenz',
      onset: monthOf(day.yearsAgo(8, 300)),
      abated: monthOf(day.yearsAgo(4, 30)),
      recorded: day.yearsAgo(8, 100),
    })
    const seen = visitsAndLabs(chart, infection)
    return [
      patient(chart, {
        recordNumber: '00707215',
        names: [
          { use: 'official', family: 'Mokoena', given: ['Thabo', 'Lesedi'] },
          { use: 'nickname', given: ['TK'] },
        ],
        gender: 'male',
        birthDate: day.yearsAgo(41, 64),
        line: '30 Signal Hill',
        postalCode: '01999',
        phone: '+1 555 0189',
        photo: { skin: 'dark', hair: 'short', hairColour: 'black', clothes: 'sand', beard: true },
        language: ['en', 'English'],
      }),
      infection,
      thrush,
      insomnia,
      allergy(chart, 'abacavir', {
        code: byIngredient.abacavir,
        text: 'Abacavir (HLA-B*57:01 positive: never given)',
        category: 'medication',
        type: 'intolerance',
        criticality: 'high',
        recorded: addDays(found, 7),
      }),
      ...seen,
      ...medicines(chart, { infection, thrush }, seen),
      smokingStatus(chart, 'never', at(found, '09:15')),
      immunization(chart, 'hepatitis-b-1', { vaccine: vaccines.hepatitisBAdult, when: day.yearsAgo(8, 300), dose: 1 }),
      immunization(chart, 'hepatitis-b-2', { vaccine: vaccines.hepatitisBAdult, when: day.yearsAgo(8, 270), dose: 2 }),
      immunization(chart, 'hepatitis-b-3', { vaccine: vaccines.hepatitisBAdult, when: day.yearsAgo(8, 120), dose: 3 }),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal20, when: day.yearsAgo(2, 40) }),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(39) }),
    ]
  },
}
