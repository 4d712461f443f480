import { appointment } from '../build/appointment.ts'
import { carePlan } from '../build/care-plan.ts'
import { coverage } from '../build/coverage.ts'
import { goal } from '../build/goal.ts'
import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'
import { prenatalDay } from './penny-silva-prenatal.ts'

type Problems = { readonly pregnancy: Resource; readonly anemia: Resource }

/** The visits that remain until birth, and what is to be reached by then. */
export function plans(chart: Chart, { pregnancy, anemia }: Problems): readonly Resource[] {
  const { day } = chart
  const birth = addDays(day.weeksAgo(27), 280)
  const iron = goal(chart, 'goal-hemoglobin', {
    text: 'Hemoglobin of 11 g/dL or more before birth',
    since: prenatalDay(chart, 24),
    achievement: 'in-progress',
    judged: prenatalDay(chart, 26),
    addresses: [anemia],
    target: { measure: labs.hemoglobin, low: 11, due: addDays(birth, -28) },
  })
  const prenatal = { because: pregnancy, practitioner: 'marisol-pena', booked: prenatalDay(chart, 26) } as const
  return [
    iron,
    carePlan(chart, 'plan-birth', {
      title: 'Pregnancy and birth',
      description: 'Birth at the hospital; no penicillin in labor, another antibiotic if one is needed.',
      since: prenatalDay(chart, 8),
      until: addDays(birth, 42),
      author: 'marisol-pena',
      addresses: [pregnancy, anemia],
      goals: [iron],
      activities: [
        { what: 'Blood pressure and weight', how: 'at each visit', who: 'Practitioner/marisol-pena' },
        { what: 'Glucose tolerance test', how: 'at 28 weeks', status: 'scheduled' },
        { what: 'Tdap vaccine', how: 'between 27 and 36 weeks', status: 'not-started' },
        { what: 'Swab for group B streptococci', how: 'at 36 weeks', status: 'not-started' },
      ],
    }),
    coverage(chart, {
      kind: 'private',
      memberNumber: 'LM20977310',
      plan: 'Linden Family',
      since: day.yearsAgo(6),
    }),
    appointment(chart, 'appointment-week-28', {
      ...prenatal,
      inDays: 10,
      time: '09:00',
      minutes: 30,
      reason: 'Prenatal visit at 28 weeks, with glucose tolerance test',
      instruction: 'Come fasting; plan two hours.',
    }),
    appointment(chart, 'appointment-week-30', {
      ...prenatal,
      inDays: 24,
      time: '09:30',
      reason: 'Prenatal visit at 30 weeks',
    }),
  ]
}
