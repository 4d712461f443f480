/** The last digit of a LOINC code: Luhn's sum, modulo 10, of the digits before the hyphen. LOINC Users' Guide, appendix on check digits */
export function hasLoincCheckDigit(code: string): boolean {
  const [, digits, check] = /^(\d{1,5})-(\d)$/.exec(code) ?? []
  if (digits === undefined) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / 10) + (value % 10)
  }, 0)
  return (10 - (sum % 10)) % 10 === Number(check)
}

/** How Verhoeff's scheme moves a digit at each place, and how it multiplies (the dihedral group of order 10). */
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const

/** The last digit of an SCTID by Verhoeff's scheme. SNOMED CT Release File Specification §6.2 */
export function hasSnomedCheckDigit(code: string): boolean {
  if (!/^[1-9]\d{5,17}$/.test(code)) return false
  const sum = [...code].reverse().reduce((total, digit, place) => multiply(total, permute(Number(digit), place % 8)), 0)
  return sum === 0
}

function permute(digit: number, times: number): number {
  return times === 0 ? digit : permute(permutation[digit] ?? 0, times - 1)
}

function multiply(one: number, other: number): number {
  if (one < 5) return other < 5 ? (one + other) % 5 : 5 + ((one + other) % 5)
  return other < 5 ? 5 + ((one - other + 5) % 5) : (one - other + 5) % 5
}

/** The tenth character of a UNII: the sum of the nine before it, as digits of base 36, modulo 36. */
export function hasUniiCheckCharacter(code: string): boolean {
  if (!/^[0-9A-Z]{10}$/.test(code)) return false
  const values = [...code].map((character) => Number.parseInt(character, 36))
  const sum = values.slice(0, 9).reduce((total, value) => total + value, 0)
  return sum % 36 === values[9]
}
