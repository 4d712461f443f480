import { bloodPressure } from '../build/blood-pressure.ts'
import { visit } from '../build/encounter.ts'
import { labPanel } from '../build/lab-panel.ts'
import { observation, vitalSign } from '../build/observation.ts'
import { addDays, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, loincCodes, vitals } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import { concept, type Resource } from '../fhir.ts'

/** Completed weeks of pregnancy at each visit, the latest three days ago; weight in kg, blood pressure in mmHg. */
const course = [
  { week: 8, weight: 61.2, pressure: [114, 72] },
  { week: 12, weight: 61.9, pressure: [112, 70] },
  { week: 16, weight: 63.4, pressure: [108, 66] },
  { week: 20, weight: 65.1, pressure: [106, 64] },
  { week: 24, weight: 67.0, pressure: [110, 68] },
  { week: 26, weight: 68.3, pressure: [112, 70] },
] as const

/** The day of the visit in a week of pregnancy. */
export function prenatalDay(chart: Chart, week: (typeof course)[number]['week']): string {
  return addDays(chart.day.weeksAgo(27), 7 * week + 4)
}

/** Visits with weight and blood pressure, blood counts at 12 and 24 weeks, and the expected date of birth. */
export function prenatalVisits(chart: Chart, pregnancy: Resource): readonly Resource[] {
  const start = chart.day.weeksAgo(27)
  const seen = course.flatMap(({ week, weight, pressure }) => {
    const date = prenatalDay(chart, week)
    const prenatal = visit(chart, `prenatal-week-${week}`, date, {
      type: week === 8 ? visits.prenatalInitial : visits.prenatal,
      diagnosis: pregnancy,
      practitioner: 'marisol-pena',
    })
    const facts = { when: at(date, '09:10'), encounter: prenatal, performer: 'Practitioner/marisol-pena' }
    return [
      prenatal,
      bloodPressure(chart, `blood-pressure-week-${week}`, pressure, facts),
      vitalSign(chart, `weight-week-${week}`, vitals.weight, weight, facts),
    ]
  })
  return [
    ...seen,
    vitalSign(chart, 'height', vitals.height, 165, { when: at(addDays(start, 60), '09:10') }),
    observation(chart, 'estimated-delivery', 'survey', {
      when: at(addDays(start, 60), '09:15'),
      code: concept(loincCodes.estimatedDelivery, 'Estimated date of delivery'),
      value: { valueDateTime: addDays(start, 280) },
    }),
    ...bloodCount(chart, addDays(start, 7 * 12 + 4), 12.4, 41),
    ...bloodCount(chart, addDays(start, 7 * 24 + 2), 10.4, 11),
  ]
}

function bloodCount(chart: Chart, date: string, hemoglobin: number, ferritin: number): readonly Resource[] {
  return labPanel(chart, 'blood-count', {
    code: loincCodes.bloodCount,
    text: 'Blood count and ferritin',
    date,
    results: {
      hemoglobin: [labs.hemoglobin, hemoglobin],
      leukocytes: [labs.leukocytes, chart.random.around(9.2, 0.6, 1)],
      platelets: [labs.platelets, chart.random.around(232, 15)],
      ferritin: [labs.ferritin, ferritin],
    },
  })
}
