import { describe, expect, it } from 'vitest'
import { similarNames } from './similar-names.ts'

const marked = (...names: [family: string, given: string][]) =>
  [...similarNames(names.map(([family, given], i) => ({ id: String(i), family, given })))].sort()

describe('similar names (ui 3.3)', () => {
  it.each([
    ['one letter', ['Hansen', 'Liv'], ['Hanssen', 'Liv']],
    ['an accent', ['Nguyễn', 'Thị Minh'], ['Nguyen', 'Thi Lan']],
    ['the sound', ['Smith', 'Catherine'], ['Smyth', 'Kathryn']],
    ['exchanged neighbours', ['Okafor', 'Dave'], ['Okafro', 'Dave']],
    ['family and given exchanged', ['Thomas', 'James'], ['James', 'Thomas']],
    ['nothing at all', ['Silva', 'Penny'], ['Silva', 'Penny']],
  ] as const)('marks two people who differ by %s', (_title, a, b) => {
    expect(marked([...a], [...b])).toEqual(['0', '1'])
  })

  it.each([
    ['the same family with different given names', ['Silva', 'Penny'], ['Silva', 'Tomás']],
    ['short names that differ', ['Kim', 'Ana'], ['Tim', 'Ana']],
    ['different families', ['Silva', 'Ana'], ['Okafor', 'Ana']],
    ['names of another script that differ', ['王', '伟'], ['李', '伟']],
  ] as const)('does not mark %s', (_title, a, b) => {
    expect(marked([...a], [...b])).toEqual([])
  })

  it('does not mark a person against the same record', () => {
    expect([...similarNames([0, 1].map(() => ({ id: 'a', family: 'Silva', given: 'Ana' })))]).toEqual([])
  })
})
