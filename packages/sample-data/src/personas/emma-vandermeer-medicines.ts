import { dosage, worded } from '../build/dosage.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import { fills, refillDays } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Reasons = { readonly cysticFibrosis: Resource; readonly pancreas: Resource }

/** Two of them have no code, one is taken on three days of the week, one every other month: what structure can say differs. */
export function medicines(
  chart: Chart,
  { cysticFibrosis, pancreas }: Reasons,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const requester = 'linnea-haugen'
  const modulator = medicationRequest(chart, 'modulator', {
    text: 'Elexacaftor 100 mg / tezacaftor 50 mg / ivacaftor 75 mg tablet, packed with ivacaftor 150 mg tablet',
    authored: day.monthsAgo(36),
    dosage: [worded('2 orange tablets in the morning and 1 blue tablet in the evening, with a meal that holds fat')],
    because: cysticFibrosis,
    requester,
    seen,
    supply: { quantity: [84, '{tbl}'], days: 28, refills: 12 },
    note: 'Liver enzymes after 3 months, then once a year; no grapefruit.',
  })
  const enzymes = medicationRequest(chart, 'enzymes', {
    text: 'Pancrelipase capsule, 24 000 units of lipase',
    authored: day.monthsAgo(36),
    dosage: [
      dosage({ text: '4 capsules with each of three meals', sequence: 1, dose: [4, '{capsule}'], times: 3, when: 'C' }),
      dosage({ text: '2 capsules with each of two snacks', sequence: 1, dose: [2, '{capsule}'], times: 2 }),
    ],
    because: pancreas,
    requester,
    seen,
    supply: { quantity: [1440, '{capsule}'], days: 90, refills: 3 },
  })
  const azithromycin = medicationRequest(chart, 'azithromycin', {
    drug: drugs.azithromycin500,
    text: 'Azithromycin 500 mg tablet',
    authored: day.monthsAgo(36),
    dosage: [
      dosage({ text: '1 tablet on Monday, Wednesday and Friday', dose: [1, '{tbl}'], times: 3, every: [1, 'wk'] }),
    ],
    because: cysticFibrosis,
    requester,
    seen,
    supply: { quantity: [36, '{tbl}'], days: 84, refills: 3 },
    note: 'Against inflammation, not as treatment of an infection.',
  })
  const firstTobramycin = filledPrescription(chart, 'tobramycin-first', {
    drug: drugs.tobramycinInhalation,
    text: 'Tobramycin 300 mg in 5 mL, for the nebulizer',
    authored: day.monthsAgo(36),
    dosage: [
      dosage({
        text: '1 ampule through the nebulizer twice a day for 28 days, to be rid of the first Pseudomonas',
        dose: [1, '{ampule}'],
        times: 2,
        route: 'inhaled',
        period: { start: day.monthsAgo(36), end: addDays(day.monthsAgo(36), 28) },
      }),
    ],
    status: 'completed',
    course: 'acute',
    because: cysticFibrosis,
    requester,
    seen,
    supply: { quantity: [56, '{ampule}'], days: 28, refills: 0 },
    filled: [day.monthsAgo(36)],
  })
  const tobramycin = medicationRequest(chart, 'tobramycin', {
    drug: drugs.tobramycinInhalation,
    text: 'Tobramycin 300 mg in 5 mL, for the nebulizer',
    authored: day.monthsAgo(3),
    dosage: [
      worded('1 ampule through the nebulizer twice a day for 28 days, then 28 days without, over and over', 'inhaled'),
    ],
    because: cysticFibrosis,
    requester,
    seen,
    supply: { quantity: [56, '{ampule}'], days: 56, refills: 2 },
  })
  const albuterol = medicationRequest(chart, 'albuterol', {
    drug: drugs.albuterolInhaler,
    text: 'Albuterol inhaler 90 micrograms a puff',
    authored: day.monthsAgo(36),
    dosage: [
      dosage({
        text: '2 puffs before the airways are cleared, and when short of breath',
        dose: [2, '{puff}'],
        asNeeded: true,
        route: 'inhaled',
      }),
    ],
    because: cysticFibrosis,
    requester,
    seen,
    supply: { quantity: [200, '{actuat}'], days: 50, refills: 5 },
  })
  const months = refillDays(chart, { count: 40, apart: 28, latest: 1 })
  const quarters = refillDays(chart, { count: 13, apart: 91, latest: 1 })
  return [
    modulator,
    enzymes,
    azithromycin,
    ...firstTobramycin,
    tobramycin,
    albuterol,
    ...fills(chart, modulator, months, { amount: [84, '{tbl}'], days: 28 }),
    ...fills(chart, enzymes, quarters, { amount: [1440, '{capsule}'], days: 90 }),
    ...fills(chart, azithromycin, refillDays(chart, { count: 14, apart: 84, latest: 1 }), {
      amount: [36, '{tbl}'],
      days: 84,
    }),
    ...fills(chart, tobramycin, [88, 33].map(day.daysAgo), { amount: [56, '{ampule}'], days: 56 }),
    ...fills(chart, albuterol, [310, 150, 20].map(day.daysAgo), { amount: [200, '{actuat}'], days: 50 }),
  ]
}
