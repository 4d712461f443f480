import { bloodPressure } from '../build/blood-pressure.ts'
import { condition } from '../build/condition.ts'
import { textNote } from '../build/document-reference.ts'
import { encounter } from '../build/encounter.ts'
import { labPanel } from '../build/lab-panel.ts'
import { vitalSign } from '../build/observation.ts'
import { addDays, at } from '../calendar.ts'
import { type Chart, idIn } from '../chart.ts'
import { labs, loincCodes, vitals } from '../codes/loinc.ts'
import { problems, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/** Days after admission, time, blood pressure, heart rate, temperature in °C. */
const course = [
  [0, '21:00', [176, 106], 128, 37.9],
  [1, '03:00', [168, 100], 118, 37.8],
  [1, '15:00', [158, 96], 108, 37.5],
  [2, '08:00', [148, 92], 98, 37.1],
  [3, '08:00', [138, 88], 88, 36.9],
  [5, '08:00', [132, 84], 80, 36.7],
] as const

/** Five days on the ward: withdrawal, its signs as they fade, and the letter. */
export function withdrawalStay(
  chart: Chart,
  admitted: string,
): { readonly withdrawal: Resource; readonly resources: readonly Resource[] } {
  const withdrawal = condition(chart, 'withdrawal', {
    code: problems.alcoholWithdrawal,
    onset: admitted,
    abated: addDays(admitted, 5),
    recorded: admitted,
    category: 'encounter-diagnosis',
    encounter: { reference: `Encounter/${idIn(chart, 'stay')}` },
  })
  const stay = encounter(chart, 'stay', {
    type: visits.emergency,
    kind: 'IMP',
    start: at(admitted, '20:40'),
    end: at(addDays(admitted, 5), '11:00'),
    reason: 'Trembling, sweating and vomiting; last drink 20 hours ago',
    diagnosis: withdrawal,
  })
  const measured = course.flatMap(([after, time, pressure, rate, temperature]) => {
    const facts = { when: at(addDays(admitted, after), time), encounter: stay, performer: 'Practitioner/marisol-pena' }
    const name = `stay-${after}-${time.slice(0, 2)}`
    return [
      bloodPressure(chart, `blood-pressure-${name}`, pressure, facts),
      vitalSign(chart, `heart-rate-${name}`, vitals.heartRate, rate, facts),
      vitalSign(chart, `temperature-${name}`, vitals.temperature, temperature, facts),
    ]
  })
  const electrolytes = labPanel(chart, 'electrolytes', {
    code: loincCodes.metabolicPanel,
    text: 'Electrolytes and glucose',
    date: addDays(admitted, 1),
    results: {
      sodium: [labs.sodium, 134],
      potassium: [labs.potassium, 3.1],
      magnesium: [labs.magnesium, 1.3],
      glucose: [labs.glucose, 74],
      creatinine: [labs.creatinine, 0.8],
    },
  })
  const letter = textNote(chart, 'discharge', {
    kind: 'discharge',
    title: 'Discharge after alcohol withdrawal',
    when: at(addDays(admitted, 5), '10:40'),
    encounter: stay,
    about: [withdrawal],
    lines: [
      'Came by himself. No seizure, no delirium. Thiamine into the vein before any glucose.',
      'Diazepam in falling doses over five days; potassium and magnesium replaced.',
      'Naltrexone and thiamine on discharge. Named his brother, not his wife, as the one to call.',
    ],
  })
  return { withdrawal, resources: [withdrawal, stay, ...measured, ...electrolytes, letter] }
}
