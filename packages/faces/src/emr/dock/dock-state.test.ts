import { describe, expect, it } from 'vitest'
import type { AppSummary } from '../../shared/api/apps.ts'
import { closeApp, emptyDock, openApp, stepApp } from './dock-state.ts'

const app = (id: string): AppSummary => ({
  id,
  name: id,
  description: '',
  author: '',
  icon: '',
  state: 'ready',
  reads: [],
  scopes: [],
})
const three = ['a', 'b', 'c'].map(app).reduce(openApp, emptyDock('r'))

describe('the tabs of the dock', () => {
  it('never opens a second frame of one app on one record', () => {
    const again = openApp(three, app('a'))
    expect(again.opened.map((one) => one.id)).toEqual(['a', 'b', 'c'])
    expect(again.front).toBe('a')
  })

  it('brings the neighbour to the front when the one in front closes', () => {
    expect(closeApp(three, 'c').front).toBe('b')
    expect(closeApp({ ...three, front: 'a' }, 'a').front).toBe('b')
  })

  it('leaves the one in front alone when another closes', () => {
    expect(closeApp(three, 'a').front).toBe('c')
  })

  it('shows the list when the last one closes', () => {
    expect(closeApp(openApp(emptyDock('r'), app('a')), 'a').front).toBeUndefined()
  })

  it('steps around the ends, and stands still without tabs', () => {
    expect(stepApp(three, 1).front).toBe('a')
    expect(stepApp(three, -1).front).toBe('b')
    expect(stepApp(emptyDock('r'), 1)).toEqual(emptyDock('r'))
  })
})
