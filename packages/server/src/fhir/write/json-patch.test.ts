import { describe, expect, test } from 'vitest'
import { parseExact } from '../exact-json.ts'
import { FhirError } from '../fhir-error.ts'
import { applyJsonPatch } from './json-patch.ts'
import { parseJsonPatch } from './parse-json-patch.ts'

function patched(document: string, patch: string): string {
  return JSON.stringify(applyJsonPatch(parseExact(document), parseJsonPatch(parseExact(patch))))
}

function refusalOf(document: string, patch: string): { status: number; message: string } {
  try {
    patched(document, patch)
  } catch (error) {
    if (error instanceof FhirError) return { status: error.status, message: error.message }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what is no patch is 400, and says which operation (RFC 6902 §4)', () => {
  test.each([
    ['{}', 'list'],
    ['[1]', 'Operation 0'],
    ['[{"op":"test","path":"","value":{}},{"op":"add","path":"/a"}]', 'Operation 1'],
    ['[{"op":"add","value":1}]', 'path'],
    ['[{"op":"add","path":"a","value":1}]', 'JSON Pointer'],
    ['[{"op":"add","path":"/~2","value":1}]', 'JSON Pointer'],
    ['[{"op":"add","path":"/~","value":1}]', 'JSON Pointer'],
    ['[{"op":"move","path":"/a"}]', 'from'],
    ['[{"op":"copy","path":"/a","from":3}]', 'from'],
    ['[{"op":"spread","path":"/a"}]', 'none of'],
    ['[{"op":"constructor","path":"/a","value":1}]', 'none of'],
    [`[{"op":"remove","path":"${'/a'.repeat(101)}"}]`, 'too deep'],
    [`[{"op":"add","path":"/a","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`, 'deeply'],
  ])('%s', (patch, says) => {
    const refusal = refusalOf('{}', patch)
    expect(refusal.status).toBe(400)
    expect(refusal.message).toContain(says)
  })
  test('and a thousand operations are the most', () => {
    const patch = Array.from({ length: 1001 }, () => ({ op: 'test', path: '', value: {} }))
    expect(refusalOf('{}', JSON.stringify(patch)).status).toBe(413)
  })
})

describe('an operation that finds nothing is 422, and names its place and path', () => {
  test.each([
    ['{"a":1}', { op: 'remove', path: '/b' }],
    ['{"a":1}', { op: 'remove', path: '' }],
    ['{"a":1}', { op: 'replace', path: '/b', value: 1 }],
    ['{"a":1}', { op: 'add', path: '/b/c', value: 1 }],
    ['{"a":1}', { op: 'add', path: '/a/c', value: 1 }],
    ['{"a":1.50}', { op: 'add', path: '/a/rawJSON', value: 1 }],
    ['{"a":1}', { op: 'test', path: '/a', value: 2 }],
    ['{"a":1}', { op: 'test', path: '/a', value: '1' }],
    ['{"a":1}', { op: 'test', path: '/toString', value: 1 }],
    ['{}', { op: 'copy', path: '/x', from: '/constructor' }],
    ['{}', { op: 'replace', path: '/__proto__', value: {} }],
    ['{}', { op: 'add', path: '/__proto__/polluted', value: true }],
    ['{"a":{"b":1}}', { op: 'move', path: '/a/b', from: '/a' }],
    ['{"a":[1]}', { op: 'add', path: '/a/2', value: 1 }],
    ['{"a":[1]}', { op: 'add', path: '/a/01', value: 1 }],
    ['{"a":[1]}', { op: 'add', path: '/a/-1', value: 1 }],
    ['{"a":[1]}', { op: 'add', path: '/a/1e0', value: 1 }],
    ['{"a":[1]}', { op: 'replace', path: '/a/1', value: 1 }],
    ['{"a":[1]}', { op: 'remove', path: '/a/-' }],
    ['{"a":[1]}', { op: 'test', path: '/a/length', value: 1 }],
  ])('in %s: %j', (document, operation) => {
    const first = { op: 'test', path: '', value: JSON.parse(document) }
    const refusal = refusalOf(document, JSON.stringify([first, operation]))
    expect(refusal.status).toBe(422)
    expect(refusal.message).toContain(`Operation 1 of the patch (${operation.op} ${operation.path})`)
  })
  test('never with what stands there, nor with what was sent', () => {
    const { message } = refusalOf('{"a":"Jane"}', '[{"op":"test","path":"/a","value":"Joan"}]')
    expect(message).not.toMatch(/Jane|Joan/)
  })
})

describe('a patch costs no more than a bound', () => {
  test('copies of copies are stopped', () => {
    const patch = Array.from({ length: 60 }, (_, at) => ({ op: 'copy', path: `/c${at}`, from: '' }))
    expect(refusalOf('{"a":[1,2,3]}', JSON.stringify(patch)).status).toBe(413)
  })
  test('and so is work on a long list', () => {
    const patch = Array.from({ length: 1000 }, () => ({ op: 'add', path: '/0', value: 1 }))
    expect(refusalOf(`[${'1,'.repeat(100_000)}1]`, JSON.stringify(patch)).status).toBe(413)
  })
})

describe('what is patched (RFC 6902 appendix A)', () => {
  test.each([
    ['{"a":1}', '[{"op":"add","path":"/b","value":2}]', '{"a":1,"b":2}'],
    ['{"a":1,"b":2}', '[{"op":"add","path":"/a","value":3}]', '{"a":3,"b":2}'],
    ['{"a":[1,2]}', '[{"op":"add","path":"/a/1","value":9}]', '{"a":[1,9,2]}'],
    ['{"a":[1,2]}', '[{"op":"add","path":"/a/2","value":9}]', '{"a":[1,2,9]}'],
    ['{"a":[1]}', '[{"op":"add","path":"/a/-","value":[2]}]', '{"a":[1,[2]]}'],
    ['{"a":1,"b":2}', '[{"op":"remove","path":"/a"}]', '{"b":2}'],
    ['{"a":[1,2,3]}', '[{"op":"remove","path":"/a/1"}]', '{"a":[1,3]}'],
    ['{"a":[{"b":1}]}', '[{"op":"replace","path":"/a/0/b","value":2}]', '{"a":[{"b":2}]}'],
    ['{"a":1}', '[{"op":"replace","path":"","value":[7]}]', '[7]'],
    ['{"a":{"b":1},"c":{}}', '[{"op":"move","from":"/a/b","path":"/c/d"}]', '{"a":{},"c":{"d":1}}'],
    ['{"a":[1,2,3]}', '[{"op":"move","from":"/a/0","path":"/a/2"}]', '{"a":[2,3,1]}'],
    ['{"a":1}', '[{"op":"move","from":"/a","path":"/a"}]', '{"a":1}'],
    ['{"a":{"b":1}}', '[{"op":"copy","from":"/a","path":"/c"}]', '{"a":{"b":1},"c":{"b":1}}'],
    ['{"a/b":1,"m~n":2,"":3}', '[{"op":"remove","path":"/a~1b"},{"op":"remove","path":"/m~0n"}]', '{"":3}'],
    ['{"":1,"~1":2}', '[{"op":"remove","path":"/"},{"op":"test","path":"/~01","value":2}]', '{"~1":2}'],
    ['{}', '[{"op":"add","path":"/__proto__","value":{"x":1}}]', '{"__proto__":{"x":1}}'],
    ['{"a":[1]}', '[{"op":"add","path":"/a/0","value":null,"unknown":true}]', '{"a":[null,1]}'],
  ])('%s by %s', (document, patch, result) => {
    expect(patched(document, patch)).toBe(result)
  })
  test('digits are kept in what is patched, in what is added, and in what is copied (FHIR decimals)', () => {
    const patch = '[{"op":"add","path":"/b","value":2.50},{"op":"copy","from":"/a","path":"/c"}]'
    expect(patched('{"a":1.50,"z":1e3}', patch)).toBe('{"a":1.50,"z":1e3,"b":2.50,"c":1.50}')
  })
  test.each([
    ['1.50', '1.5', true],
    ['100', '1e2', true],
    ['-0', '0', true],
    ['0.10', '1E-1', true],
    ['12345678901234567890', '12345678901234567891', false],
    ['1.5', '-1.5', false],
    ['{"a":1,"b":[2]}', '{"b":[2.0],"a":1}', true],
    ['{"a":null}', '{"b":null}', false],
    ['[1]', '{"0":1}', false],
    ['null', 'false', false],
    ['"1"', '1', false],
  ])('%s tested against %s (RFC 6902 §4.6)', (there, value, equal) => {
    const run = () => patched(`{"a":${there}}`, `[{"op":"test","path":"/a","value":${value}}]`)
    if (equal) expect(run()).toBe(`{"a":${there}}`)
    else expect(run).toThrow(FhirError)
  })
  test('the document that was given is never changed, also when a later operation fails', () => {
    const document = parseExact('{"a":{"b":[1.50]}}')
    const operations = parseJsonPatch(
      parseExact('[{"op":"add","path":"/a/b/-","value":2},{"op":"remove","path":"/x"}]'),
    )
    expect(() => applyJsonPatch(document, operations)).toThrow(FhirError)
    expect(JSON.stringify(document)).toBe('{"a":{"b":[1.50]}}')
  })
})
