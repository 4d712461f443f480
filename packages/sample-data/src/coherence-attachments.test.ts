import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { base64, base64OfText } from './build/base64.ts'
import { pdf } from './build/pdf.ts'
import { portrait } from './draw/portrait.ts'
import { attachmentsAreWhole } from './testing/coherence/attachments.ts'
import { chartOf, faultsIn, sampleCharts } from './testing/coherence/sample-charts.ts'

const rule = attachmentsAreWhole(inflateSync)
const face = portrait({ skin: 'brown', hair: 'bun', hairColour: 'black', clothes: 'sand' })

describe('attachments are whole', () => {
  test.each([
    ['a torn picture', 'image/png', base64(face.subarray(0, 200))],
    ['a picture that is a PDF', 'image/png', base64(pdf('Letter', []))],
    ['a PDF that is a picture', 'application/pdf', base64(face)],
    ['an empty text', 'text/plain', base64OfText(' \n')],
    ['something unknown', 'application/zip', base64(face)],
  ])('%s is found out', (_, contentType, data) => {
    expect(rule(chartOf({ photo: [{ contentType, data }] })).length).toBeGreaterThan(0)
  })

  test('an address that leads nowhere, or to another type or size, is found out', () => {
    const content = [{ attachment: { contentType: 'application/pdf', url: 'Binary/letter', size: 3 } }]
    const linked = { resourceType: 'DocumentReference', content }
    const letter = { resourceType: 'Binary', id: 'letter', contentType: 'image/png', data: base64(face) }
    expect(rule(chartOf(linked))).toHaveLength(1)
    expect(rule(chartOf(linked, letter))).toHaveLength(2)
  })

  test('every picture decodes, every PDF’s table is right, every note says something', () => {
    expect(faultsIn(sampleCharts('2026-11-24'), rule)).toEqual([])
  })
})
