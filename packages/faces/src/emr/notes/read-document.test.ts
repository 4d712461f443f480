import { describe, expect, it } from 'vitest'
import { readDocumentReference, readImagingStudy, readMedia, readReport } from './read-document.ts'

const script = '<img src=x onerror=alert(1)>'

describe('a document is never more than what is recorded (ui 3.11, 3.12)', () => {
  it('says what is missing in words, for resources that hold nothing', () => {
    const nothing = [
      readDocumentReference({ resourceType: 'DocumentReference' }),
      readMedia({ resourceType: 'Media' }),
      readImagingStudy({ resourceType: 'ImagingStudy' }),
    ]
    expect(nothing.map(({ kind, title }) => [kind, title])).toEqual([
      ['Kind not recorded', 'Kind not recorded'],
      ['Recording', 'Recording'],
      ['Imaging study', 'Imaging study'],
    ])
    expect(JSON.stringify(nothing)).not.toMatch(/undefined|NaN|Invalid Date/)
  })

  it.each([
    readDocumentReference({ resourceType: 'DocumentReference', status: 'entered-in-error' }),
    readDocumentReference({ resourceType: 'DocumentReference', status: 'current', docStatus: 'entered-in-error' }),
    readReport({ resourceType: 'DiagnosticReport', status: 'entered-in-error', conclusion: 'x' }),
    readMedia({ resourceType: 'Media', status: 'entered-in-error' }),
    readImagingStudy({ resourceType: 'ImagingStudy', status: 'entered-in-error' }),
  ])('is withdrawn when it was entered in error', (entry) => expect(entry?.withdrawn).toBe(true))

  it('says that it is superseded, preliminary or amended', () => {
    const standing = (status: string, docStatus: string) =>
      readDocumentReference({ resourceType: 'DocumentReference', status, docStatus }).standing
    expect(standing('superseded', 'final')).toEqual(['superseded'])
    expect(standing('current', 'preliminary')).toEqual(['preliminary'])
    expect(standing('superseded', 'amended')).toEqual(['superseded', 'amended'])
    expect(standing('current', 'final')).toEqual([])
  })

  it('keeps markup as the characters it is', () => {
    const entry = readDocumentReference({
      resourceType: 'DocumentReference',
      description: script,
      type: { text: script },
    })
    expect([entry.kind, entry.title]).toEqual([script, script])
  })

  it('keeps a date that is no date out, and a partial one partial', () => {
    const at = (date: string) => readDocumentReference({ resourceType: 'DocumentReference', date }).when
    expect(at('soon')).toBeUndefined()
    expect(at('2014')?.precision).toBe('year')
  })
})

it('a panel of results without words or file of its own is left to the results', () => {
  expect(readReport({ resourceType: 'DiagnosticReport', code: { text: 'Lipid panel' } })).toBeUndefined()
  expect(readReport({ resourceType: 'DiagnosticReport', conclusion: ' ' })).toBeUndefined()
  expect(readReport({ resourceType: 'DiagnosticReport', conclusion: 'No fracture' })?.words).toEqual([
    ['Conclusion', 'No fracture'],
  ])
})

it('an imaging study tells its series', () => {
  const { facts, title } = readImagingStudy({
    resourceType: 'ImagingStudy',
    numberOfInstances: 2,
    series: [{ description: 'PA', numberOfInstances: 1, modality: { code: 'CR' } }, {}],
  })
  expect(title).toBe('CR')
  expect(facts).toEqual([
    ['Made by', 'CR'],
    ['Images', '2 images in 2 series'],
    ['Series 1', 'PA — 1 image'],
    ['Series 2', 'without a description'],
  ])
})
