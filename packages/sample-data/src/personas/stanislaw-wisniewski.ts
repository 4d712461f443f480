import { allergy } from '../build/allergy.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { encounter } from '../build/encounter.ts'
import { immunization } from '../build/immunization.ts'
import { lab, vitalSign } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, monthOf, yearOf } from '../calendar.ts'
import { idIn, type PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { labs, vitals } from '../codes/loinc.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import { medicines } from './stanislaw-wisniewski-medicines.ts'

export const stanislawWisniewski: PersonaSource = {
  slug: 'stanislaw-wisniewski',
  title: 'Stanisław Wiśniewski, deceased',
  story:
    'Severe lung disease after fifty years of smoking. He died of pneumonia eight months ago, three days after he was ' +
    'admitted; nothing in his chart is later than that.',
  write(chart) {
    const { day } = chart
    const died = day.monthsAgo(8)
    const admitted = addDays(died, -3)
    const lungDisease = condition(chart, 'copd', {
      code: problems.copd,
      text: 'COPD',
      onset: yearOf(day.yearsAgo(14)),
      recorded: day.yearsAgo(9, 100),
    })
    const pneumonia = condition(chart, 'pneumonia', {
      code: problems.pneumonia,
      onset: addDays(admitted, -2),
      recorded: admitted,
      category: 'encounter-diagnosis',
      encounter: { reference: `Encounter/${idIn(chart, 'last-stay')}` },
    })
    const stay = encounter(chart, 'last-stay', {
      type: visits.emergency,
      kind: 'IMP',
      start: at(admitted, '03:10'),
      end: at(died, '04:35'),
      reason: 'Short of breath at rest, fever',
      diagnosis: pneumonia,
    })
    const onAdmission = { when: at(admitted, '03:20'), encounter: stay }
    return [
      patient(chart, {
        recordNumber: '00087126',
        names: [{ use: 'official', family: 'Wiśniewski', given: ['Stanisław', 'Łukasz'] }],
        gender: 'male',
        birthDate: day.yearsAgo(78, 5),
        deceased: at(died, '04:35'),
        line: '60 Shipwright Street',
        postalCode: '01999',
        language: ['pl', 'Polish'],
      }),
      lungDisease,
      pneumonia,
      allergy(chart, 'sulfamethoxazole', {
        code: ingredients.sulfamethoxazole,
        text: 'Sulfamethoxazole',
        category: 'medication',
        criticality: 'low',
        recorded: day.yearsAgo(9, 100),
      }),
      stay,
      vitalSign(chart, 'temperature-last', vitals.temperature, 38.9, onAdmission),
      vitalSign(chart, 'oxygen-last', vitals.oxygenSaturation, 81, onAdmission),
      vitalSign(chart, 'respiratory-rate-last', vitals.respiratoryRate, 34, onAdmission),
      vitalSign(chart, 'heart-rate-last', vitals.heartRate, 118, onAdmission),
      lab(chart, 'leukocytes-last', labs.leukocytes, 19.4, onAdmission),
      lab(chart, 'hemoglobin-last', labs.hemoglobin, 15.8, {
        ...onAdmission,
        range: { low: 13.5, high: 17.5 },
      }),
      procedure(chart, 'chest-x-ray', { code: procedures.chestXRay, when: at(admitted, '03:50'), because: pneumonia }),
      procedure(chart, 'lung-function', {
        code: procedures.lungFunction,
        when: monthOf(day.yearsAgo(3)),
        because: lungDisease,
        note: 'FEV1 34 % of predicted.',
      }),
      ...medicines(chart, { lungDisease, died }),
      coverage(chart, {
        kind: 'public',
        memberNumber: 'BS70087120',
        plan: 'Bay State Senior',
        since: day.yearsAgo(12),
        until: died,
        status: 'cancelled',
      }),
      smokingStatus(chart, 'daily', at(day.yearsAgo(9, 100), '09:10')),
      smokingStatus(chart, 'former', at(day.yearsAgo(2, 10), '09:10')),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal23, when: monthOf(day.yearsAgo(7)) }),
    ]
  },
}
