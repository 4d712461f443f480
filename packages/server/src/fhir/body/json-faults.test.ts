import { describe, expect, it } from 'vitest'
import { jsonFault } from './json-faults.ts'

const duplicate = (path: string) => ({ kind: 'duplicate', path })

describe('what a JSON text has wrong that its parser does not say', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":{"b":1,"c":2,"b":3}}', 'a.b'],
    ['{"a":[1,{"x":1},{"b":1,"b":2}]}', 'a[2].b'],
    ['[[],{"a":1,"a":1}]', '[1].a'],
    ['{"\\u0061":1,"a":2}', 'a'],
    ['{"a\\"b":1,"a\\"b":2}', 'a"b'],
    ['{"":1,"":2}', ''],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"a" : "}" , "a" : 1}', 'a'],
  ])('finds the member that stands twice in %s', (text, path) => {
    expect(jsonFault(text, 10)).toEqual(duplicate(path))
  })

  it.each([
    '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}',
    '{"a":"b","b":"a"}',
    '{"a":"\\\\","b":"\\"a\\":1,","c":"a"}',
    '{"a":["a","a"],"b":"a"}',
    '"a"',
    '',
    '}]',
    '{"a":"',
    '{"a\\',
    '{"\\uZZZZ":1}',
  ])('finds none in %s', (text) => {
    expect(jsonFault(text, 10)).toBeNull()
  })

  it('knows texts that are nested too deeply without a deep stack of its own', () => {
    expect(jsonFault('['.repeat(10), 10)).toBeNull()
    expect(jsonFault('['.repeat(11), 10)).toEqual({ kind: 'too-deep' })
    expect(jsonFault('{"a":'.repeat(1_000_000), 260)).toEqual({ kind: 'too-deep' })
    expect(jsonFault('[]'.repeat(100), 1)).toBeNull()
  })
})
