import { describe, expect, it } from 'vitest'
import type { Procedure } from '../../shared/fhir/treatment-resources.ts'
import { readProcedures } from './read-procedures.ts'

const procedure = (id: string, more: Partial<Procedure> = {}): Procedure => ({
  resourceType: 'Procedure',
  id,
  status: 'completed',
  ...more,
})

describe('procedures', () => {
  it('entered in error are gone, the newest stands first, what has no date last (ui 3.12)', () => {
    const all = readProcedures([
      procedure('undated', { performedString: ' in childhood ' }),
      procedure('old', { performedDateTime: '2014' }),
      procedure('wrong', { status: 'entered-in-error' }),
      procedure('new', { performedPeriod: { start: '2026-03-01', end: '2026-03-02' } }),
    ])
    expect(all.map(({ id }) => id)).toEqual(['new', 'old', 'undated'])
    expect(all[0]?.facts).toEqual([['Until', '02-Mar-2026']])
    expect(all[2]).toMatchObject({ name: 'Procedure not named', when: undefined, whenWords: 'in childhood' })
  })

  it('that were not done, or of which nobody knows, are never told as done', () => {
    const standing = (status: string) => readProcedures([procedure('a', { status })])[0]?.standing
    expect(['completed', 'not-done', 'in-progress', 'unknown'].map(standing)).toEqual([
      undefined,
      'not done',
      'in progress',
      'status not recorded',
    ])
    const [refused] = readProcedures([procedure('a', { status: 'not-done', statusReason: { text: 'Refused' } })])
    expect(refused?.facts).toEqual([['Why not', 'Refused']])
  })

  it('have all reasons, the words first', () => {
    const [one] = readProcedures([
      procedure('a', {
        reasonCode: [{ text: 'Pain' }, { text: 'Fall' }],
        reasonReference: [{ reference: 'Condition/c' }],
      }),
    ])
    expect(one?.reasons).toEqual([{ display: 'Pain, Fall' }, { reference: 'Condition/c' }])
  })
})
