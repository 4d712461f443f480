import { describe, expect, it } from 'vitest'
import type { Appointment, Task } from '../../shared/fhir/planned.ts'
import { comingText, isComing, readAppointments, readTasks, tasksText } from './read-ahead.ts'

const now = new Date(2026, 10, 24, 11, 0).getTime()
const booked = (id: string, more: Partial<Appointment> = {}): Appointment => ({
  resourceType: 'Appointment',
  id,
  status: 'booked',
  ...more,
})
const task = (id: string, more: Partial<Task> = {}): Task => ({
  resourceType: 'Task',
  id,
  status: 'requested',
  ...more,
})

describe('appointments', () => {
  it('entered in error are gone, and those without a date stand last, not first', () => {
    const { ahead } = readAppointments(
      [booked('undated'), booked('later', { start: '2026-12-01' }), booked('wrong', { status: 'entered-in-error' })],
      now,
    )
    expect(ahead.map(({ id, when }) => [id, when?.precision])).toEqual([
      ['later', 'day'],
      ['undated', undefined],
    ])
  })

  it('of this morning are still of today; of yesterday they are missed only when nobody came', () => {
    const { ahead, missed } = readAppointments(
      [
        booked('morning', { start: '2026-11-24T08:00' }),
        booked('gone', { start: '2026-11-23T08:00', status: 'noshow' }),
        booked('kept', { start: '2026-11-23T09:00', status: 'fulfilled' }),
      ],
      now,
    )
    expect([ahead, missed].map((list) => list.map(({ id }) => id))).toEqual([['morning'], ['gone']])
  })

  it('say why, by whom it was booked so, and never name the patient as one whom she meets', () => {
    const [one] = readAppointments(
      [
        booked('a', {
          status: 'cancelled',
          cancelationReason: { text: 'Clinic closed' },
          reasonCode: [{ text: '<b>Cough</b>' }],
          participant: [{ actor: { reference: 'Patient/a' } }, { actor: { reference: 'Practitioner/p' } }, {}],
        }),
      ],
      now,
    ).ahead
    expect(one).toMatchObject({
      reason: '<b>Cough</b>',
      standing: 'cancelled',
      because: 'Clinic closed',
      actors: [{ reference: 'Practitioner/p' }],
    })
  })
})

describe('the next appointment', () => {
  const coming = (more: Partial<Appointment>) => {
    const one = readAppointments([booked('a', more)], now).ahead.find((candidate) => isComing(candidate, now))
    return one === undefined ? false : comingText(one, now)
  }

  it('is one of today until the day ends, and says that its time has passed', () => {
    expect(coming({ start: '2026-11-24T08:30', end: '2026-11-24T09:00' })).toBe('Today 08:30, time has passed')
    expect(coming({ start: '2026-11-24T08:30', status: 'arrived' })).toBe('Today 08:30')
    expect(coming({ start: '2026-11-24T10:50', end: '2026-11-24T11:20' })).toBe('Today 10:50')
    expect(coming({ start: '2026-11-24' })).toBe('Today')
    expect(coming({ start: '2026-12-01T09:00' })).toBe('01-Dec-2026 09:00')
  })

  it('is none that was called off, kept, missed, or has no date', () => {
    for (const status of ['cancelled', 'fulfilled', 'noshow']) {
      expect(coming({ start: '2026-11-24T12:00', status })).toBe(false)
    }
    expect(coming({ start: '2026-11-23T23:00' })).toBe(false)
    expect(coming({})).toBe(false)
  })
})

describe('tasks', () => {
  it('are overdue only when their day is over', () => {
    const due = (end: string) => readTasks([task('a', { restriction: { period: { end } } })], now)[0]?.overdue
    expect(['2026-11-23', '2026-11-24', '2026-11-24T10:00', '2026-11', '2025', 'soon'].map(due)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ])
  })

  it('that are done, cancelled or withdrawn are not open; what is due first stands first', () => {
    const open = readTasks(
      [
        ...['completed', 'cancelled', 'failed', 'rejected', 'entered-in-error'].map((status) =>
          task(status, { status }),
        ),
        task('undated', { authoredOn: '2026-11-01' }),
        task('soon', { restriction: { period: { end: '2026-12-01' } } }),
        { resourceType: 'Task', id: 'bare' },
      ],
      now,
    )
    expect(open.map(({ id }) => id)).toEqual(['soon', 'undated', 'bare'])
    expect(open.at(-1)).toMatchObject({ title: 'Task without a title', standing: 'status not recorded' })
  })

  it('are told in one line by their number, the first by its name; without any there is no line', () => {
    const text = (...all: Task[]) => tasksText(readTasks(all, now))
    expect(text()).toBeUndefined()
    expect(text(task('a', { code: { text: 'Call about potassium' }, priority: 'stat' }))).toBe(
      '1 open task: Call about potassium (stat)',
    )
    const late = task('b', { restriction: { period: { end: '2026-11-20' } }, description: 'Refer' })
    expect(text(task('a'), late)).toBe('2 open tasks, 1 overdue: Refer')
  })
})
