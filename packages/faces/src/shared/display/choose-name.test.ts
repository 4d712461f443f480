import { describe, expect, it } from 'vitest'
import { chooseName, spokenName } from './choose-name.ts'

describe('chooseName (ui 3.3)', () => {
  it('says so when there is no name', () => {
    expect(spokenName(chooseName({ resourceType: 'Patient' }).main)).toBe('Name not recorded')
  })

  it('takes the official name and keeps the maiden name and the nickname apart', () => {
    const official = { use: 'official', family: 'Nguyễn', given: ['Thị Minh', 'Khai'] }
    const maiden = { use: 'maiden', family: 'Trần' }
    const chosen = chooseName({
      resourceType: 'Patient',
      name: [maiden, { use: 'nickname', given: ['Khai'] }, official],
    })
    expect(chosen).toEqual({ main: official, likes: 'Khai', others: [maiden] })
    expect(spokenName(chosen.main)).toBe('Thị Minh Khai Nguyễn')
  })
})
