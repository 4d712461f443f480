import { expect, test } from 'vitest'
import { launchUrl } from './launch-url.ts'

const base = 'http://127.0.0.1:7000/smart'
const query = 'api_base=http%3A%2F%2F127.0.0.1%3A7000%2Fsmart&record_id=r%201'

test.each([
  ['http://a.example/app.html', `http://a.example/app.html?${query}`],
  ['http://a.example/app.html?x=1', `http://a.example/app.html?x=1&${query}`],
  ['http://a.example/app.html#part', `http://a.example/app.html?${query}#part`],
  ['http://a.example/app.html?x=1#a?b', `http://a.example/app.html?x=1&${query}#a?b`],
])('keeps the query and the fragment of %s (C-42)', (index, expected) => {
  expect(launchUrl(index, base, 'r 1')).toBe(expected)
})
