import { dosage } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { medicationStatement } from '../build/medication-statement.ts'
import { monthOf } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { byIngredient, drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** One medicine for the attack, two tried to prevent it, and the painkiller that kept the headaches going. */
export function medicines(chart: Chart, migraine: Resource, seen: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const sumatriptan = medicationRequest(chart, 'sumatriptan', {
    drug: byIngredient.sumatriptan,
    text: 'Sumatriptan 50 mg tablet',
    authored: day.monthsAgo(26),
    dosage: [
      dosage({
        text: '1 tablet when an attack begins, once more after 2 hours if it comes back; on at most 9 days in a month',
        dose: [1, '{tbl}'],
        asNeeded: true,
        maxPerDay: 2,
      }),
    ],
    because: migraine,
    seen,
    supply: { quantity: [9, '{tbl}'], days: 30, refills: 11 },
  })
  const propranolol = medicationRequest(chart, 'propranolol', {
    drug: drugs.propranolol40,
    text: 'Propranolol 40 mg tablet',
    authored: day.monthsAgo(14),
    dosage: [
      dosage({
        text: '1 tablet twice a day',
        dose: [1, '{tbl}'],
        times: 2,
        period: { start: day.monthsAgo(14), end: day.monthsAgo(11) },
      }),
    ],
    status: 'stopped',
    statusReason: 'Dizzy on standing, blood pressure 92/58 mmHg',
    because: migraine,
    seen,
    supply: { quantity: [60, '{tbl}'], days: 30, refills: 5 },
  })
  const topiramate = medicationRequest(chart, 'topiramate', {
    drug: drugs.topiramate25,
    text: 'Topiramate 25 mg tablet',
    authored: day.monthsAgo(11),
    dosage: [
      dosage({
        text: '1 tablet in the evening for 14 days',
        dose: [1, '{tbl}'],
        times: 1,
        when: 'HS',
        period: { start: day.monthsAgo(11), end: day.daysAgo(320) },
      }),
    ],
    status: 'completed',
    course: 'acute',
    because: migraine,
    seen,
    supply: { quantity: [14, '{tbl}'], days: 14, refills: 0 },
  })
  const topiramateFull = medicationRequest(chart, 'topiramate-full', {
    drug: drugs.topiramate25,
    text: 'Topiramate 25 mg tablet',
    authored: day.daysAgo(318),
    dosage: [dosage({ text: '2 tablets in the evening', dose: [2, '{tbl}'], times: 1, when: 'HS' })],
    because: migraine,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
    note: 'Harms an unborn child: she has a copper coil, and knows.',
  })
  const ibuprofen = medicationStatement(chart, 'ibuprofen', {
    drug: drugs.ibuprofen200,
    text: 'Ibuprofen 200 mg tablet',
    status: 'stopped',
    statusReason: 'Taken so often that it caused headaches itself',
    since: monthOf(day.monthsAgo(17)),
    until: monthOf(day.monthsAgo(11)),
    told: day.monthsAgo(11),
    dosage: [dosage({ text: '2 tablets on about 17 days in a month', dose: [2, '{tbl}'], asNeeded: true })],
    because: migraine,
  })
  return [
    sumatriptan,
    propranolol,
    topiramate,
    topiramateFull,
    ibuprofen,
    ...fills(chart, sumatriptan, [780, 610, 430, 250, 40].map(day.daysAgo), { amount: [9, '{tbl}'], days: 30 }),
    ...fills(chart, propranolol, [14, 13, 12].map(day.monthsAgo), { amount: [60, '{tbl}'], days: 30 }),
    ...fills(chart, topiramate, [day.monthsAgo(11)], { amount: [14, '{tbl}'], days: 14 }),
    ...fills(chart, topiramateFull, [318, 229, 140, 50].map(day.daysAgo), { amount: [180, '{tbl}'], days: 90 }),
  ]
}
