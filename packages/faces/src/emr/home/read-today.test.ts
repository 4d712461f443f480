import { expect, it } from 'vitest'
import type { Appointment } from '../../shared/fhir/planned.ts'
import { patientIds, readToday, todayQuery } from './read-today.ts'

const booked = (id: string, patient: string, more: Partial<Appointment> = {}): Appointment => ({
  resourceType: 'Appointment',
  id,
  status: 'booked',
  participant: [{ actor: { reference: 'Practitioner/p' } }, { actor: { reference: patient } }],
  ...more,
})
const people = [{ id: 'a' }, { id: 'b' }]

it('an appointment whose patient is not known is counted, never shown as somebody else’s', () => {
  const day = readToday(
    [booked('1', 'Patient/x'), booked('2', 'https://elsewhere.example/Patient/a'), booked('3', 'Patient/a')],
    people,
  )
  expect([day.entries.map(({ key }) => key), day.unknown]).toEqual([['today-3'], 2])
  expect(patientIds([booked('1', 'Patient/a'), booked('2', 'Patient/a'), booked('3', 'Group/a')])).toEqual(['a'])
})

it('entered in error is gone, cancelled says so, and the day is in order of time', () => {
  const { entries, unknown } = readToday(
    [
      booked('late', 'Patient/a', { start: '2026-11-24T15:00' }),
      booked('timeless', 'Patient/b', { status: 'cancelled' }),
      booked('early', 'Patient/a', { start: '2026-11-24T09:00' }),
      booked('wrong', 'Patient/a', { status: 'entered-in-error' }),
    ],
    people,
  )
  expect(entries.map(({ key, booked: { standing } }) => [key, standing])).toEqual([
    ['today-early', undefined],
    ['today-late', undefined],
    ['today-timeless', 'cancelled'],
  ])
  expect(unknown).toBe(0)
})

it('the day is the reader’s own, and of the clinician who asks', () => {
  const query = todayQuery('Practitioner/dave', new Date(2026, 10, 24, 23, 59).getTime())
  const [from = '', until = ''] = query.getAll('date').map((value) => value.slice(2))
  expect([new Date(from).getHours(), new Date(until).getDate(), query.get('actor')]).toEqual([
    0,
    25,
    'Practitioner/dave',
  ])
  expect(todayQuery(null, 0).has('actor')).toBe(false)
})
