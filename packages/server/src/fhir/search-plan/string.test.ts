import { describe, expect, it } from 'vitest'
import { criteriaOf, refusal } from './test-plan.ts'

const refused = [
  ['an unknown modifier', 'name:starts=a', '400 not-supported'],
  ['a modifier of tokens', 'name:not=a', '400 not-supported'],
  ['an empty alternative', 'name=a,', '400 value'],
  ['a text that folds to nothing', 'name=%CC%81', '400 value'],
  [':text without a word', 'name:text=--', '400 value'],
  ['a text of 1,001 characters', `name=${'a'.repeat(1001)}`, '400 too-costly'],
] as const

const cases = [
  ['without case and accents, from the start', 'name=JÜRGEN', { match: 'starts', any: ['jurgen'] }],
  ['blanks are one blank', 'name=+van++der+', { match: 'starts', any: ['van der'] }],
  [':contains is folded too', 'name:contains=Ö', { match: 'contains', any: ['o'] }],
  [':exact is as written', 'name:exact=Jürgen', { match: 'exact', any: ['Jürgen'] }],
  [':text asks for words', 'name:text=Silva, Penny', { match: 'words', any: ['silva', 'penny'] }],
  ['comma is OR', 'family=Silva,Weiss', { match: 'starts', any: ['silva', 'weiss'] }],
  ['an escaped comma is a comma', 'address=Main%20St\\, 4', { match: 'starts', any: ['main st, 4'] }],
  ['the same alternative twice is one', 'family=a,a', { match: 'starts', any: ['a'] }],
] as const

describe('string parameters (R4 §3.1.1.4.8, e.4)', () => {
  it.each(refused)('refuse %s', (_what, query, expected) => {
    expect(refusal('Patient', query)).toBe(expected)
  })

  it.each(cases)('%s', (_what, query, expected) => {
    expect(criteriaOf('Patient', query)).toMatchObject([{ kind: 'string', ...expected }])
  })

  it(':missing works on strings', () => {
    expect(criteriaOf('Patient', 'family:missing=false')).toEqual([
      { kind: 'missing', of: 'string', param: 'family', missing: false },
    ])
  })
})
