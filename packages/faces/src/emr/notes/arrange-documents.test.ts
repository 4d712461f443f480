import { expect, it } from 'vitest'
import type { DocumentReference, Media } from '../../shared/fhir/documents.ts'
import { addressOf, arrangeDocuments, entryAt, matches, replacedBy } from './arrange-documents.ts'
import { readDocumentReference, readMedia } from './read-document.ts'

const note = (id: string, more: Partial<DocumentReference> = {}) =>
  readDocumentReference({ resourceType: 'DocumentReference', id, type: { text: 'Progress note' }, ...more })
const picture = (id: string, more: Partial<Media> = {}) => readMedia({ resourceType: 'Media', id, ...more })

it('withdrawn documents stand in no group (ui 3.12)', () => {
  const { groups, withdrawn } = arrangeDocuments([note('a', { status: 'entered-in-error' }), note('b')])
  expect(groups.map(({ entries }) => entries.map(({ id }) => id))).toEqual([['b']])
  expect(withdrawn.map(({ id }) => id)).toEqual(['a'])
})

it('newest first, in groups and among them; what has no date stands last', () => {
  const { groups } = arrangeDocuments([
    note('undated'),
    note('old', { date: '2014' }),
    picture('photo', { createdDateTime: '2026-03-01' }),
    note('new', { date: '2026-01-01T10:00:00Z' }),
  ])
  expect(groups.map(({ kind, entries }) => [kind, ...entries.map(({ id }) => id)])).toEqual([
    ['Recording', 'photo'],
    ['Progress note', 'new', 'old', 'undated'],
  ])
})

it('a search finds all its words in any order, without accents', () => {
  const entry = note('a', { description: 'Đánh giá — Résumé of care' })
  expect(['resume', 'CARE resume', 'progress care', ''].every((words) => matches(entry, words))).toBe(true)
  expect(matches(entry, 'resume surgery')).toBe(false)
})

it('two types that share an id have addresses of their own', () => {
  const all = [note('same'), picture('same')]
  const addresses = all.map((entry) => addressOf(entry, all))
  expect(addresses).toEqual(['same', 'Media.same'])
  expect(addresses.map((address) => entryAt(address, all))).toEqual(all)
  expect(entryAt('nobody', all)).toBeUndefined()
})

it('a document that another replaces names it, unless that one was withdrawn', () => {
  const relatesTo = [{ code: 'replaces', target: { reference: 'DocumentReference/old' } }]
  const old = note('old')
  expect(replacedBy(old, [old, note('new', { relatesTo })])?.id).toBe('new')
  expect(replacedBy(old, [old, note('new', { relatesTo, status: 'entered-in-error' })])).toBeUndefined()
})
