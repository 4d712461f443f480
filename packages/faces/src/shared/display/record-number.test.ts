import { expect, it } from 'vitest'
import { groupedNumber, recordNumber } from './record-number.ts'

it('takes only the identifier that is a record number (ui 3.1)', () => {
  const other = { type: { coding: [{ code: 'SS' }] }, value: '1' }
  expect(recordNumber({ resourceType: 'Patient', identifier: [other] })).toBeUndefined()
  const own = { type: { coding: [{ code: 'MR' }] }, value: '00421793' }
  expect(recordNumber({ resourceType: 'Patient', identifier: [other, own] })).toBe('00421793')
})

it('groups digits by three and leaves other numbers as recorded', () => {
  expect(groupedNumber('00421793')).toBe('004\u00a0217\u00a093')
  expect(groupedNumber('A-12/7')).toBe('A-12/7')
})
