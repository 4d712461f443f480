import { describe, expect, it } from 'vitest'
import { readWhen } from '../../shared/fhir/when.ts'
import type { PartState } from '../chart/part-loader.ts'
import { horizon, loadedSince } from './loaded-since.ts'

const part = (more: object) => ({ complete: false, loaded: 0, asOf: undefined, ...more }) as PartState<unknown>
const dated = (...dates: (string | undefined)[]) => dates.map((date) => ({ when: readWhen(date) }))

describe('from when on the timeline is whole', () => {
  it('is nowhere while a part has not begun to come', () => {
    expect(loadedSince(part({ state: 'loading' }), [])).toBe(Number.POSITIVE_INFINITY)
    expect(horizon([{ since: 5 }, { since: Number.POSITIVE_INFINITY }])).toBe(Number.POSITIVE_INFINITY)
  })

  it('is everywhere once all parts are complete; one that failed is said to, and hides nothing', () => {
    const failed = part({ state: 'failed', error: new Error('no'), retry: () => undefined })
    const complete = part({ state: 'ready', value: [], complete: true })
    expect(horizon([{ since: loadedSince(failed, []) }, { since: loadedSince(complete, []) }])).toBe(
      Number.NEGATIVE_INFINITY,
    )
  })

  it('is as far back as the part that came least far', () => {
    const coming = part({ state: 'ready', value: [] })
    const [first, second] = [dated('2024-05-01', undefined, '2020'), dated('2026-01-01')]
    const since = horizon([{ since: loadedSince(coming, first) }, { since: loadedSince(coming, second) }])
    expect(since).toBe(readWhen('2026-01-01')?.time)
  })
})
