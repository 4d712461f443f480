import { describe, expect, it } from 'vitest'
import { readWhen } from '../../shared/fhir/when.ts'
import { disagreements } from './disagreements.ts'
import type { ProblemEntry } from './problem-entry.ts'
import { readProblemList } from './read-problem-list.ts'

const [blank] = readProblemList([{ resourceType: 'Condition', code: { text: 'Gout' } }]).active
const entry = (id: string, more: Partial<ProblemEntry>): ProblemEntry => {
  if (blank === undefined) throw new Error('a condition with a name is a problem')
  return { ...blank, id, sameness: 'gout', ...more }
}
const active = (id: string, since?: string) => entry(id, { standing: 'active', since: readWhen(since) })
const past = (id: string, ended?: string) => entry(id, { standing: 'past', ended: readWhen(ended) })
const found = (...entries: ProblemEntry[]) =>
  disagreements(entries).map(({ what, entries: of }) => [what, of.map(({ id }) => id).join(' ')])

describe('records that disagree (ui 3.13)', () => {
  it('are none in an empty list, nor between a disease that is over and one that began again later', () => {
    expect(found()).toEqual([])
    expect(found(active('a', '2026-01-01'))).toEqual([])
    expect(found(past('old', '2020-05-01'), active('new', '2024-01-01'))).toEqual([])
  })

  it('are an entry that is over beside one that is active, where nobody can say that it was a second time', () => {
    const what = 'Active in one entry, over in another'
    expect(found(past('old', '2025-05-01'), active('new', '2024-01-01'))).toEqual([[what, 'old new']])
    expect(found(past('undated'), active('new', '2024-01-01'))).toEqual([[what, 'undated new']])
  })

  it('are one that was ruled out and is active; what was withdrawn contradicts nothing, nor does what is unnamed', () => {
    const ruledOut = entry('no', { standing: 'ruled out' })
    expect(found(ruledOut, active('yes'))).toEqual([['Active in one entry, ruled out in another', 'no yes']])
    expect(found(entry('no', { standing: 'withdrawn' }), active('yes'))).toEqual([])
    expect(found({ ...ruledOut, sameness: undefined }, { ...active('yes'), sameness: undefined })).toEqual([])
  })

  it('are an entry against itself: active with an end, or over before it began; a partial date may lie anywhere', () => {
    expect(found(entry('a', { clinicalStatus: 'active', endedText: 'last spring' }))).toEqual([
      ['Called active, and has an end', 'a'],
    ])
    const dates = (since: string, ended: string) =>
      found(
        entry('a', { standing: 'past', clinicalStatus: 'resolved', since: readWhen(since), ended: readWhen(ended) }),
      )
    expect(dates('2024-05-02', '2024-05-01')).toEqual([['Ends before it begins', 'a']])
    expect(dates('2024-05-02', '2024-05')).toEqual([])
    expect(dates('2024-05-02', '2024')).toEqual([])
    expect(dates('2024-05-02', '2024-05-02')).toEqual([])
  })
})
