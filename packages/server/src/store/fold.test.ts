import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('fold', () => {
  const cases: readonly [text: string, folded: string][] = [
    ['', ''],
    ['  de   la\tCruz\n', 'de la cruz'],
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['GROSSE STRASSE', 'grosse strasse'],
    ['Große Straße', 'grosse strasse'],
    ['GROẞE', 'grosse'],
    ['Øyvind Kjær', 'oyvind kjaer'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Đặng Thị Hương', 'dang thi huong'],
    ['Işık İpek', 'isik ipek'],
    ['Þórður Guðmundsson', 'thordur gudmundsson'],
    ['Cœur', 'coeur'],
    ['ﬁnn', 'finn'],
    ['Ｋａｎａ', 'kana'],
    ['Όδυσσεύς', 'οδυσσευσ'],
    ['ОЛЬГА Ёлкина', 'ольга елкина'],
    ['O’Brien', "o'brien"],
    ['Smith‐Jones', 'smith-jones'],
    ['zero\u200bwidth\u00adhyphen', 'zerowidthhyphen'],
    ['nul\0byte', 'nul byte'],
    ['no\u00a0break', 'no break'],
    ['岡田', '岡田'],
    ['अनिता', 'अनिता'],
    ['שָׁלוֹם', 'שלום'],
    ['😀', '😀'],
  ]
  for (const [text, folded] of cases) {
    it(`makes ${JSON.stringify(text)} ${JSON.stringify(folded)}`, () => {
      expect(fold(text)).toBe(folded)
    })
  }

  it('changes nothing that is folded already, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const once = fold(text)
        expect(fold(once)).toBe(once)
      }),
      { numRuns: 20_000 },
    )
  })

  it('does not care how accents are encoded (FHIR R4 search, string)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 10 }), (text) => {
        for (const form of ['NFC', 'NFD', 'NFKC'] as const) expect(fold(text.normalize(form))).toBe(fold(text))
      }),
      { numRuns: 5_000 },
    )
  })
})
