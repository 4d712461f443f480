import type { Medication } from '@chartroom/client'
import { describe, expect, it } from 'vitest'
import { medicinesOf } from './medicines.ts'

const today = '2026-11-24'
const node = (id: string) => ({ '@id': id, '@type': [] })

function medication(over: Partial<Medication> = {}): Medication {
  return {
    ...node('urn:m'),
    belongsTo: { '@id': 'urn:r' },
    drugName: {
      ...node('_:d'),
      dcterms__title: 'metformin',
      code: { ...node('urn:c'), dcterms__identifier: '1', dcterms__title: 'm', system: 's' },
    },
    startDate: '2020',
    instructions: 'Take with food',
    ...over,
  }
}

function filled(...fills: [date: string, days: string][]): Medication {
  const fulfillment = fills.map(([dcterms__date, dispenseDaysSupply]) => ({
    ...node(`urn:${dcterms__date}`),
    belongsTo: { '@id': 'urn:r' },
    dcterms__date,
    dispenseDaysSupply,
    medication: medication(),
  }))
  return medication({ fulfillment })
}

describe('the medicines of a record', () => {
  it.each([
    [undefined, false],
    ['2026-11-25', false],
    ['2027', false],
    ['2026-11-24', true],
    ['2026-11', true],
    ['2026', true],
    ['2025-12-31T08:00:00Z', true],
  ])('with the end date %s: stopped is %s (ui 3.12)', (endDate, stopped) => {
    const [medicine] = medicinesOf([medication(endDate === undefined ? {} : { endDate })], today)
    expect(medicine?.stopped).toBe(stopped)
  })

  it('tell when a fill runs out only from a whole date and a number of days (ui 3.13)', () => {
    const runsOut = (date: string, days: string) => medicinesOf([filled([date, days])], today)[0]?.runsOut
    expect(runsOut('2026-02-03', '30')).toBe('2026-03-05')
    expect(runsOut('2026-02', '30')).toBeUndefined()
    expect(runsOut('2026-02-03', 'a month')).toBeUndefined()
    expect(runsOut('2026-02-03', '0')).toBeUndefined()
    expect(runsOut('2026-02-03', '')).toBeUndefined()
  })

  it('have their newest fill first, whatever the order of the answer', () => {
    const [medicine] = medicinesOf([filled(['2026-01-01', '30'], ['2026-03-01', '90'], ['2025-12-01', '30'])], today)
    expect(medicine?.fills.map((fill) => fill.date)).toEqual(['2026-03-01', '2026-01-01', '2025-12-01'])
  })
})
