import { describe, expect, it } from 'vitest'
import { chartPath, readRoute } from './route.ts'

describe('addresses of the EMR', () => {
  it.each([
    '/emr/x',
    '/emr/records',
    '/emr/records/a/nothing',
    '/emr/records/a/results/b/c',
    '/emr/records/a/summary/b',
    '/emr/records/a/results/%2e%2e',
    '/emr/records/..%2fx',
    '/emr/records/%',
  ])('does not know %s', (path) => {
    expect(readRoute(path)).toEqual({ page: 'unknown' })
  })

  it.each(['/emr', '/emr/'])('opens the patient list at %s', (path) => {
    expect(readRoute(path)).toEqual({ page: 'home' })
  })

  it('opens a chart, and a view of it, by a deep link', () => {
    expect(readRoute(chartPath('penny-silva'))).toEqual({ page: 'chart', recordId: 'penny-silva', view: 'summary' })
    expect(readRoute(chartPath('penny-silva', 'vital-signs'))).toMatchObject({ view: 'vital-signs' })
    expect(readRoute(chartPath('penny-silva', 'notes', 'penny-silva-note-1'))).toMatchObject({
      view: 'notes',
      item: 'penny-silva-note-1',
    })
  })
})
