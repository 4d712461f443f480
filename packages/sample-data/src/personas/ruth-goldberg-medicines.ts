import { dosage, tablets } from '../build/dosage.ts'
import { fills, refillDays } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { medicationStatement } from '../build/medication-statement.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Reasons = { readonly fibrillation: Resource; readonly hypertension: Resource; readonly lipids: Resource }

/** Apixaban in the full dose, which was right when it was prescribed. */
export function medicines(
  chart: Chart,
  { fibrillation, hypertension, lipids }: Reasons,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const authored = day.monthsAgo(36)
  const daily = { seen, authored, supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 } } as const
  const apixaban = medicationRequest(chart, 'apixaban', {
    drug: drugs.apixaban5,
    text: 'Apixaban 5 mg tablet',
    authored,
    dosage: [tablets(1, 2, '1 tablet twice a day')],
    because: fibrillation,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
    note: '2.5 mg twice a day once two of these are true: 80 years or more, 60 kg or less, creatinine 1.5 mg/dL or more.',
  })
  const [paused, again] = [day.monthsAgo(24), day.monthsAgo(21)]
  const metoprololFirst = medicationRequest(chart, 'metoprolol-first', {
    ...daily,
    drug: drugs.metoprololSuccinate50,
    text: 'Metoprolol succinate 50 mg extended-release tablet',
    dosage: [
      dosage({
        text: '1 tablet in the morning, swallowed whole',
        dose: [1, '{tbl}'],
        period: { start: authored, end: paused },
      }),
    ],
    status: 'stopped',
    statusReason: 'Pulse 46 and near-faints: none until she has a pacemaker',
    because: fibrillation,
  })
  const metoprolol = medicationRequest(chart, 'metoprolol', {
    ...daily,
    authored: again,
    drug: drugs.metoprololSuccinate50,
    text: 'Metoprolol succinate 50 mg extended-release tablet',
    dosage: [tablets(1, 1, '1 tablet in the morning, swallowed whole')],
    because: fibrillation,
  })
  const lisinopril = medicationRequest(chart, 'lisinopril', {
    ...daily,
    drug: drugs.lisinopril10,
    text: 'Lisinopril 10 mg tablet',
    dosage: [tablets(1, 1, '1 tablet in the morning')],
    because: hypertension,
  })
  const atorvastatin = medicationRequest(chart, 'atorvastatin', {
    ...daily,
    drug: drugs.atorvastatin40,
    text: 'Atorvastatin 40 mg tablet',
    dosage: [dosage({ text: '1 tablet at bedtime', dose: [1, '{tbl}'], times: 1, when: 'HS' })],
    because: lipids,
  })
  const aspirin = medicationStatement(chart, 'aspirin', {
    drug: drugs.aspirin81,
    text: 'Aspirin 81 mg tablet',
    status: 'stopped',
    statusReason: 'Bleeds more easily together with apixaban, without benefit',
    since: day.yearsAgo(9).slice(0, 4),
    until: day.monthsAgo(30),
    told: day.monthsAgo(30),
    dosage: [tablets(1, 1, '1 tablet a day')],
    reason: 'Her late husband took it too',
  })
  const quarters = refillDays(chart, { count: 13, apart: 91, latest: 2 })
  const ninety = { amount: [90, '{tbl}'], days: 90 } as const
  return [
    apixaban,
    metoprololFirst,
    metoprolol,
    lisinopril,
    atorvastatin,
    aspirin,
    ...fills(chart, apixaban, quarters, { amount: [180, '{tbl}'], days: 90 }),
    ...fills(
      chart,
      metoprololFirst,
      quarters.filter((date) => date < paused),
      ninety,
    ),
    ...fills(chart, metoprolol, [again, ...quarters.filter((date) => date > addDays(again, 60))], ninety),
    ...[lisinopril, atorvastatin].flatMap((request) => fills(chart, request, quarters, ninety)),
  ]
}
