const powers: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

const spelled: Readonly<Record<string, string>> = {
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  '[degF]': '°F',
  '/min': '/min',
  '{beats}/min': '/min',
  '{breaths}/min': '/min',
  '[lb_av]': 'lb',
  '[in_i]': 'in',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  'mL/min/1.73.m2': 'mL/min/1.73 m²',
  '{INR}': '',
  '{score}': '',
  '1': '',
}

/**
 * A unit as people write it (ui 3.7): `10*3/uL` becomes `×10³/µL`, `mg/dL` stays, `U` is spelled. Meaning is never
 * changed: what is not known here is shown as recorded.
 */
export function unitText(unit: string | undefined): string {
  if (unit === undefined) return ''
  const known = spelled[unit]
  if (known !== undefined) return known
  return unit
    .replace(/^10[*^](\d+)/, (_all, power: string) => `×10${[...power].map((digit) => powers[digit]).join('')}`)
    .replace(/^10(?=[⁰¹²³⁴-⁹])/, '×10')
    .replace(/\[iU\]|\[IU\]/g, 'units')
    .replace(/^([km]?)U(?=\/|$)/, (_all, prefix: string) => (prefix === '' ? 'units' : `${prefix}U`))
    .replace(/(^|\/)u(?=[Lglm])/g, '$1µ')
    .replace(/m2$/, 'm²')
    .replace(/\{[^}]*\}/g, '')
}
