import { describe, expect, it } from 'vitest'
import { nickname, officialName, type Patient, plainName, recordNumber, recordNumberText, sexText } from './person.ts'

const nobody: Patient = { resourceType: 'Patient' }
const khai: Patient = {
  resourceType: 'Patient',
  identifier: [
    { type: { coding: [{ code: 'SS' }] }, value: '1' },
    { type: { coding: [{ code: 'MR' }] }, value: '00421793' },
  ],
  name: [
    { use: 'nickname', given: ['Khai'] },
    { use: 'maiden', family: 'Trần' },
    { use: 'official', family: 'Nguyễn', given: ['Thị Minh', 'Khai'] },
  ],
  gender: 'female',
}

describe('identity (ui 3.1, 3.3)', () => {
  it('says what is not recorded instead of leaving a blank', () => {
    expect(plainName(nobody)).toBe('Name not recorded')
    expect(sexText(nobody)).toBe('Not recorded')
    expect(recordNumber(nobody)).toBeUndefined()
  })

  it('takes the official name, and the nickname only as what she likes to be called', () => {
    expect(officialName(khai)?.family).toBe('Nguyễn')
    expect(plainName(khai)).toBe('Thị Minh Khai Nguyễn')
    expect(nickname(khai)).toBe('Khai')
  })

  it('takes only the identifier that is a record number, in groups of three', () => {
    expect(recordNumber(khai)).toBe('00421793')
    expect(recordNumberText('00421793')).toBe('004\u00a0217\u00a093')
    expect(recordNumberText('A-12/7')).toBe('A-12/7')
  })
})
