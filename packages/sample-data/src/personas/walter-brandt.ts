import { allergy } from '../build/allergy.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { device } from '../build/device.ts'
import { goal } from '../build/goal.ts'
import { immunization } from '../build/immunization.ts'
import { observation } from '../build/observation.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { relatedPerson } from '../build/related-person.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { at, yearOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { scores, vitals } from '../codes/loinc.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { devices, problems, procedures } from '../codes/snomed.ts'
import { quantity } from '../codes/ucum.ts'
import { concept, type Resource } from '../fhir.ts'
import { heartAndKidneys } from './walter-brandt-labs.ts'
import { medicines } from './walter-brandt-medicines.ts'
import { visitsAndStay } from './walter-brandt-visits.ts'

export const walterBrandt: PersonaSource = {
  slug: 'walter-brandt',
  title: 'Walter Brandt, heart failure with a defibrillator',
  story:
    'Weak heart after an old infarction, seven medicines and an implanted defibrillator. Three months ago painkillers bought ' +
    'at the pharmacy brought him into hospital: weight, NT-proBNP and kidneys tell the same story, and so does the letter.',
  write(chart) {
    const { day } = chart
    const found = day.daysAgo(1500)
    const cardiomyopathy = condition(chart, 'cardiomyopathy', {
      code: problems.ischemicCardiomyopathy,
      onset: yearOf(day.yearsAgo(6)),
      recorded: found,
    })
    const infarction = condition(chart, 'infarction', {
      code: problems.oldMyocardialInfarction,
      text: 'Infarction of the anterior wall, old',
      onset: yearOf(day.yearsAgo(6)),
      recorded: found,
    })
    const failure = condition(chart, 'heart-failure', {
      code: problems.heartFailure,
      text: 'Heart failure with reduced ejection fraction',
      onset: found,
      recorded: found,
    })
    const lipids = condition(chart, 'hyperlipidemia', {
      code: problems.hyperlipidemia,
      onset: yearOf(day.yearsAgo(12)),
      recorded: found,
    })
    const results = heartAndKidneys(chart)
    const seen = visitsAndStay(chart, failure, results)
    const weight = goal(chart, 'goal-weight', {
      text: 'Weight in the morning between 79 and 81 kg',
      since: day.daysAgo(92),
      achievement: 'sustaining',
      judged: day.daysAgo(20),
      priority: 'high',
      addresses: [failure],
      target: { measure: vitals.weight, low: 79, high: 81 },
    })
    return [
      patient(chart, {
        recordNumber: '00648801',
        names: [{ use: 'official', family: 'Brandt', given: ['Walter', 'Günther'] }],
        gender: 'male',
        birthDate: day.yearsAgo(71, 100),
        line: '3 Customs House Square',
        postalCode: '01999',
        phone: '+1 555 0176',
        photo: { skin: 'pale', hair: 'short', hairColour: 'white', clothes: 'slate', glasses: true },
        language: ['de', 'German'],
      }),
      relatedPerson(chart, 'wife', { relationship: 'SPS', given: 'Hannelore', family: 'Brandt', phone: '+1 555 0177' }),
      infarction,
      cardiomyopathy,
      failure,
      lipids,
      allergy(chart, 'ibuprofen', {
        code: ingredients.ibuprofen,
        text: 'Ibuprofen and other anti-inflammatory painkillers',
        category: 'medication',
        type: 'intolerance',
        criticality: 'high',
        onset: day.daysAgo(98),
        recorded: day.daysAgo(92),
        reaction: { manifestation: problems.heartFailure, severity: 'severe', note: 'Retained 6 kg of fluid.' },
      }),
      device(chart, 'defibrillator', {
        type: devices.implantableDefibrillator,
        name: 'Defibrillator (ICD)',
        model: 'Sentia VR',
        manufacturer: 'Aldermar Cardiac',
        serialNumber: 'AC-VR-0091773',
        manufactured: day.daysAgo(1400),
        note: 'Implanted on the left, one lead; shocks at 200/min. No magnetic resonance without the device clinic.',
      }),
      procedure(chart, 'defibrillator-implantation', {
        code: procedures.defibrillatorImplantation,
        when: day.daysAgo(1278),
        because: cardiomyopathy,
        note: 'Ejection fraction still 31 % after half a year of treatment.',
      }),
      ...ejectionFractions(chart, cardiomyopathy),
      ...results,
      ...seen,
      ...medicines(chart, { failure, infarction, lipids }, seen),
      weight,
      carePlan(chart, 'plan-failure', {
        title: 'Heart failure at home',
        since: day.daysAgo(92),
        addresses: [failure],
        goals: [weight],
        activities: [
          { what: 'Weigh every morning; call when 2 kg more in three days', how: 'Daily' },
          { what: 'Fluids at most 1.5 liters', how: 'Daily' },
          { what: 'Potassium and creatinine', how: 'Every three months' },
          { what: 'Check of the defibrillator', how: 'Every six months', status: 'scheduled' },
        ],
      }),
      smokingStatus(chart, 'former', at(day.daysAgo(1495), '09:12')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(41) }),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal23, when: yearOf(day.yearsAgo(5)) }),
    ]
  },
}

/** Echocardiographies: before treatment, and what treatment gained. */
function ejectionFractions(chart: Chart, because: Resource): readonly Resource[] {
  const course = [
    [1499, 24],
    [1300, 31],
    [720, 34],
    [95, 29],
  ] as const
  return course.flatMap(([days, percent]) => {
    const date = chart.day.daysAgo(days)
    return [
      procedure(chart, `echocardiography-${days}`, { code: procedures.echocardiography, when: date, because }),
      observation(chart, `ejection-fraction-${days}`, 'imaging', {
        when: at(date, '13:00'),
        code: concept(scores.ejectionFraction.coding, scores.ejectionFraction.text),
        value: { valueQuantity: quantity(percent, '%') },
      }),
    ]
  })
}
