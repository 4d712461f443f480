import { allergy } from '../build/allergy.ts'
import { careTeam } from '../build/care-team.ts'
import { condition } from '../build/condition.ts'
import { consent } from '../build/consent.ts'
import { visit } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { provenance } from '../build/provenance.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at, monthOf, yearOf } from '../calendar.ts'
import { idIn, type PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import { medicines } from './penny-silva-medicines.ts'
import { notes } from './penny-silva-notes.ts'
import { plans } from './penny-silva-plans.ts'
import { prenatalDay, prenatalVisits } from './penny-silva-prenatal.ts'

export const pennySilva: PersonaSource = {
  slug: 'penny-silva',
  title: 'Penny Silva, 27 weeks pregnant, penicillin anaphylaxis',
  story:
    'An uneventful second pregnancy, except for a mild anemia treated with iron. As a student she had an anaphylactic ' +
    'reaction to penicillin, which matters before labor. Her son Tomás is among the samples too.',
  write(chart) {
    const { day } = chart
    const pregnancy = condition(chart, 'pregnancy', {
      code: problems.normalPregnancy,
      text: 'Pregnancy',
      onset: day.weeksAgo(27),
      recorded: prenatalDay(chart, 8),
      recorder: 'marisol-pena',
    })
    const anemia = condition(chart, 'anemia', {
      code: problems.anemia,
      text: 'Anemia in pregnancy, mild',
      onset: monthOf(prenatalDay(chart, 24)),
      recorded: prenatalDay(chart, 24),
    })
    const sinusitis = condition(chart, 'sinusitis', {
      code: problems.sinusitis,
      onset: day.yearsAgo(2, 47),
      abated: day.yearsAgo(2, 30),
      recorded: day.yearsAgo(2, 44),
      category: 'encounter-diagnosis',
      encounter: { reference: `Encounter/${idIn(chart, 'visit-sinusitis')}` },
    })
    const sinusitisVisit = visit(chart, 'visit-sinusitis', day.yearsAgo(2, 44), {
      type: visits.symptom,
      reason: 'Facial pain and fever',
      diagnosis: sinusitis,
    })
    const prenatal = prenatalVisits(chart, pregnancy)
    const penicillin = allergy(chart, 'penicillin', {
      code: ingredients.penicillinG,
      text: 'Penicillin',
      category: 'medication',
      criticality: 'high',
      onset: yearOf(day.yearsAgo(13)),
      recorded: day.yearsAgo(8, 60),
      reaction: {
        manifestation: problems.anaphylaxis,
        severity: 'severe',
        note: 'Collapse and swelling of the throat minutes after an injection; epinephrine, one night in hospital.',
      },
    })
    return [
      patient(chart, {
        recordNumber: '00421793',
        names: [{ use: 'official', family: 'Silva', given: ['Penny'] }],
        gender: 'female',
        birthDate: day.yearsAgo(34, 120),
        line: '9 Ferry Street',
        postalCode: '01998',
        phone: '+1 555 0142',
        email: 'penny.silva@example.com',
        photo: { skin: 'light', hair: 'long', hairColour: 'brown', clothes: 'plum' },
        language: ['pt', 'Portuguese'],
      }),
      careTeam(chart, {
        name: 'Pregnancy and birth',
        since: prenatalDay(chart, 8),
        members: [
          ['Midwife', 'Practitioner/marisol-pena'],
          ['General practitioner', 'Practitioner/dave-okafor'],
        ],
      }),
      pregnancy,
      anemia,
      sinusitis,
      sinusitisVisit,
      penicillin,
      provenance(chart, 'penicillin-told', {
        target: [penicillin],
        recorded: at(day.yearsAgo(8, 60), '09:20'),
        activity: 'create',
        agents: [
          { part: 'author', who: 'Practitioner/dave-okafor', onBehalfOf: 'Organization/harbour-clinic' },
          { part: 'informant', who: 'Patient/penny-silva' },
        ],
        reason: 'Told at her first visit; the hospital’s letter confirmed it.',
      }),
      consent(chart, 'birth-center', {
        kind: 'privacy',
        decision: 'permit',
        signed: prenatalDay(chart, 8),
        text: 'The notes of this pregnancy may be shared with her midwife',
        recipients: ['Practitioner/marisol-pena'],
      }),
      ...medicines(chart, { pregnancy, anemia, sinusitis }, [sinusitisVisit, ...prenatal]),
      ...prenatal,
      ...notes(chart, { pregnancy, anemia, penicillin }, prenatal),
      ...plans(chart, { pregnancy, anemia }),
      smokingStatus(chart, 'never', at(prenatalDay(chart, 8), '09:20')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.weeksAgo(7) }),
      immunization(chart, 'tdap-first-pregnancy', {
        vaccine: vaccines.tdap,
        when: yearOf(day.yearsAgo(8)),
        reported: true,
      }),
      procedure(chart, 'appendectomy', { code: procedures.appendectomy, when: yearOf(day.yearsAgo(20)) }),
    ]
  },
}
