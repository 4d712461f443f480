import { expect, test } from 'vitest'
import { cookieValue, endedCookie, sessionCookie } from './cookie.ts'

test('behind TLS the cookie is bound to this host, and one that another host of the domain planted does not count', () => {
  expect(sessionCookie('abc', true)).toBe('__Host-chartroom_session=abc; Path=/; HttpOnly; SameSite=Lax; Secure')
  expect(endedCookie(true)).toContain('Max-Age=0')
  expect(cookieValue('chartroom_session=planted', true)).toBeNull()
  expect(cookieValue('a=b; __Host-chartroom_session=abc', true)).toBe('abc')
})

test('without TLS the name has no prefix, which browsers would refuse', () => {
  expect(sessionCookie('abc', false)).toBe('chartroom_session=abc; Path=/; HttpOnly; SameSite=Lax')
  expect(cookieValue('chartroom_session=abc; other=1', false)).toBe('abc')
  expect(cookieValue('chartroom_session=', false)).toBeNull()
  expect(cookieValue(undefined, false)).toBeNull()
})
