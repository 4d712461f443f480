import { describe, expect, it } from 'vitest'
import type { Encounter } from '../../shared/fhir/resources.ts'
import { encounterEntries } from './from-encounters.ts'

const encounter = (more: Partial<Encounter> = {}): Encounter => ({
  resourceType: 'Encounter',
  id: 'e',
  status: 'finished',
  class: { code: 'IMP' },
  period: { start: '2025-03-12T18:00:00Z', end: '2025-03-18T11:00:00Z' },
  ...more,
})
const keys = (more: Partial<Encounter>) => encounterEntries([encounter(more)]).map(({ key, stay }) => [key, !!stay])

describe('encounters in the timeline', () => {
  it('leaves out what was entered in error', () => {
    expect(keys({ status: 'entered-in-error' })).toEqual([])
  })

  it('tells an encounter of which nothing is known', () => {
    expect(encounterEntries([{ resourceType: 'Encounter', id: 'e' }])).toMatchObject([
      { when: undefined, title: 'Kind not recorded', tags: ['status not recorded'] },
    ])
  })

  it('makes a span of a hospital stay, with its end on its own day', () => {
    expect(keys({})).toEqual([
      ['encounter e end', false],
      ['encounter e', true],
    ])
  })

  it('leaves a stay open that has no end, or an end before its start', () => {
    expect(keys({ status: 'in-progress', period: { start: '2026-11-22' } })).toEqual([['encounter e', true]])
    expect(keys({ period: { start: '2025-03-12', end: '2025-03-01' } })).toEqual([['encounter e', true]])
  })

  it('makes no span of a visit, nor of a stay that is only planned or was cancelled', () => {
    for (const more of [{ class: { code: 'AMB' } }, { status: 'planned' }, { status: 'cancelled' }]) {
      expect(keys(more)).toEqual([['encounter e', false]])
    }
  })
})
