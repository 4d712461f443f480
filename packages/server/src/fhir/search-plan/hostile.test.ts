import { describe, expect, it } from 'vitest'
import { parsed, refusal } from './test-plan.ts'

const prototypeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']

describe('hostile searches', () => {
  it.each(prototypeNames)('%s is no parameter, modifier, chain or type', (name) => {
    expect(parsed('Patient', `${name}=a&${name}:exact=a&${name}.name=a`).used).toEqual([])
    expect(refusal('Patient', `name:${name}=a`)).toBe('400 not-supported')
    expect(refusal('Patient', `organization:${name}.name=a`)).toBe('400 not-supported')
    expect(refusal('Patient', `_has:Observation:patient:${name}=a`)).toBe('read')
    expect(refusal('*', `_type=${name}`)).toBe('400 value')
    expect(refusal('Patient', `_include=Patient:${name}`)).toBe('400 not-supported')
  })

  it.each([
    ['a million ids', `_id=${'a,'.repeat(999_999)}a`, '400 too-costly'],
    ['a million codes', `code=${'a,'.repeat(999_999)}a`, '400 too-costly'],
    ['500 codes and one', `code=${numbered(501)}`, '400 too-costly'],
    ['501 codes in two', `code=${numbered(300)}&status=${numbered(201)}`, '400 too-costly'],
    ['501 codes at the ends of chains', `encounter.status=${numbered(300)}&code=${numbered(201)}`, '400 too-costly'],
    ['a hundred thousand parameters', 'a=b&'.repeat(100_000), '400 too-costly'],
    ['a name of a megabyte', `${'a'.repeat(1_000_000)}=b`, '400 too-costly'],
    ['33 criteria', Array.from({ length: 33 }, (_, at) => `code=a${at}`).join('&'), '400 too-costly'],
    ['a value of backslashes', `code=${'\\'.repeat(90_000)}`, 'read'],
    ['a number of blanks', `value-quantity=${'+'.repeat(90_000)}1`, '400 value'],
    ['a key of colons', `_has${':'.repeat(90_000)}=a`, '400 value'],
    ['a key of dots', `subject:Patient${'.'.repeat(90_000)}=a`, 'read'],
    ['a chain of _has', `${'_has:Observation:has-member:'.repeat(3000)}code=a`, '400 too-costly'],
    ['lone surrogates', 'code=%ED%A0%80', 'read'],
    ['zero bytes', 'code=a%00b', '400 value'],
  ])('%s', (_what, query, expected) => {
    expect(refusal('Observation', query)).toBe(expected)
  })

  it('what is refused is told without the value that was searched, and briefly', () => {
    for (const query of ['birthdate=Silva', 'name:Silva=x', '_id=Silva/1', `${'x'.repeat(500)}:y=z`]) {
      const said = message(query)
      expect(said.length).toBeLessThan(200)
      if (!query.startsWith('name')) expect(said).not.toContain('Silva')
    }
  })
})

function numbered(length: number): string {
  return Array.from({ length }, (_, at) => `c${at}`).join(',')
}

function message(query: string): string {
  try {
    parsed('Patient', query, { strict: true })
    return ''
  } catch (error) {
    return String(error)
  }
}
