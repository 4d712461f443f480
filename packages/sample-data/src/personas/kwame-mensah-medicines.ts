import { dosage, tablets } from '../build/dosage.ts'
import { fills, refillDays } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Reasons = { readonly sickleCell: Resource; readonly crisis: Resource; readonly admitted: string }

/** Hydroxyurea in capsules of one strength, three a day; penicillin for life; something strong for a few days. */
export function medicines(
  chart: Chart,
  { sickleCell, crisis, admitted }: Reasons,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const hydroxyurea2 = medicationRequest(chart, 'hydroxyurea-1000', {
    drug: drugs.hydroxyurea500,
    text: 'Hydroxyurea 500 mg capsule',
    authored: day.yearsAgo(4, 20),
    dosage: [
      dosage({
        text: '2 capsules once a day',
        dose: [2, '{capsule}'],
        times: 1,
        period: { start: day.yearsAgo(4, 20), end: day.yearsAgo(2, 20) },
      }),
    ],
    status: 'stopped',
    statusReason: 'Dose raised to 1500 mg a day, as the blood count allows it',
    because: sickleCell,
    seen,
    supply: { quantity: [180, '{capsule}'], days: 90, refills: 3 },
  })
  const hydroxyurea3 = medicationRequest(chart, 'hydroxyurea-1500', {
    drug: drugs.hydroxyurea500,
    text: 'Hydroxyurea 500 mg capsule',
    authored: day.yearsAgo(2, 20),
    dosage: [dosage({ text: '3 capsules once a day', dose: [3, '{capsule}'], times: 1 })],
    because: sickleCell,
    seen,
    supply: { quantity: [270, '{capsule}'], days: 90, refills: 3 },
    note: 'Blood count every 3 months; stop below 2000 neutrophils or 80 000 platelets per microliter.',
  })
  const penicillin = medicationRequest(chart, 'penicillin', {
    drug: drugs.penicillinV250,
    text: 'Penicillin V 250 mg tablet',
    authored: day.yearsAgo(4, 20),
    dosage: [tablets(1, 2, '1 tablet twice a day')],
    because: sickleCell,
    seen,
    supply: { quantity: [180, '{tbl}'], days: 90, refills: 3 },
    note: 'No working spleen.',
  })
  const folicAcid = medicationRequest(chart, 'folic-acid', {
    drug: drugs.folicAcid1,
    text: 'Folic acid 1 mg tablet',
    authored: day.yearsAgo(4, 20),
    dosage: [tablets(1, 1, '1 tablet once a day')],
    because: sickleCell,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  const discharged = addDays(admitted, 4)
  const oxycodone = medicationRequest(chart, 'oxycodone', {
    drug: drugs.oxycodone5,
    text: 'Oxycodone 5 mg tablet',
    authored: discharged,
    dosage: [
      dosage({
        text: '1 tablet every 6 hours when needed for pain, for 5 days at most',
        dose: [1, '{tbl}'],
        asNeeded: true,
        maxPerDay: 4,
        period: { start: discharged, end: addDays(discharged, 4) },
      }),
    ],
    status: 'completed',
    course: 'acute',
    because: crisis,
    seen,
    supply: { quantity: [20, '{tbl}'], days: 5, refills: 0 },
  })
  const quarters = refillDays(chart, { count: 17, apart: 91, latest: 4 })
  return [
    hydroxyurea2,
    hydroxyurea3,
    penicillin,
    folicAcid,
    oxycodone,
    ...fills(chart, hydroxyurea2, [1470, 1381, 1291, 1202, 1112, 1021, 931, 841].map(day.daysAgo), {
      amount: [180, '{capsule}'],
      days: 90,
    }),
    ...fills(chart, hydroxyurea3, refillDays(chart, { count: 9, apart: 92, latest: 4 }), {
      amount: [270, '{capsule}'],
      days: 90,
    }),
    ...fills(chart, penicillin, quarters, { amount: [180, '{tbl}'], days: 90 }),
    ...fills(chart, folicAcid, quarters, { amount: [90, '{tbl}'], days: 90 }),
    ...fills(chart, oxycodone, [discharged], { amount: [20, '{tbl}'], days: 5 }),
  ]
}
