import { withCommas } from './value-text.ts'

export interface Product {
  /** Generic name in lower case; a product of several substances keeps its whole text here. */
  readonly name: string
  /** Strength and form, "500 mg oral tablet"; undefined when the text does not say. */
  readonly strength: string | undefined
  readonly brand: string | undefined
}

const units: Readonly<Record<string, string>> = {
  MG: 'mg',
  MCG: 'mcg',
  UG: 'mcg',
  G: 'g',
  ML: 'mL',
  UNT: 'units',
  IU: 'units',
  HR: 'h',
  MEQ: 'mEq',
}

/**
 * Takes a product's text apart as RxNorm writes it, "metFORMIN hydrochloride 500 MG Oral Tablet [Glucophage]". Text of
 * another shape, or of several substances, is shown whole: better long than wrong (ui 1.2).
 */
export function readProduct(text: string): Product {
  const brand = /\[([^\]]+)\]\s*$/.exec(text)?.[1]
  const plain = withSafeUnits(text.replace(/\s*\[[^\]]+\]\s*$/, '')).trim()
  const match =
    /^(?:(\d+ HR) )?([^\d/]+?) (\d[\d.,]* ?(?:MG|MCG|UG|G|ML|UNT|IU|units?|MEQ|%)(?:\/[\d.]*\s?[A-Z]+)?)(?= |$) ?(.*)$/i.exec(
      plain,
    )
  if (match === null || plain.includes(' / ')) return { name: startLower(plain), strength: undefined, brand }
  // A second strength is that of a second substance: to take the first apart would name the drug by half.
  if (otherStrength.test(match[4] ?? '')) return { name: startLower(plain), strength: undefined, brand }
  const [, hours, name = '', strength = '', form = ''] = match
  const rest = [
    written(strength),
    form.toLowerCase().replace(/\bml\b/g, 'mL'),
    hours === undefined ? '' : written(hours),
  ]
  return { name: startLower(name), strength: rest.filter((part) => part !== '').join(' '), brand }
}

/** Not of a volume: "pen of 3 mL" is how much of the one substance there is. */
const otherStrength = /\d ?(?:MG|MCG|UG|G|UNT|IU|units?|MEQ|%)(?![A-Z])/i

/** "mcg", never "µg", which is misread as mg, nor the long word; "mL", "units" (ui 3.7). Both signs for micro are in use. */
function withSafeUnits(text: string): string {
  return text
    .replace(/[\u00b5\u03bc]g\b/gu, 'mcg')
    .replace(/\bmicrograms?\b/gi, 'mcg')
    .replace(/\bml\b/g, 'mL')
    .replace(/(?<=\d ?)(?:IU|international units?)\b/g, 'units')
}

function startLower(name: string): string {
  // RxNorm and our samples write generic names in lower case or with one capital; anything else is left alone.
  return name.replace(/\b\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase())
}

function written(strength: string): string {
  return strength
    .replace(/\d{4,}/, (digits) => withCommas(digits))
    .replace(/(\d) ?(?=[A-Z%])/gi, '$1\u00a0')
    .replace(/[A-Z]+/gi, (unit) => units[unit.toUpperCase()] ?? unit)
}
