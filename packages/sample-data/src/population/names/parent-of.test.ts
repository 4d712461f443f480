import { expect, test } from 'vitest'
import { createRandom } from '../../random.ts'
import { amharic } from './amharic.ts'
import { bengali } from './bengali.ts'
import { chinese } from './chinese.ts'
import type { Culture } from './culture.ts'
import { cultures } from './cultures.ts'
import { czech } from './czech.ts'
import { english } from './english.ts'
import { icelandic } from './icelandic.ts'
import { indonesian } from './indonesian.ts'
import { parentOf } from './parent-of.ts'
import { spanish } from './spanish.ts'

const named = (culture: Culture, child: { sex: 'female' | 'male'; family: string }, sex: 'female' | 'male') =>
  parentOf(culture, child, sex, createRandom(1, 'parents'))

test('where nobody has a family name, no parent is given one', () => {
  expect(named(indonesian, { sex: 'male', family: 'Santoso' }, 'male')).toBeUndefined()
})

test.each([
  ['a Czech boy’s mother has the women’s form', czech, { sex: 'male', family: 'Novák' }, 'female', 'Nováková'],
  ['a Czech girl’s father has the men’s', czech, { sex: 'female', family: 'Nováková' }, 'male', 'Novák'],
  [
    'an English mother has the child’s',
    english,
    { sex: 'male', family: english.family[0]?.latin ?? '' },
    'female',
    english.family[0]?.latin,
  ],
  [
    'a Chinese father has the child’s',
    chinese,
    { sex: 'male', family: chinese.family[0]?.latin ?? '' },
    'male',
    chinese.family[0]?.latin,
  ],
] as const)('%s', (_what, culture, child, sex, family) => {
  expect(named(culture, child, sex)?.family).toBe(family)
})

test('a father is called as his Icelandic or Ethiopian child says', () => {
  expect(named(icelandic, { sex: 'female', family: 'Ólafsdóttir' }, 'male')).toMatchObject({
    given: 'Ólafur',
    family: expect.stringMatching(/son$/),
  })
  expect(named(icelandic, { sex: 'male', family: 'Ólafsson' }, 'female')?.family).toMatch(/dóttir$/)
  expect(named(amharic, { sex: 'female', family: 'Kebede' }, 'male')?.given).toBe('Kebede')
})

test('of two Spanish names the first is the father’s first, and the second the mother’s first', () => {
  const child = { sex: 'female', family: 'García Muñoz' } as const
  expect(named(spanish, child, 'male')?.family).toMatch(/^García /)
  expect(named(spanish, child, 'female')?.family).toMatch(/^Muñoz /)
})

test('no man is called Akter', () => {
  expect(named(bengali, { sex: 'female', family: 'Akter' }, 'male')?.family).not.toBe('Akter')
  expect(bengali.family.map(({ latin }) => latin)).not.toContain('Akter')
})

test('women’s names and fathers’ names stand in the order of the family names', () => {
  for (const { daughters, fathers, family } of cultures) {
    expect((daughters ?? family).length).toBeGreaterThanOrEqual(family.length)
    expect((fathers ?? family).length).toBe(family.length)
  }
})
