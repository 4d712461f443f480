import { describe, expect, test } from 'vitest'
import { createCalendar } from '../calendar.ts'
import { createRandom } from '../random.ts'
import { imagingStudy } from './imaging-study.ts'

const chart = {
  slug: 'someone',
  subject: { reference: 'Patient/someone' },
  day: createCalendar('2026-11-24'),
  random: createRandom(1, 'someone'),
}

describe('imaging study', () => {
  const study = imagingStudy(chart, 'mammography', {
    modality: 'mammography',
    description: 'Both breasts, two views each',
    when: '2026-11-20T10:00:00Z',
    series: [
      ['Right breast', 2],
      ['Left breast', 2],
    ],
  })
  const uids = [...JSON.stringify(study).matchAll(/"uid":"([^"]+)"/g)].map(([, uid]) => uid ?? '')

  test('counts its series and instances (R4 ImagingStudy)', () => {
    expect(study).toMatchObject({ numberOfSeries: 2, numberOfInstances: 4 })
  })

  test('every UID is its own, and is one: digits and dots, at most 64 (DICOM PS3.5 §9)', () => {
    expect(uids).toHaveLength(6)
    expect(new Set(uids).size).toBe(6)
    expect(uids.filter((uid) => !/^2\.25\.(0|[1-9]\d*)$/.test(uid) || uid.length > 64)).toEqual([])
  })
})
