import { expect, test } from 'vitest'
import { createCalendar } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { createRandom } from '../random.ts'
import { appointment } from './appointment.ts'

const chart: Chart = {
  slug: 'somebody',
  subject: { reference: 'Patient/somebody' },
  day: createCalendar('2028-02-28'),
  random: createRandom(1, 'somebody'),
}
const facts = { reason: 'Review', booked: '2028-02-01' } as const

test('ends as many minutes later as it lasts, across midnight and a leap day too (R4 Appointment.end)', () => {
  expect(appointment(chart, 'late', { ...facts, inDays: 1, time: '23:50', minutes: 30 })).toMatchObject({
    start: '2028-02-29T23:50:00Z',
    end: '2028-03-01T00:20:00Z',
    minutesDuration: 30,
  })
})

test('by video it has no place, otherwise the clinic is its place (R4 Appointment.participant)', () => {
  const actors = (video: boolean): string =>
    JSON.stringify(appointment(chart, 'one', { ...facts, inDays: 0, time: '09:00', video }).participant)
  expect(actors(false)).toContain('Location/harbour-clinic-site')
  expect(actors(true)).not.toContain('Location/')
  expect(actors(true)).toContain('Patient/somebody')
})

test('one that was cancelled says why (R4 Appointment.cancelationReason)', () => {
  const cancelled = appointment(chart, 'off', {
    ...facts,
    inDays: -3,
    time: '09:00',
    status: 'cancelled',
    cancelled: 'Patient: shift at work',
  })
  expect(cancelled).toMatchObject({ status: 'cancelled', cancelationReason: { text: 'Patient: shift at work' } })
})
