import { describe, expect, it } from 'vitest'
import { allowedMethods, matchCall } from './match-call.ts'

describe('matchCall', () => {
  // smart-classic i.6, C-51: `func` of an old client is a raw string.
  it.each([
    ['another server', '//evil.example/x'],
    ['a parent segment', '/../admin'],
    ['a parent segment below a record', '/records/r1/../r2/medications/'],
    ['an encoded parent segment', '/records/%2e%2e/demographics'],
    ['an encoded dot', '/records/%2e/demographics'],
    ['an encoded slash', '/records/r1%2Fdemographics/demographics'],
    ['an encoded backslash', '/records/r1%5C/demographics'],
    ['an encoded NUL', '/records/r1%00/demographics'],
    ['broken percent-encoding', '/records/%zz/demographics'],
    ['an absolute address', 'http://evil.example/records/r1/demographics'],
    ['an empty variable', '/records//demographics'],
    ['a double slash', '/records/r1//demographics'],
    ['a final slash too many', '/records/r1/demographics/'],
    ['a final slash too few', '/records/r1/medications'],
    ['other letters', '/records/r1/Demographics'],
    ['a query', '/records/r1/demographics?x=1'],
    ['no leading slash', 'records/r1/demographics'],
    ['nothing', ''],
    ['an unknown path', '/records/r1/alerts/'],
  ])('refuses %s', (_, path) => {
    expect(matchCall('GET', path)).toBeNull()
    expect(allowedMethods(path)).toEqual([])
  })

  it('refuses another method, and says which would do', () => {
    expect(matchCall('DELETE', '/records/r1/problems/')).toBeNull()
    expect(matchCall('get', '/records/r1/problems/')).toBeNull()
    expect(allowedMethods('/records/r1/problems/')).toEqual(['GET'])
  })

  it('gives the call and its variables, decoded', () => {
    const matched = matchCall('GET', '/records/r%C3%A91/medications/a-b.c')
    expect(matched?.call.name).toBe('get_medication')
    expect(matched?.params).toEqual({ record_id: 'ré1', medication_id: 'a-b.c' })
  })

  it('tells the list from the item by the final slash', () => {
    expect(matchCall('GET', '/records/r1/medications/')?.call.name).toBe('get_medications')
    expect(matchCall('GET', '/manifest')?.call.name).toBe('get_container_manifest')
  })

  it('takes a record named like a property of objects for what it is', () => {
    expect(matchCall('GET', '/records/__proto__/demographics')?.params.record_id).toBe('__proto__')
  })
})
