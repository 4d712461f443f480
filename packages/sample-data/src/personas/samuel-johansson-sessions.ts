import { bloodPressure } from '../build/blood-pressure.ts'
import { encounter } from '../build/encounter.ts'
import { observation, vitalSign } from '../build/observation.ts'
import { addDays, at, type Calendar } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { vitals } from '../codes/loinc.ts'
import { visits } from '../codes/snomed.ts'
import { quantity } from '../codes/ucum.ts'
import { concept, type Resource } from '../fhir.ts'

const wednesday = 3
const threeTimesAWeek: readonly number[] = [1, wednesday, 5]

/** The sessions on record, oldest first: of the last year all three of a week, before that the one of each Wednesday. */
export function sessionDays(day: Calendar): readonly string[] {
  const all = Array.from({ length: 3652 }, (_, index) => addDays(day.today, index - 3652))
  const lastYear = day.yearsAgo(1)
  return all.filter((date) => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    return date >= lastYear ? threeTimesAWeek.includes(weekday) : weekday === wednesday
  })
}

/** Each session, with weight and pressure before and after, and the pulse before: the water comes off, and pressure falls. */
export function sessions(chart: Chart, days: readonly string[], because: Resource): readonly Resource[] {
  const { random } = chart
  return days.flatMap((date, index) => {
    const session = encounter(chart, `session-${date}`, {
      type: visits.dialysis,
      start: at(date, '06:50'),
      end: at(date, '11:20'),
      diagnosis: because,
      practitioner: 'marisol-pena',
    })
    const nurse = { encounter: session, performer: 'Practitioner/marisol-pena' }
    const before = { when: at(date, '07:00'), ...nurse }
    const after = { when: at(date, '11:05'), ...nurse }
    const dry = 78.5 - (4 * index) / days.length
    const left = random.around(dry + 0.1, 0.3, 1)
    const came = Number((left + random.around(2.3, 0.7, 1)).toFixed(1))
    return [
      session,
      weight(chart, `weight-before-${date}`, 'Weight before dialysis', came, before),
      bloodPressure(chart, `pressure-before-${date}`, [random.around(152, 12), random.around(82, 7)], before),
      vitalSign(chart, `heart-rate-${date}`, vitals.heartRate, random.around(76, 8), before),
      weight(chart, `weight-after-${date}`, 'Weight after dialysis', left, after),
      bloodPressure(chart, `pressure-after-${date}`, [random.around(131, 10), random.around(72, 6)], after),
    ]
  })
}

/** One code for both, as LOINC has it; the text says which. */
function weight(
  chart: Chart,
  name: string,
  text: string,
  kilograms: number,
  facts: Parameters<typeof vitalSign>[4],
): Resource {
  return observation(chart, name, 'vital-signs', {
    ...facts,
    code: concept(vitals.weight.coding, text),
    value: { valueQuantity: quantity(kilograms, vitals.weight.unit) },
  })
}
