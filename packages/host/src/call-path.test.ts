import { describe, expect, it } from 'vitest'
import { judgePath } from './call-path.ts'

const codeOf = (method: string, path: string) => {
  const verdict = judgePath(method, path, 'anna')
  return verdict.ok ? verdict.call.path : verdict.code
}

describe('the path of a call (smart-classic C-51)', () => {
  it.each([
    ['', 'call/path'],
    ['records/anna/demographics', 'call/path'],
    ['//evil.example/x', 'call/path'],
    ['http://evil.example/', 'call/path'],
    ['/../admin', 'call/path'],
    ['/records/anna/..', 'call/path'],
    ['/records/anna/%2E%2e/x', 'call/path'],
    ['/records/anna%2fdemographics', 'call/path'],
    ['/records/anna%5cdemographics', 'call/path'],
    ['/records/anna\\demographics', 'call/path'],
    ['/records/anna/demographics?x=1', 'call/path'],
    ['/records/anna/demographics#x', 'call/path'],
    ['/records/%ff/demographics', 'call/path'],
    ['/records/an na/demographics', 'call/path'],
    ['/records/bela/demographics', 'call/other-record'],
    ['/records/b%65la/demographics', 'call/other-record'],
    ['/records//demographics', 'call/unlisted'],
    ['/records/anna/medications', 'call/unlisted'],
    ['/api/session', 'call/unlisted'],
  ])('refuses %s with %s', (path, code) => {
    expect(codeOf('GET', path)).toBe(code)
  })

  it('knows each method for itself', () => {
    expect(codeOf('DELETE', '/records/anna/demographics')).toBe('call/unlisted')
  })

  it.each([
    ['/records/anna/medications/', '/records/{record_id}/medications/'],
    ['/records/anna/medications/a%20b', '/records/{record_id}/medications/{medication_id}'],
    ['/records/%61nna/demographics', '/records/{record_id}/demographics'],
    ['/manifest', '/manifest'],
  ])('finds the call of %s', (path, template) => {
    expect(codeOf('GET', path)).toBe(template)
  })
})
