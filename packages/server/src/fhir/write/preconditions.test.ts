import { describe, expect, test } from 'vitest'
import { FhirError } from '../fhir-error.ts'
import { parseCondition } from './condition.ts'
import { parseEntityTags, requireUnchanged } from './entity-tags.ts'
import { parseHttpDate } from './http-date.ts'
import { isNotModified, preconditionsOfEntry, preconditionsOfHeaders } from './preconditions.ts'

function refusalOf(action: () => unknown): { status: number; message: string } | null {
  try {
    action()
    return null
  } catch (error) {
    if (!(error instanceof FhirError)) throw error
    return { status: error.status, message: error.message }
  }
}

const nothing = { ifMatch: null, ifNoneMatch: null, ifModifiedSince: null, ifNoneExist: null }
const versions = (...names: string[]) => ({ kind: 'versions' as const, versions: names })

describe('If-Match and If-None-Match (smart-on-fhir e.2)', () => {
  test.each(['', '3', 'W/3', '"a b"', 'W/""', '"1" "2"', 'w/"1"', '"1",', '*, "1"', `"${'9'.repeat(65)}"`])(
    'refuses %j with 400',
    (value) => {
      expect(refusalOf(() => parseEntityTags('If-Match', value))).toMatchObject({ status: 400 })
    },
  )
  test.each([
    ['W/"3"', versions('3')],
    ['"3"', versions('3')],
    ['W/"3", "4"', versions('3', '4')],
    [' * ', { kind: 'any' }],
    [undefined, null],
  ])('reads %j, weak or strong', (value, tags) => {
    expect(parseEntityTags('If-Match', value)).toEqual(tags)
  })
  test.each([
    ['a stale version', versions('2'), null, '3'],
    ['a version of what is not there', versions('2'), null, null],
    ['any version of what is not there', { kind: 'any' as const }, null, null],
    ['none at all, and there is one', null, { kind: 'any' as const }, '1'],
  ])('%s is 412', (_what, ifMatch, ifNoneMatch, current) => {
    expect(refusalOf(() => requireUnchanged({ ifMatch, ifNoneMatch }, current))).toMatchObject({ status: 412 })
  })
  test.each([
    [versions('3'), null, '3'],
    [{ kind: 'any' as const }, null, '3'],
    [null, { kind: 'any' as const }, null],
    [null, versions('2'), '3'],
    [null, null, null],
  ])('lets a write pass that is as it wants (%j, %j at %j)', (ifMatch, ifNoneMatch, current) => {
    expect(refusalOf(() => requireUnchanged({ ifMatch, ifNoneMatch }, current))).toBeNull()
  })
})

describe('If-Modified-Since (RFC 9110 §13.1.3)', () => {
  test.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-26 08:49:37 GMT', '2026-11-06T08:49:37.000Z'],
  ])('reads %s', (text, instant) => {
    expect(new Date(parseHttpDate(text) ?? Number.NaN).toISOString()).toBe(instant)
  })
  test.each([
    '',
    '2026-11-06T08:49:37Z',
    'Sun, 31 Feb 2026 08:49:37 GMT',
    'Sun, 06 Nov 1994 25:00:00 GMT',
    'yesterday',
  ])('ignores %j, which is no HTTP date', (text) => {
    expect(preconditionsOfHeaders({ 'if-modified-since': text }, 'Patient')).toEqual(nothing)
  })
  const updated = Date.parse('1994-11-06T08:49:37.450Z')
  test.each([
    ['the same second', null, '1994-11-06T08:49:37Z', true],
    ['a second before', null, '1994-11-06T08:49:36Z', false],
    ['another version named beside', versions('2'), '1994-11-06T08:49:37Z', false],
    ['this version named beside', versions('3'), '1994-11-06T08:49:36Z', true],
    ['any version', { kind: 'any' as const }, null, true],
    ['nothing', null, null, false],
  ])('%s: 304 or not', (_what, ifNoneMatch, since, answer) => {
    const ifModifiedSince = since === null ? null : Date.parse(since)
    expect(isNotModified({ ifNoneMatch, ifModifiedSince }, { version: '3', updated })).toBe(answer)
  })
})

describe('If-None-Exist: a condition never means everything (smart-on-fhir e.2, ours)', () => {
  test.each([
    '',
    '?',
    'identifier=',
    'identifier=,',
    'identifier=%7C',
    '&&',
    '=x',
    '_count=1',
    'identifier=a&_sort=name',
    '_include:iterate=Patient:link',
    'name=%E0%A4%A',
    `name=${'x'.repeat(9000)}`,
  ])('refuses %j with 400', (query) => {
    const refusal = refusalOf(() => preconditionsOfHeaders({ 'if-none-exist': query }, 'Patient'))
    expect(refusal?.status).toBe(400)
    expect(refusal?.message).toContain('If-None-Exist')
  })
  test('refuses a type that is none, and names a place in a Bundle', () => {
    expect(refusalOf(() => parseCondition('Constructor', 'a=b', 'Bundle.entry[3]'))?.message).toContain('entry[3]')
  })
  test('takes no part of a value for the address of its type', () => {
    const query = 'link=http://example.org/Patient?identifier=1'
    expect(preconditionsOfHeaders({ 'if-none-exist': query }, 'Patient').ifNoneExist?.parameters).toEqual([
      ['link', 'http://example.org/Patient?identifier=1'],
    ])
    const other = preconditionsOfHeaders({ 'if-none-exist': 'Person?identifier=1' }, 'Patient').ifNoneExist
    expect(other?.parameters).toEqual([['Person?identifier', '1']])
  })
  test.each([
    'identifier=urn%3Asys%7C1&name=',
    '?identifier=urn:sys|1',
    'Patient?identifier=urn:sys|1',
    'http://127.0.0.1:7000/fhir/Patient?identifier=urn:sys|1',
  ])('reads %j', (query) => {
    expect(preconditionsOfHeaders({ 'if-none-exist': query }, 'Patient').ifNoneExist).toEqual({
      type: 'Patient',
      parameters: [['identifier', 'urn:sys|1']],
    })
  })
})

describe('what an entry asks for acts as the headers do (smart-on-fhir e.3)', () => {
  const place = 'Bundle.entry[2].request'
  test.each([
    ['ifMatch', 3],
    ['ifMatch', 'three'],
    ['ifNoneMatch', ['*']],
    ['ifModifiedSince', 'Sun, 06 Nov 1994 08:49:37 GMT'],
    ['ifModifiedSince', '1994-11-06'],
    ['ifModifiedSince', '1994-11-06T08:49:37'],
    ['ifNoneExist', ''],
  ])('refuses %s %j, and says where', (name, value) => {
    const refusal = refusalOf(() => preconditionsOfEntry({ [name]: value }, 'Patient', place))
    expect(refusal?.status).toBe(400)
    expect(refusal?.message).toContain(`${place}.${name}`)
  })
  test('reads all of them', () => {
    const request = {
      ifMatch: 'W/"1"',
      ifNoneMatch: '*',
      ifModifiedSince: '1994-11-06T09:49:37+01:00',
      ifNoneExist: 'identifier=1',
    }
    expect(preconditionsOfEntry(request, 'Patient', place)).toEqual({
      ifMatch: versions('1'),
      ifNoneMatch: { kind: 'any' },
      ifModifiedSince: Date.parse('1994-11-06T08:49:37Z'),
      ifNoneExist: { type: 'Patient', parameters: [['identifier', '1']] },
    })
  })
  test('takes nothing from the prototype', () => {
    expect(preconditionsOfEntry(Object.create({ ifMatch: 'x' }), 'Patient', place)).toEqual(nothing)
  })
})

test('a header that may stand once is refused when it stands twice', () => {
  expect(refusalOf(() => preconditionsOfHeaders({ 'if-none-exist': ['a=1', 'a=2'] }, 'Patient'))?.status).toBe(400)
  expect(preconditionsOfHeaders({ 'if-match': ['"1"', '"2"'] }, 'Patient').ifMatch).toEqual(versions('1', '2'))
})
