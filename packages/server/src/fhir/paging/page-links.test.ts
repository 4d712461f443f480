import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Access } from '../../auth/access.ts'
import { parseScopes } from '../../auth/scope.ts'
import { FhirError } from '../fhir-error.ts'
import { createPageLinks, type LinkedPages, type PageLinks } from './page-links.ts'

let now = 1_000_000
const keyed = (key: string): PageLinks =>
  createPageLinks(
    (text) => createHmac('sha256', key).update(text).digest('base64url'),
    () => now,
  )
const pages = keyed('the server’s')

const access = (more: Partial<Access> & { readonly id?: string } = {}): Access => ({
  app: { id: 'app', name: 'App' },
  account: { id: more.id ?? 'dave', full_name: 'D', role: 'clinician', organizations: [], records: [] },
  record: 'tess',
  scopes: parseScopes('patient/Observation.rs'),
  purpose: 'treatment',
  ...more,
})
const of = ['search', '/Observation', [['code', 'a']]]
const to: LinkedPages = { access: access(), of }
const place = { keys: ['2010', null, 1.5], type: 'Observation', id: 'w1' }

const refusal = (text: string, of: LinkedPages, links = pages): number => {
  try {
    links.open(text, of)
    return 200
  } catch (error) {
    if (!(error instanceof FhirError)) throw error
    return error.status
  }
}

describe('a paging link counts for one question of one permission (reference e.5, statement 39)', () => {
  const sealed = pages.seal(place, 5, to)

  test('altered anywhere, it is refused', () => {
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      expect([at, refusal(`${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`, to)]).toEqual([at, 400])
    }
    for (const text of ['', '.', 'a.b', sealed.split('.')[0] ?? '', `${sealed}x`, `${sealed}.`, `.${sealed}`]) {
      expect([text, refusal(text, to)]).toEqual([text, 400])
    }
  })

  test('of another server’s key, it is refused', () => {
    expect(refusal(keyed('another').seal(place, 5, to), to)).toBe(400)
  })

  test.each([
    ['address', ['search', '/Condition', [['code', 'a']]]],
    ['value', ['search', '/Observation', [['code', 'b']]]],
    ['interaction', ['history', '/Observation', [['code', 'a']]]],
  ])('for another %s, it is refused', (_what, other) => {
    expect(refusal(sealed, { access: access(), of: other })).toBe(400)
  })

  test.each([
    ['account', access({ id: 'rita' })],
    ['app', access({ app: { id: 'other', name: 'App' } })],
    ['record', access({ record: 'penny' })],
    ['scopes', access({ scopes: parseScopes('patient/Observation.rs?code=x') })],
    ['session', access({ app: null })],
  ])('followed with another %s, it is forbidden', (_what, other) => {
    expect(refusal(sealed, { access: other, of })).toBe(403)
  })

  test('after an hour it is gone', () => {
    now += 3_600_000
    expect(refusal(sealed, to)).toBe(200)
    now += 1
    expect(refusal(sealed, to)).toBe(410)
    now = 1_000_000
  })

  test('else it says where the page ended and when the first one was, in signs that need no encoding', () => {
    expect(sealed).toMatch(/^[\w.-]+$/)
    expect(pages.open(sealed, to)).toEqual({ place, began: 5 })
  })
})
