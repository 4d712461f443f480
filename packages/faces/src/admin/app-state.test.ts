import { describe, expect, it } from 'vitest'
import type { AdminApp } from '../shared/api/apps.ts'
import { frames, inOrder, stateOf } from './app-state.ts'

const app = (name: string, approved: boolean, suspended = false): AdminApp => ({
  id: name,
  name,
  description: '',
  author: '',
  version: '1',
  icon: '',
  index: '',
  approved,
  suspended,
  scopes: [],
  running: 0,
})

describe('the state of an app (ui 4.9)', () => {
  it('is suspended even when it is approved: nothing of it runs', () => {
    expect(stateOf({ approved: true, suspended: true })).toBe('suspended')
  })

  it('puts what wants a decision first', () => {
    const sorted = inOrder([app('B', true), app('A', true), app('C', true, true), app('D', false)])
    expect(sorted.map(({ name }) => name)).toEqual(['D', 'C', 'A', 'B'])
  })

  it('counts frames in plain words', () => {
    expect([0, 1, 2].map(frames)).toEqual(['0 frames', '1 frame', '2 frames'])
  })
})
