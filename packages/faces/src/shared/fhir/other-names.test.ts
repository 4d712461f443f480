import { describe, expect, it } from 'vitest'
import { otherNames } from './other-names.ts'
import type { HumanName } from './person.ts'

const of = (...name: HumanName[]) => otherNames({ resourceType: 'Patient', name })

describe('other names (ui 3.2)', () => {
  it('never say an old name, nor again what stands beside the official one', () => {
    expect(of({ use: 'official', family: 'Moreau' }, { use: 'old', family: 'Moreau', given: ['Alix'] })).toEqual([])
    expect(of({ use: 'nickname', given: ['Khai'] }, { use: 'official', family: 'Nguyễn' })).toEqual([])
    expect(of({ use: 'old', family: 'A' })).toEqual([])
    expect(of()).toEqual([])
  })

  it('say of which kind they are and until when they were used', () => {
    expect(
      of(
        { use: 'official', family: 'Kowalska', given: ['Anna'] },
        { use: 'maiden', family: 'Nowak', given: ['Anna', 'Maria'], period: { end: '2010-05-12' } },
        { use: 'usual', text: 'Ania K.' },
        { family: 'K' },
        { use: 'temp' },
      ),
    ).toEqual(['Anna Maria Nowak (maiden, until 12-May-2010)', 'Ania K.', 'K'])
  })

  it('leave out the one that serves as the name where none is official', () => {
    expect(of({ use: 'usual', text: 'Layla' }, { use: 'maiden', text: 'Haddad' })).toEqual(['Haddad (maiden)'])
  })
})
