import { dosage, tablets } from '../build/dosage.ts'
import { fills } from '../build/medication-dispense.ts'
import { medicationRequest } from '../build/medication-request.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { drugs } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

type Reasons = Readonly<Record<'hypertension' | 'anemia' | 'parathyroid' | 'kidneys', Resource>>

/** A binder of phosphate with every meal, tablets for the pressure, and epoetin that the nurse gives at the end of a session. */
export function medicines(
  chart: Chart,
  reasons: Reasons,
  days: readonly string[],
  seen: readonly Resource[],
): readonly Resource[] {
  const first = days[0] ?? chart.day.yearsAgo(10)
  const later = days[260] ?? first
  const sevelamer = medicationRequest(chart, 'sevelamer', {
    drug: drugs.sevelamer800,
    text: 'Sevelamer carbonate 800 mg tablet',
    authored: first,
    dosage: [dosage({ text: '2 tablets with each meal', dose: [2, '{tbl}'], times: 3, when: 'C' })],
    because: reasons.parathyroid,
    seen,
    supply: { quantity: [540, '{tbl}'], days: 90, refills: 3 },
  })
  const amlodipine5 = medicationRequest(chart, 'amlodipine-5', {
    drug: drugs.amlodipine5,
    text: 'Amlodipine 5 mg tablet',
    authored: first,
    dosage: [
      dosage({
        text: '1 tablet each evening',
        dose: [1, '{tbl}'],
        times: 1,
        period: { start: first, end: later },
      }),
    ],
    status: 'stopped',
    statusReason: 'Not enough: replaced by 10 mg',
    because: reasons.hypertension,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  const amlodipine10 = medicationRequest(chart, 'amlodipine-10', {
    drug: drugs.amlodipine10,
    text: 'Amlodipine 10 mg tablet',
    authored: later,
    dosage: [tablets(1, 1, '1 tablet each evening')],
    because: reasons.hypertension,
    seen,
    supply: { quantity: [90, '{tbl}'], days: 90, refills: 3 },
  })
  const epoetin = medicationRequest(chart, 'epoetin', {
    drug: drugs.epoetin4000,
    text: 'Epoetin alfa 4,000 units/mL injection',
    authored: first,
    dosage: [
      dosage({
        text: '1 mL into the blood line at the end of each session, three times a week; given by the nurse',
        dose: [1, 'mL'],
        times: 3,
        every: [1, 'wk'],
        route: 'intravenous',
      }),
    ],
    because: reasons.anemia,
    seen,
  })
  const quarters = Array.from({ length: 40 }, (_, index) => addDays(first, 2 + index * 91))
  const ninety = { amount: [90, '{tbl}'], days: 90 } as const
  const until = (end: string) => quarters.filter((date) => date < end)
  return [
    sevelamer,
    amlodipine5,
    amlodipine10,
    epoetin,
    ...fills(chart, sevelamer, until(chart.day.today), { amount: [540, '{tbl}'], days: 90 }),
    ...fills(chart, amlodipine5, until(later), ninety),
    ...fills(
      chart,
      amlodipine10,
      quarters.filter((date) => date >= later && date < chart.day.today),
      ninety,
    ),
  ]
}
