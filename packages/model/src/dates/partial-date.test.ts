import { describe, expect, it } from 'vitest'
import { earliest, latest, spanOf } from './partial-date.ts'

const iso = (text: string) => {
  const span = spanOf(text)
  return span && [new Date(span.first).toISOString(), new Date(span.last).toISOString()]
}

describe('spanOf (smart-classic b.2)', () => {
  it.each([
    '',
    'soon',
    '10',
    '2010-13',
    '2010-00',
    '2010-02-30',
    '2010-5-1',
    '2010-05-12T25',
    '2010-05-12T10:61',
    '2010-05-12T10:00:00+99:00',
    '12/05/2010',
    ' 2010',
    "2010' OR 1=1",
  ])('refuses %j', (text) => expect(spanOf(text)).toBeUndefined())

  it.each([
    ['2010', '2010-01-01T00:00:00.000Z', '2010-12-31T23:59:59.999Z'],
    ['2010Z', '2010-01-01T00:00:00.000Z', '2010-12-31T23:59:59.999Z'],
    ['2012-02', '2012-02-01T00:00:00.000Z', '2012-02-29T23:59:59.999Z'],
    ['2010-12', '2010-12-01T00:00:00.000Z', '2010-12-31T23:59:59.999Z'],
    ['2010-05-12', '2010-05-12T00:00:00.000Z', '2010-05-12T23:59:59.999Z'],
    ['2010-05-12T10', '2010-05-12T10:00:00.000Z', '2010-05-12T10:59:59.999Z'],
    ['2010-05-12T10:30Z', '2010-05-12T10:30:00.000Z', '2010-05-12T10:30:59.999Z'],
    ['2010-05-12T10:30:15+02:00', '2010-05-12T08:30:15.000Z', '2010-05-12T08:30:15.999Z'],
    ['2010-05-12T23:30:15.25-01:00', '2010-05-13T00:30:15.250Z', '2010-05-13T00:30:15.250Z'],
  ])('reads %s as everything from its first to its last instant', (text, first, last) => {
    expect(iso(text)).toEqual([first, last])
  })
})

describe('earliest and latest', () => {
  it('compare instants, not letters, and keep the text of the source', () => {
    const dates = ['2010-05-12T01:00:00+09:00', '2010-05-11T20:00:00Z', undefined]
    expect(earliest(dates)).toBe('2010-05-12T01:00:00+09:00')
    expect(latest(dates)).toBe('2010-05-11T20:00:00Z')
  })

  it('have nothing to say about nothing', () => {
    expect(earliest([undefined])).toBeUndefined()
    expect(latest([])).toBeUndefined()
  })
})
