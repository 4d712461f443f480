import { describe, expect, it } from 'vitest'
import type { Condition } from '../fhir/resources.ts'
import { readProblems } from './read-problems.ts'

const status = (code: string) => ({ coding: [{ code }] })
const condition = (text: string, more: Partial<Condition> = {}): Condition => ({
  resourceType: 'Condition',
  code: { text },
  ...more,
})

describe('problems', () => {
  it('does not list what was entered in error or ruled out, and counts both (ui 3.12, 3.13)', () => {
    const all = ['entered-in-error', 'refuted'].map((code) => condition('x', { verificationStatus: status(code) }))
    expect(readProblems(all)).toEqual({ active: [], past: [], withdrawn: 1, ruledOut: 1 })
  })

  it('calls a problem without a clinical status active, since nobody said it ended', () => {
    expect(readProblems([condition('asthma')]).active).toHaveLength(1)
  })

  it('moves a problem that ended to the past, by status or by date', () => {
    const all = [condition('a', { clinicalStatus: status('resolved') }), condition('b', { abatementDateTime: '2014' })]
    expect(readProblems(all).past.map((p) => p.name)).toEqual(['a', 'b'])
  })

  it('marks the provisional as suspected', () => {
    expect(readProblems([condition('a', { verificationStatus: status('provisional') })]).active[0]?.doubt).toBe(
      'Suspected',
    )
  })

  it('lists the newest first', () => {
    const all = [condition('old', { onsetDateTime: '2010' }), condition('new', { onsetDateTime: '2020-01-01' })]
    expect(readProblems(all).active.map((p) => p.name)).toEqual(['new', 'old'])
  })
})
