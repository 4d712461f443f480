import { consultation } from '../build/consultation.ts'
import { vitalSign } from '../build/observation.ts'
import { addDays, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { vitals } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/** Eleven weeks too early: what he is younger than his birthday says. */
const early = 77

/** Days after birth, weight in kg, length and head circumference in cm, on the ward. */
const onTheWard = [
  [0, 1.21, 38.0, 26.8],
  [14, 1.29, 39.1, 27.4],
  [35, 1.84, 42.0, 30.1],
  [66, 2.62, 46.3, 33.4],
] as const

/** Corrected age in months, days after birth, the same measures, and what the pediatrician wrote. */
const checkUps = [
  [2, 138, 5.2, 57.2, 38.7, 'Smiles, follows a face. Moves both sides alike.'],
  [4, 199, 6.6, 62.7, 41.1, 'Lifts his head and chest when prone, laughs. Hears well (repeated test passed).'],
  [6, 260, 7.5, 66.6, 42.8, 'Sits with support, passes a cube from hand to hand.'],
  [9, 351, 8.5, 71.1, 44.5, 'Sits alone, crawls; his brother crawled two weeks earlier.'],
  [12, 442, 9.3, 75.0, 45.7, 'Pulls himself up, says mama and means her. Iron ends.'],
  [
    14,
    499,
    9.7,
    77.0,
    46.2,
    'First free steps yesterday. By his birthday he would be late, by his due date he is in time.',
  ],
] as const

/** By birthday he lies below every curve, by due date along the median (WHO standards, boys). */
export function growth(chart: Chart, birthDate: string, stay: Resource, premature: Resource): readonly Resource[] {
  const performer = 'Practitioner/linnea-haugen'
  const measures = (days: number, weight: number, length: number, head: number): Resource[] => {
    const facts = { when: at(addDays(birthDate, days), '10:00'), encounter: stay, performer }
    return [
      vitalSign(chart, `weight-day-${days}`, vitals.weight, weight, facts),
      vitalSign(chart, `length-day-${days}`, vitals.height, length, facts),
      vitalSign(chart, `head-day-${days}`, vitals.headCircumference, head, facts),
    ]
  }
  return [
    ...onTheWard.flatMap(([days, weight, length, head]) => measures(days, weight, length, head)),
    ...checkUps.flatMap(([months, days, weight, length, head, words]) =>
      consultation(chart, {
        date: addDays(birthDate, days),
        type: visits.checkUp,
        practitioner: 'linnea-haugen',
        diagnosis: premature,
        measured: {
          weight: [vitals.weight, weight],
          length: [vitals.height, length],
          head: [vitals.headCircumference, head],
        },
        note: {
          title: `Check-up, ${months} months corrected`,
          about: [premature],
          lines: [
            `${Math.floor(days / 30.44)} months by his birthday, ${months} by his due date (${early} days later).`,
            words,
            'Weight, length and head are plotted by corrected age, until he is two.',
          ],
        },
      }),
    ),
  ]
}
