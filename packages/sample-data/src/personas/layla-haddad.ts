import { allergy } from '../build/allergy.ts'
import { carePlan } from '../build/care-plan.ts'
import { careTeam } from '../build/care-team.ts'
import { condition } from '../build/condition.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { patient } from '../build/patient.ts'
import { relatedPerson } from '../build/related-person.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, yearOf } from '../calendar.ts'
import { idIn, type PersonaSource } from '../chart.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems } from '../codes/snomed.ts'
import { cycleDay, cycles, neutropenicFever } from './layla-haddad-cycles.ts'
import { imagesAndSurgery } from './layla-haddad-diagnosis.ts'
import { medicines } from './layla-haddad-medicines.ts'

export const laylaHaddad: PersonaSource = {
  slug: 'layla-haddad',
  title: 'Layla Haddad ليلى حداد, breast cancer, chemotherapy',
  story:
    'Found by mammography eight months ago; lumpectomy, then eight cycles of chemotherapy of which the last was a month ago. ' +
    'White cells fall and rise with each cycle, once to a critical low with fever; her official name is Arabic, right to left.',
  write(chart) {
    const { day } = chart
    const found = day.daysAgo(252)
    const cancer = condition(chart, 'breast-cancer', {
      code: problems.breastCancer,
      text: 'Breast cancer, left, pT1c pN1 (1 of 3) M0, estrogen receptor positive',
      onset: found,
      recorded: day.daysAgo(241),
    })
    const feverDay = addDays(cycleDay(chart, 3), 9)
    const fever = condition(chart, 'febrile-neutropenia', {
      code: problems.febrileNeutropenia,
      text: 'Fever while white cells were low',
      onset: feverDay,
      abated: addDays(feverDay, 6),
      recorded: feverDay,
      category: 'encounter-diagnosis',
      encounter: { reference: `Encounter/${idIn(chart, 'stay-fever')}` },
    })
    const nausea = condition(chart, 'nausea', {
      code: problems.nausea,
      text: 'Nausea from chemotherapy',
      onset: cycleDay(chart, 1),
      abated: addDays(cycleDay(chart, 8), 12),
      recorded: cycleDay(chart, 1),
    })
    const seen = [...cycles(chart, cancer), ...neutropenicFever(chart, fever)]
    return [
      patient(chart, {
        recordNumber: '00688146',
        names: [
          { use: 'official', text: 'ليلى حداد', family: 'حداد', given: ['ليلى'] },
          { use: 'usual', text: 'Layla Haddad', family: 'Haddad', given: ['Layla'] },
        ],
        gender: 'female',
        birthDate: day.yearsAgo(47, 133),
        line: '19 Tidewater Court',
        postalCode: '01998',
        phone: '+1 555 0185',
        photo: { skin: 'olive', hair: 'scarf', hairColour: 'black', clothes: 'plum' },
        language: ['ar', 'Arabic'],
      }),
      relatedPerson(chart, 'husband', { relationship: 'SPS', given: 'Karim', family: 'Haddad', phone: '+1 555 0186' }),
      careTeam(chart, {
        name: 'Breast cancer',
        since: day.daysAgo(241),
        members: [
          ['General practitioner', 'Practitioner/dave-okafor'],
          ['Oncology nurse', 'Practitioner/marisol-pena'],
          ['Husband', 'RelatedPerson/layla-haddad-husband'],
        ],
      }),
      familyMemberHistory(chart, 'aunt', {
        relative: 'MAUNT',
        told: found,
        conditions: [{ code: problems.breastCancer, onset: 61 }],
      }),
      cancer,
      fever,
      nausea,
      allergy(chart, 'metoclopramide', {
        code: ingredients.metoclopramide,
        text: 'Metoclopramide',
        category: 'medication',
        type: 'intolerance',
        criticality: 'low',
        onset: yearOf(day.yearsAgo(8)),
        recorded: found,
      }),
      ...imagesAndSurgery(chart, cancer),
      ...seen,
      ...medicines(chart, { cancer, nausea }, seen),
      carePlan(chart, 'plan-after', {
        title: 'After chemotherapy',
        since: cycleDay(chart, 8),
        addresses: [cancer],
        activities: [
          { what: 'Radiotherapy of the left breast', how: 'Daily for four weeks', status: 'scheduled' },
          { what: 'Tamoxifen', how: 'Daily, for at least five years' },
          { what: 'Mammography', how: 'Once a year', status: 'not-started' },
        ],
      }),
      smokingStatus(chart, 'never', at(found, '09:15')),
    ]
  },
}
