import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../exact-json.ts'
import { extractRows } from './extract-rows.ts'
import { mostWords } from './word-rows.ts'

const wordsOf = (of: '_text' | '_content', resource: JsonObject): readonly string[] =>
  extractRows(resource)
    .words.filter((row) => row.of === of)
    .map(({ word }) => word)

const narrative = (div: string): JsonObject => ({ resourceType: 'Basic', text: { status: 'generated', div } })

const nothing: readonly (readonly [what: string, members: JsonObject])[] = [
  ['systems', { code: { coding: [{ system: 'http://loinc.example' }] } }],
  ['codes, which token parameters find', { status: 'final', code: { coding: [{ code: '8867-4' }] } }],
  ['references', { subject: { reference: 'Patient/anna', type: 'Patient' } }],
  ['addresses and ids', { id: 'heart', url: 'http://a.example/heart', implicitRules: 'http://b.example' }],
  ['what carries versions', { meta: { versionId: '3', source: 'urn:feed', profile: ['http://p.example'] } }],
  ['instants', { effectiveDateTime: '2020-01-01', issued: '2020-01-01T10:00:00Z' }],
  ['bytes and their hash', { photo: [{ data: 'aGVhcnQ=', hash: 'aGVhcnQ=' }] }],
  ['samples', { valueSampledData: { data: '1 2 E' } }],
  [
    'names for machines where a text may stand',
    { identifier: [{ value: 'urn:oid:1.2.3' }, { value: 'https://a.example/b' }] },
  ],
  ['a uuid', { identifier: [{ value: '6f1c2b9e-0000-4000-8000-000000000000' }] }],
  ['numbers and truths', { valueQuantity: { value: 72 }, valueBoolean: true, name: 7 }],
]

describe('words of `_content` (R4 §3.1.1.4.8)', () => {
  it.each(nothing)('leave out %s', (_, members) => {
    expect(wordsOf('_content', { resourceType: 'Observation', ...members })).toEqual([])
  })
  it('are those of displays, texts, names, notes, units and record numbers, folded, each once', () => {
    const resource = {
      resourceType: 'Observation',
      identifier: [{ value: '00421793' }],
      code: { coding: [{ display: 'Heart rate' }], text: 'HEART, beats' },
      note: [{ text: 'Señora, übrigens müde; rate-limited' }],
      valueQuantity: { unit: '/min' },
    }
    expect(wordsOf('_content', resource)).toEqual(
      '00421793 heart rate beats senora ubrigens mude limited min'.split(' '),
    )
  })
  it('are those of contained resources, of extensions and of the narrative too', () => {
    const resource = {
      resourceType: 'Patient',
      contained: [{ resourceType: 'Organization', name: 'Harbour' }],
      _birthDate: { extension: [{ url: 'http://a.example/place', valueString: 'Lund' }] },
      text: { div: '<div>Quiet</div>' },
    }
    expect(wordsOf('_content', resource)).toEqual(['harbour', 'lund', 'quiet'])
  })
  it('keep the beginning of a word without end, and never half a character', () => {
    const [long, pair] = wordsOf('_content', {
      resourceType: 'Basic',
      name: [`${'a'.repeat(900)} ${'b'.repeat(63)}𐐨𐐨`],
    })
    expect(long).toBe('a'.repeat(64))
    expect(pair).toBe('b'.repeat(63))
  })
  it('end at the most that are kept, for each of the two', () => {
    const div = Array.from({ length: mostWords + 50 }, (_, n) => `w${n}`).join(' ')
    expect(wordsOf('_content', narrative(div))).toHaveLength(mostWords)
    expect(wordsOf('_text', narrative(div))).toHaveLength(mostWords)
  })
})

describe('words of `_text` (R4 §3.1.1.4.7)', () => {
  it.each([
    ['no narrative', {}],
    ['a narrative that is none', { text: 'Quiet' }],
    ['a div that is none', { text: { div: 7 } }],
    ['text of other elements', { note: [{ text: 'Quiet' }] }],
  ])('there are none for %s', (_, members) => {
    expect(wordsOf('_text', { resourceType: 'Observation', ...members })).toEqual([])
  })
  it.each([
    ['tags and their attributes', '<div xmlns="x"><p class="y">Bone<br/>liver</p></div>', 'bone liver'],
    ['comments, with what looks like tags in them', 'a<!-- hidden > word -->b', 'a b'],
    ['a tag that never ends', 'a <b c', 'a'],
    ['a comment that never ends', 'a <!-- b', 'a'],
    ['entities of XML and of blanks', 'a&amp;b&nbsp;c &lt;d&gt;', 'a b c d'],
    ['entities of letters', 'M&uuml;ller Caf&eacute; &szlig;', 'muller cafe ss'],
    ['entities by number', '&#77;&#xfc;ller &#x110000; &#0;', 'muller'],
    ['an entity that is none', 'A&E; R&D', 'a r d'],
  ])('without %s', (_, div, words) => {
    expect(wordsOf('_text', narrative(div)).join(' ')).toBe(words)
  })
  it('reads what is opened a million times and never closed once', () => {
    expect(wordsOf('_text', narrative(`a ${'<!--'.repeat(1_000_000)}`))).toEqual(['a'])
    expect(wordsOf('_text', narrative(`a ${'<'.repeat(1_000_000)}`))).toEqual(['a'])
    expect(wordsOf('_text', narrative(`a ${'&'.repeat(1_000_000)}`))).toEqual(['a'])
  })
})
