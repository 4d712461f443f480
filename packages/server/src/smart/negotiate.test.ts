import { expect, test } from 'vitest'
import { chooseFormat } from './negotiate.ts'

test.each([
  [undefined, 'application/rdf+xml'],
  ['', 'application/rdf+xml'],
  ['*/*', 'application/rdf+xml'],
  ['text/html, application/xml;q=0.9, */*;q=0.8', 'application/rdf+xml'],
  ['application/*', 'application/rdf+xml'],
  ['application/ld+json', 'application/ld+json'],
  ['application/rdf+xml, application/ld+json', 'application/rdf+xml'],
  ['application/rdf+xml;q=0.5, application/ld+json', 'application/ld+json'],
  ['application/ld+json;q=0', 'application/rdf+xml'],
  ['application/n-triples', 'application/n-triples'],
])('Accept: %s is answered as %s (reference b.5)', (accept, type) => {
  expect(chooseFormat(accept).type).toBe(type)
})
