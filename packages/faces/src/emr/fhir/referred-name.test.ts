import { describe, expect, it } from 'vitest'
import { canBeNamed, nameOf } from './referred-name.ts'

describe('who a reference means', () => {
  it.each([
    undefined,
    '',
    'urn:uuid:1',
    'https://elsewhere.example/Practitioner/1',
    'Practitioner/../Patient',
    'Binary/1',
  ])('does not ask the server for %s', (reference) => {
    expect(canBeNamed(reference === undefined ? {} : { reference })).toBe(false)
  })

  it('calls people and organisations by their names, and a problem by its words', () => {
    expect(
      nameOf({ resourceType: 'Practitioner', name: [{ prefix: ['Dr'], given: ['Dave'], family: 'Okafor' }] }),
    ).toBe('Dr Dave Okafor')
    expect(nameOf({ resourceType: 'Organization', name: 'Harbour Laboratory' })).toBe('Harbour Laboratory')
    expect(nameOf({ resourceType: 'Condition', code: { text: 'Asthma' } })).toBe('Asthma')
    expect(nameOf({ resourceType: 'Location' })).toBeUndefined()
  })
})
