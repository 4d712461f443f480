import { allergy } from '../build/allergy.ts'
import { carePlan } from '../build/care-plan.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { device } from '../build/device.ts'
import { pdfDocument } from '../build/document-reference.ts'
import { encounterOn } from '../build/encounter.ts'
import { goal } from '../build/goal.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, monthOf } from '../calendar.ts'
import type { PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { labs } from '../codes/loinc.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { devices, problems } from '../codes/snomed.ts'
import { medicines } from './mateo-ruiz-medicines.ts'
import { visitsAndLabs } from './mateo-ruiz-visits.ts'

export const mateoRuiz: PersonaSource = {
  slug: 'mateo-ruiz',
  title: 'Mateo Ruiz, type 1 diabetes with pump and sensor',
  story:
    'Diabetes since he was nine. With a sensor and then a pump his HbA1c fell from 9.2 to 6.8 %: devices are part of his ' +
    'chart, and his insulin is a dose in units a day, which no count of tablets says.',
  write(chart) {
    const { day } = chart
    const diabetes = condition(chart, 'diabetes', {
      code: problems.diabetesType1,
      text: 'Type 1 diabetes',
      onset: monthOf(day.yearsAgo(13, 30)),
      recorded: day.monthsAgo(48),
    })
    const lows = condition(chart, 'hypoglycemia', {
      code: problems.hypoglycemia,
      text: 'Low glucose at night, twice severe',
      onset: monthOf(day.monthsAgo(43)),
      abated: monthOf(day.monthsAgo(24)),
      recorded: day.monthsAgo(42),
    })
    const seen = visitsAndLabs(chart, diabetes)
    const [pumpDay, latest] = [day.monthsAgo(30), day.monthsAgo(1)]
    const target = goal(chart, 'goal-hba1c', {
      text: 'HbA1c at or below 7 % without severe lows',
      since: day.monthsAgo(36),
      achievement: 'sustaining',
      judged: latest,
      addresses: [diabetes],
      target: { measure: labs.hba1c, high: 7 },
      byPatient: true,
    })
    return [
      patient(chart, {
        recordNumber: '00631552',
        names: [{ use: 'official', family: 'Ruiz', given: ['Mateo', 'Andrés'] }],
        gender: 'male',
        birthDate: day.yearsAgo(22, 90),
        line: '8 Anchor Yard',
        postalCode: '01998',
        phone: '+1 555 0174',
        photo: { skin: 'light', hair: 'curly', hairColour: 'black', clothes: 'blue' },
        language: ['es', 'Spanish'],
      }),
      coverage(chart, { kind: 'private', memberNumber: 'LM-631552', plan: 'Student', since: day.monthsAgo(40) }),
      diabetes,
      lows,
      allergy(chart, 'penicillin', {
        code: ingredients.penicillinG,
        text: 'Penicillin',
        category: 'medication',
        criticality: 'low',
        recorded: day.monthsAgo(48),
        reaction: { manifestation: problems.eruption, severity: 'mild', note: 'As a small child; never tested since.' },
      }),
      device(chart, 'insulin-pump', {
        type: devices.insulinPump,
        name: 'Insulin pump',
        model: 'Ondina 5',
        manufacturer: 'Corvida Medical',
        serialNumber: 'CM-5-204417',
        manufactured: day.monthsAgo(33),
        expires: addDays(pumpDay, 1461),
        note: 'Basal 22 units a day; carbohydrate ratio 1 unit for 9 g; correction 1 unit for 45 mg/dL.',
      }),
      device(chart, 'glucose-sensor', {
        type: 'Sensor for tissue glucose, worn',
        name: 'Glucose sensor',
        model: 'Luma G2',
        manufacturer: 'Corvida Medical',
        serialNumber: 'CM-L2-880131',
        note: 'Changed every 10 days; sends to pump and telephone.',
      }),
      ...seen,
      ...medicines(chart, diabetes, lows, seen),
      target,
      carePlan(chart, 'plan-diabetes', {
        title: 'Diabetes with pump and sensor',
        since: pumpDay,
        addresses: [diabetes],
        goals: [target],
        activities: [
          { what: 'Review with HbA1c and data of the sensor', how: 'Every six months' },
          { what: 'Eyes and albumin in the urine', how: 'Once a year' },
          { what: 'Ketones when glucose is above 250 mg/dL for two hours', how: 'Whenever it happens' },
        ],
      }),
      ...pdfDocument(chart, 'letter-airport', {
        kind: 'referral',
        title: 'Letter for travel',
        when: at(latest, '09:30'),
        encounter: encounterOn(seen, latest),
        about: [diabetes],
        lines: [
          '**To whom it may concern',
          '',
          'Mateo Ruiz has type 1 diabetes. He wears an insulin pump (Ondina 5) and a glucose sensor (Luma G2)',
          'at all times. Neither must go through an X-ray machine or a body scanner; hand search is possible.',
          '',
          'He carries insulin, needles, and a syringe of glucagon in his hand luggage.',
          '',
          'Dr Dave Okafor, Harbour Clinic, +1 555 0100',
        ],
      }),
      smokingStatus(chart, 'never', at(day.monthsAgo(48), '09:15')),
      immunization(chart, 'influenza', { vaccine: vaccines.influenza, when: day.daysAgo(30) }),
      immunization(chart, 'pneumococcal', { vaccine: vaccines.pneumococcal23, when: day.monthsAgo(42) }),
    ]
  },
}
