import { describe, expect, it } from 'vitest'
import type { Encounter } from '../../shared/fhir/resources.ts'
import { encounterClass, encounterName, encounterStanding, encounterTime } from './encounter-words.ts'

const encounter = (more: Partial<Encounter> = {}): Encounter => ({ resourceType: 'Encounter', ...more })
const time = (start?: string, end?: string, status = 'finished') =>
  encounterTime(encounter({ status, period: { ...(start && { start }), ...(end && { end }) } }))

describe('what is not recorded is said to be so (ui 3.11)', () => {
  it('kind, status and date', () => {
    expect(encounterName(encounter())).toBe('Kind not recorded')
    expect(encounterStanding(encounter())).toBe('status not recorded')
    expect([encounterTime(encounter()), time(), time(undefined, '2014')]).toEqual([
      'date not recorded',
      'date not recorded',
      'until 2014',
    ])
  })

  it('a code that is a name of JavaScript is no class', () => {
    expect(encounterClass(encounter({ class: { code: 'constructor' } }))).toBeUndefined()
    expect(encounterStanding(encounter({ status: 'toString' }))).toBeUndefined()
  })
})

it('planned, cancelled and running encounters say so; a finished one says nothing', () => {
  const standing = (status: string) => encounterStanding(encounter({ status }))
  expect(['planned', 'cancelled', 'in-progress', 'onleave', 'finished'].map(standing)).toEqual([
    'planned',
    'cancelled',
    'in progress',
    'on leave',
    undefined,
  ])
})

it('a time is as exact as recorded, and a stay counts its nights (ui 3.4)', () => {
  expect(time('2026-03-12T09:00', '2026-03-12T09:30')).toBe('12-Mar-2026 09:00 to 09:30')
  expect(time('2026-03-02', '2026-03-05')).toBe('02-Mar-2026 to 05-Mar-2026 (3 nights)')
  expect(time('2026-03-02T23:00', '2026-03-03T01:00')).toBe('02-Mar-2026 23:00 to 03-Mar-2026 01:00 (1 night)')
  expect(time('2014', '2015')).toBe('2014 to 2015')
  expect(time('2026-03-05', '2026-03-02')).toBe('05-Mar-2026 to 02-Mar-2026')
  expect(time('2026-03-05', undefined, 'in-progress')).toBe('since 05-Mar-2026')
  expect(time('2026-12-05T10:00', undefined, 'planned')).toBe('planned for 05-Dec-2026 10:00')
  expect(time('soon', 'later')).toBe('date not recorded')
})
