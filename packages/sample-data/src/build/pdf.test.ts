import { describe, expect, test } from 'vitest'
import { pdfFaults } from '../testing/pdf.ts'
import { pdf } from './pdf.ts'

const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

describe('pdf', () => {
  test.each(['陈秀英', 'Wiśniewski', 'a\tb', 'line\nline', '\u0085'])('refuses %j, which Helvetica lacks', (text) => {
    expect(() => pdf('Letter', [text])).toThrow(TypeError)
    expect(() => pdf(text, [])).toThrow(TypeError)
  })

  test('has a cross-reference table that finds every object (PDF 32000-1:2008 §7.5.4)', () => {
    expect(pdfFaults(pdf('Letter', ['**Søren', 'é – “quoted” (a) \\ 20 €']))).toEqual([])
    expect(pdfFaults(pdf('Empty', []))).toEqual([])
  })

  test('a file that lost a byte is found out', () => {
    const whole = pdf('Letter', ['Dear colleague'])
    const torn = Uint8Array.from([...whole.subarray(0, 40), ...whole.subarray(41)])
    expect(pdfFaults(torn).length).toBeGreaterThan(0)
    expect(pdfFaults(whole.subarray(1)).length).toBeGreaterThan(0)
  })

  test('escapes what strings mean otherwise, and encodes as WinAnsi does (§7.3.4.2, annex D.2)', () => {
    const text = textOf(pdf('Letter', ['(a) \\ – é']))
    expect(text).toContain('(\\(a\\) \\\\ \u0096 \u00e9) Tj')
  })

  test('goes on on further pages after 46 lines', () => {
    const pages = (count: number): number =>
      textOf(
        pdf(
          'Long',
          Array.from({ length: count }, () => 'line'),
        ),
      ).split('/Type /Page ').length - 1
    expect([pages(0), pages(46), pages(47), pages(93)]).toEqual([1, 1, 2, 3])
  })
})
