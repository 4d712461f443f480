import { dosage } from '../build/dosage.ts'
import { filledPrescription } from '../build/filled-prescription.ts'
import type { Chart } from '../chart.ts'
import { byIngredient } from '../codes/rxnorm.ts'
import type { Resource } from '../fhir.ts'

/** Insulin for the pump, what came before it, and glucagon for an emergency. Amounts are units. */
export function medicines(
  chart: Chart,
  diabetes: Resource,
  lows: Resource,
  seen: readonly Resource[],
): readonly Resource[] {
  const { day } = chart
  const [first, pumpDay] = [day.monthsAgo(48), day.monthsAgo(30)]
  return [
    ...filledPrescription(chart, 'insulin-glargine', {
      drug: byIngredient.insulinGlargine,
      text: 'Insulin glargine 100 units/mL pen',
      authored: first,
      dosage: [
        dosage({
          text: '24 units under the skin at bedtime',
          dose: [24, '[IU]'],
          when: 'HS',
          route: 'subcutaneous',
          period: { start: first, end: pumpDay },
        }),
      ],
      status: 'stopped',
      statusReason: 'Changed to an insulin pump',
      because: diabetes,
      seen,
      supply: { quantity: [1500, '[IU]'], days: 62, refills: 8 },
      filled: [48, 46, 44, 42, 40, 38, 36, 34, 32].map(day.monthsAgo),
    }),
    ...filledPrescription(chart, 'insulin-glargine-reserve', {
      drug: byIngredient.insulinGlargine,
      text: 'Insulin glargine 100 units/mL pen',
      authored: pumpDay,
      dosage: [
        dosage({
          text: '24 units under the skin when the pump fails, then call',
          dose: [24, '[IU]'],
          asNeeded: true,
          route: 'subcutaneous',
        }),
      ],
      because: diabetes,
      seen,
      supply: { quantity: [300, '[IU]'], days: 365, refills: 2 },
      filled: [30, 18, 6].map(day.monthsAgo),
      note: 'One pen in the refrigerator, for a pump that fails: without insulin he is in danger within hours.',
    }),
    ...filledPrescription(chart, 'insulin-lispro-pen', {
      drug: byIngredient.insulinLispro,
      text: 'Insulin lispro 100 units/mL pen',
      authored: first,
      dosage: [
        dosage({
          text: '7 units under the skin before each meal, more or less by what he eats',
          dose: [7, '[IU]'],
          times: 3,
          when: 'AC',
          route: 'subcutaneous',
          period: { start: first, end: pumpDay },
        }),
      ],
      status: 'stopped',
      statusReason: 'Changed to an insulin pump',
      because: diabetes,
      seen,
      supply: { quantity: [1500, '[IU]'], days: 71, refills: 4 },
      filled: [48, 46, 44, 42, 40, 38, 36, 34, 32].map(day.monthsAgo),
    }),
    ...filledPrescription(chart, 'insulin-lispro', {
      drug: byIngredient.insulinLispro,
      text: 'Insulin lispro 100 units/mL vial',
      authored: pumpDay,
      dosage: [dosage({ text: 'About 45 units a day through the pump', dose: [45, '[IU]'], route: 'subcutaneous' })],
      because: diabetes,
      seen,
      supply: { quantity: [4000, '[IU]'], days: 89, refills: 3 },
      filled: [360, 268, 180, 92, 8].map(day.daysAgo),
    }),
    ...filledPrescription(chart, 'glucagon', {
      drug: byIngredient.glucagon,
      text: 'Glucagon 1 mg emergency kit',
      authored: day.monthsAgo(42),
      dosage: [
        dosage({
          text: '1 mg under the skin when he is unconscious from low glucose; call an ambulance',
          dose: [1, 'mg'],
          asNeeded: true,
          route: 'subcutaneous',
        }),
      ],
      because: lows,
      seen,
      supply: { quantity: [1, '{kit}'], days: 540, refills: 2 },
      filled: [day.monthsAgo(42), day.monthsAgo(24), day.monthsAgo(6)],
      note: 'Roommate and coach know where it is.',
    }),
  ]
}
