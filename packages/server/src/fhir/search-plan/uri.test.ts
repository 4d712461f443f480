import { describe, expect, it } from 'vitest'
import { alternatives, criteriaOf, refusal } from './test-plan.ts'

const refused = [
  ['an unknown modifier', 'url:contains=http://a.example', '400 not-supported'],
  [':below of a URN', 'url:below=urn:oid:1.2', '400 value'],
  [':above of a URN', 'url:above=urn:uuid:9f1b', '400 value'],
  ['two versions', 'url=http://a.example|1|2', '400 value'],
  ['an empty version', 'url=http://a.example|', '400 value'],
] as const

describe('uri parameters (R4 §3.1.1.4.9, e.4)', () => {
  it.each(refused)('refuse %s', (_what, query, expected) => {
    expect(refusal('ValueSet', query)).toBe(expected)
  })

  it('ask for the whole text, with its case', () => {
    expect(alternatives('ValueSet', 'url=http://A.example/Fhir')).toEqual([{ uri: 'http://A.example/Fhir' }])
    expect(alternatives('ValueSet', 'url=urn:oid:1.2.3')).toEqual([{ uri: 'urn:oid:1.2.3' }])
  })

  it.each(['above', 'below'])(':%s asks by the steps of the path', (match) => {
    expect(criteriaOf('ValueSet', `url:${match}=http://a.example/fhir`)).toMatchObject([
      { kind: 'uri', match, any: [{ uri: 'http://a.example/fhir' }] },
    ])
  })

  it('a bar begins the version of a canonical', () => {
    expect(criteriaOf('Patient', '_profile=http://p.example/a|3')).toMatchObject([
      { kind: 'uri', param: '_profile', any: [{ uri: 'http://p.example/a', version: '3' }] },
    ])
  })

  it('_source and :missing', () => {
    expect(criteriaOf('Patient', '_source=http://s.example')).toMatchObject([{ kind: 'uri', param: '_source' }])
    expect(criteriaOf('Patient', '_profile:missing=true')).toMatchObject([{ kind: 'missing', of: 'uri' }])
  })
})
