import { appointment } from '../build/appointment.ts'
import { carePlan } from '../build/care-plan.ts'
import { coverage } from '../build/coverage.ts'
import { goal } from '../build/goal.ts'
import { task } from '../build/task.ts'
import { addDays, addMonths } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { labs, vitals } from '../codes/loinc.ts'
import type { Resource } from '../fhir.ts'

type Problems = { readonly diabetes: Resource; readonly hypertension: Resource }

/** What was agreed on at the last review, what nobody has done yet, and when she comes next. */
export function plans(chart: Chart, problems: Problems, results: readonly Resource[]): readonly Resource[] {
  const { day } = chart
  const agreed = day.yearsAgo(0, 12)
  const sugar = goal(chart, 'goal-hba1c', {
    text: 'HbA1c below 7.5 % without low sugars',
    since: day.yearsAgo(1, 12),
    achievement: 'worsening',
    judged: agreed,
    priority: 'high',
    addresses: [problems.diabetes],
    target: { measure: labs.hba1c, high: 7.5, due: addMonths(day.today, 6) },
  })
  const pressure = goal(chart, 'goal-blood-pressure', {
    text: 'Systolic blood pressure below 130 mmHg',
    since: day.yearsAgo(8, 12),
    achievement: 'in-progress',
    judged: agreed,
    addresses: [problems.hypertension],
    target: { measure: vitals.systolic, high: 130 },
  })
  const walking = goal(chart, 'goal-walking', {
    text: 'Walk to the market and back, five days a week',
    since: agreed,
    achievement: 'in-progress',
    judged: agreed,
    addresses: [problems.diabetes],
    byPatient: true,
  })
  return [
    sugar,
    pressure,
    walking,
    carePlan(chart, 'plan-diabetes', {
      title: 'Diabetes, the coming year',
      since: agreed,
      until: addDays(agreed, 365),
      addresses: [problems.diabetes, problems.hypertension],
      goals: [sugar, pressure, walking],
      activities: [
        { what: 'HbA1c and metabolic panel', how: 'every 6 months', status: 'scheduled' },
        { what: 'Eyes examined, with dilated pupils', how: 'once a year', status: 'not-started' },
        { what: 'Feet examined', how: 'at each review', who: 'Practitioner/dave-okafor' },
        { what: 'Talk with the nurse about meals and rice', how: 'once', who: 'Practitioner/marisol-pena' },
      ],
    }),
    task(chart, 'task-potassium', {
      title: 'Act on a critical potassium',
      description: 'Potassium 6.4 mmol/L, not hemolyzed: telephone her today, stop lisinopril, repeat, ECG.',
      priority: 'stat',
      authored: day.daysAgo(6),
      due: day.daysAgo(6),
      requester: 'Organization/harbour-laboratory',
      because: problems.hypertension,
      ...withReport(results, day.daysAgo(6)),
    }),
    coverage(chart, { kind: 'private', memberNumber: 'LM20418875', plan: 'Linden Family', since: day.yearsAgo(4) }),
    appointment(chart, 'appointment-today', {
      inDays: 0,
      time: '08:30',
      minutes: 30,
      reason: 'Potassium 6.4 mmol/L last week: repeat and review of her medicines',
      because: problems.hypertension,
      booked: day.daysAgo(1),
      instruction: 'Bring all medicines, also those bought without a prescription.',
    }),
    appointment(chart, 'appointment-half-year', {
      inDays: 176,
      time: '09:00',
      kind: 'CHECKUP',
      reason: 'Diabetes review',
      because: problems.diabetes,
      booked: agreed,
      instruction: 'Have blood taken a week before.',
    }),
  ]
}

/** The report of a day, when it is among the results. */
function withReport(results: readonly Resource[], date: string): { readonly focus?: Resource } {
  const focus = results.find((one) => one.resourceType === 'DiagnosticReport' && one.id.endsWith(date))
  return focus === undefined ? {} : { focus }
}
