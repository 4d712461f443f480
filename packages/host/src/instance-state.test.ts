import { describe, expect, it } from 'vitest'
import { type InstanceEvent, type InstanceState, isFinal, nextState } from './instance-state.ts'

const states: InstanceState[] = ['idle', 'starting', 'ready', 'unreachable', 'crashed', 'refused', 'ended']
const events: InstanceEvent[] = [
  'start',
  'refused',
  'failed',
  'hello',
  'ready',
  'timeout',
  'lost',
  'gone',
  'strayed',
  'silent',
  'answered',
  'end',
]

const after = (...happened: InstanceEvent[]) => happened.reduce<InstanceState>(nextState, 'idle')

describe('the states of an app instance', () => {
  it.each(states.filter(isFinal))('is final in %s: whatever comes late changes nothing', (state) => {
    expect(events.map((event) => nextState(state, event))).toEqual(events.map(() => state))
  })

  it.each(states.filter((state) => !isFinal(state)))('can always end from %s', (state) => {
    expect(nextState(state, 'end')).toBe('ended')
  })

  it('is ready only after the app said so, or answered again', () => {
    const into = states.flatMap((state) =>
      events.filter((event) => state !== 'ready' && nextState(state, event) === 'ready'),
    )
    expect([...new Set(into)].sort()).toEqual(['answered', 'ready'])
  })

  it.each<[InstanceState, InstanceEvent[]]>([
    ['refused', ['start', 'refused']],
    ['unreachable', ['start', 'failed']],
    ['unreachable', ['start', 'timeout']],
    ['starting', ['start', 'timeout', 'hello']],
    ['ready', ['start', 'timeout', 'hello', 'ready']],
    ['starting', ['start', 'hello', 'ready', 'hello']],
    ['crashed', ['start', 'hello', 'ready', 'gone', 'lost']],
    ['ready', ['start', 'hello', 'ready', 'gone', 'hello', 'ready']],
    ['ready', ['start', 'hello', 'ready', 'silent', 'answered']],
    ['unreachable', ['start', 'hello', 'ready', 'strayed']],
  ])('is %s after %s', (state, happened) => {
    expect(after(...happened)).toBe(state)
  })
})
