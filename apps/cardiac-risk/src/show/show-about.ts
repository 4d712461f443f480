/** Which formula, for whom, from where: opened on demand. */

import { element } from '../element.ts'
import { inWords, limits } from '../formula/limits.ts'
import type { Reader } from '../words.ts'

const NAMES = {
  age: 'age',
  systolic: 'systolic pressure',
  total_cholesterol: 'total cholesterol',
  hdl: 'HDL cholesterol',
  egfr: 'eGFR',
  bmi: 'body mass index (heart failure only)',
} as const

export function showAbout(reader: Reader): HTMLElement {
  const ranges = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((name) => `${NAMES[name]} ${inWords(limits[name])}`)
  const summary = element('summary', '', 'About the formula')
  return element(
    'details',
    'about',
    summary,
    element(
      'p',
      '',
      'PREVENT base equations of the American Heart Association (2023), for a first event within 10 years. Khan SS, Matsushita K, Sang Y, et al. Circulation 2024;149:430-449.',
    ),
    element(
      'p',
      '',
      `Used for: ${ranges.join(', ')}. Outside these no number is given. The equations go on to 200 mmHg, but above 180 care comes first.`,
    ),
    element('p', '', 'Sex is what the record holds as administrative gender; the equations know female and male.'),
    element('p', '', 'Where only creatinine is recorded, eGFR by CKD-EPI 2021: N Engl J Med 2021;385:1737-1749.'),
    element(
      'p',
      '',
      reader === 'patient'
        ? 'Values older than 1 year are marked. Values older than 5 years are not used.'
        : 'Measured values: marked after 1 year, not used after 5 years. Medicines are found by ingredient in their RxNorm name.',
    ),
  )
}
