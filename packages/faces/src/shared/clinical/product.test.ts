import { describe, expect, it } from 'vitest'
import { readProduct } from './product.ts'

describe('a product of several substances is named whole, never by half (ui 1.2)', () => {
  it.each([
    'elexacaftor 100 mg, tezacaftor 50 mg and ivacaftor 75 mg tablet',
    'calcium carbonate 1250 mg and colecalciferol 400 units chewable tablet',
    'salmeterol 25 mcg with fluticasone 125 mcg inhaler',
    'amlodipine 5 mg/valsartan 160 mg tablet',
    'lidocaine 2.5 % and prilocaine 2.5 % cream',
    'sulfamethoxazole 800 MG / trimethoprim 160 MG Oral Tablet',
  ])('%s', (text) => {
    const { name, strength } = readProduct(text)
    expect([name, strength]).toEqual([text.replace('Oral Tablet', 'oral tablet'), undefined])
  })
})

describe('one substance', () => {
  it('keeps its strength apart when the form holds a volume, which is no second strength', () => {
    expect(readProduct('insulin glargine 100 units/mL prefilled pen of 3 mL')).toEqual({
      name: 'insulin glargine',
      strength: '100\u00a0units/mL prefilled pen of 3 mL',
      brand: undefined,
    })
    expect(readProduct('insulin, regular, human 100 UNT/ML Injectable Solution').strength).toBe(
      '100\u00a0units/mL injectable solution',
    )
  })

  it.each([
    ['levothyroxine 75 micrograms tablet', '75\u00a0mcg tablet'],
    ['colecalciferol 800 IU capsule', '800\u00a0units capsule'],
    ['paracetamol 120 mg/5 ml suspension', '120\u00a0mg/5\u00a0mL suspension'],
  ])('writes the units of %s as %s (ui 3.7)', (text, strength) => {
    expect(readProduct(text).strength).toBe(strength)
  })

  it('is shown whole without a strength, and empty text stays empty', () => {
    expect(readProduct('St John’s wort')).toMatchObject({ strength: undefined })
    expect(readProduct('')).toEqual({ name: '', strength: undefined, brand: undefined })
  })
})
