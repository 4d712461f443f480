import { expect, test } from 'vitest'
import { pathOf, readRoute } from './route.ts'

test.each([
  ['/phr', null, 'home'],
  ['/phr/', null, 'home'],
  ['/phr/penny-silva', 'penny-silva', 'home'],
  ['/phr/penny-silva/apps', 'penny-silva', 'apps'],
  ['/phr/penny-silva/nonsense', 'penny-silva', 'home'],
  ['/phr/%2F%2Fevil', '%2F%2Fevil', 'home'],
])('%s is record %s, page %s', (path, recordId, page) => {
  expect(readRoute(path)).toEqual({ recordId, page })
})

test('a path leads back to itself', () => {
  expect(readRoute(pathOf('a.b-1', 'sharing'))).toEqual({ recordId: 'a.b-1', page: 'sharing' })
})
