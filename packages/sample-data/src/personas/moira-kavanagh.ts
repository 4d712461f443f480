import { noKnownAllergies } from '../build/allergy.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at, monthOf } from '../calendar.ts'
import type { PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { problems } from '../codes/snomed.ts'
import { lungImages } from './moira-kavanagh-images.ts'
import { medicines } from './moira-kavanagh-medicines.ts'
import { exacerbations, visitsWithSpirometry } from './moira-kavanagh-visits.ts'

export const moiraKavanagh: PersonaSource = {
  slug: 'moira-kavanagh',
  title: 'Moira Kavanagh, COPD, still smoking',
  story:
    'Her lungs lose a little each year while she smokes; spirometry shows it in liters. Two exacerbations, each an acute ' +
    'problem beside the lasting one, brought short courses of prednisone and azithromycin that must not look current.',
  write(chart) {
    const { day } = chart
    const found = day.yearsAgo(6, 20)
    const copd = condition(chart, 'copd', {
      code: problems.copd,
      text: 'COPD, moderate to severe',
      onset: monthOf(found),
      recorded: found,
    })
    const acute = exacerbations(chart)
    const seen = visitsWithSpirometry(chart, copd, acute)
    return [
      patient(chart, {
        recordNumber: '00655014',
        names: [{ use: 'official', family: 'Kavanagh', given: ['Moira', 'Bríd'] }],
        gender: 'female',
        birthDate: day.yearsAgo(66, 210),
        line: '41 Herring Wharf',
        postalCode: '01999',
        phone: '+1 555 0178',
        language: ['ga', 'Irish'],
      }),
      copd,
      ...acute,
      noKnownAllergies(chart, found),
      ...seen,
      ...medicines(chart, copd, acute, seen),
      ...lungImages(chart, acute, seen),
      carePlan(chart, 'plan-copd', {
        title: 'COPD: what to do when it gets worse',
        since: day.monthsAgo(5),
        addresses: [copd],
        activities: [
          { what: 'Albuterol 2 puffs when short of breath; when needed more than six times a day, call' },
          { what: 'Call on the first day of yellow or green sputum' },
          { what: 'Training for the lungs', how: 'Twice a week for eight weeks', status: 'completed' },
          { what: 'Talk about smoking', how: 'At every visit' },
        ],
      }),
      smokingStatus(chart, 'daily', at(found, '09:15')),
      smokingStatus(chart, 'daily', at(day.monthsAgo(5), '09:15')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(36) }),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal23, when: monthOf(day.yearsAgo(5)) }),
      immunization(chart, 'pneumococcal-20', { vaccine: vaccines.pneumococcal20, when: day.daysAgo(36) }),
      immunization(chart, 'zoster-1', { vaccine: vaccines.zoster, when: monthOf(day.yearsAgo(3)), dose: 1 }),
      immunization(chart, 'zoster-2', { vaccine: vaccines.zoster, when: monthOf(day.yearsAgo(2, 240)), dose: 2 }),
    ]
  },
}
