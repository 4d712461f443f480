import { labPanel } from '../../build/lab-panel.ts'
import { labs, loincCodes } from '../../codes/loinc.ts'
import { between, rounded } from '../chance.ts'
import { isTreatedBy, type Life } from '../life.ts'
import type { PanelWriter } from './panel-writer.ts'

/** LDL is computed, as its code says: total less HDL less a fifth of the triglycerides (Friedewald, Clin Chem 1972; 18:499). */
export const lipids: PanelWriter = (life, date) => {
  const { hdl, triglycerides, ldl: wanted } = drawn(life, date)
  const cholesterol = rounded(wanted + hdl + triglycerides / 5)
  const ldl = rounded(cholesterol - hdl - triglycerides / 5)
  return labPanel(life.chart, 'lipids', {
    code: loincCodes.lipidPanel,
    text: 'Lipid panel',
    date,
    results: {
      cholesterol: [labs.cholesterol, cholesterol],
      hdl: [labs.hdl, hdl],
      ldl: [labs.ldl, ldl],
      triglycerides: [labs.triglycerides, triglycerides],
    },
  })
}

function drawn(
  life: Life,
  date: string,
): { readonly hdl: number; readonly triglycerides: number; readonly ldl: number } {
  const { person, random, onsets } = life
  const scatter = (spread: number): number => (random.next() * 2 - 1) * spread
  const high = onsets.has('hyperlipidemia') || onsets.has('coronary-disease')
  const own = (high ? 166 : 112) + person.tallness * 9
  const ldl = between(own * (isTreatedBy(life, 'statin', date) ? 0.56 : 1) + scatter(10), 45, 245)
  const hdl = between((person.sex === 'female' ? 58 : 48) - (person.stoutness - 26) * 0.6 + scatter(6), 24, 95)
  const fat = 95 + (person.stoutness - 24) * 5 + (onsets.has('diabetes') ? 35 : 0)
  return { hdl: rounded(hdl), triglycerides: rounded(between(fat + scatter(30), 45, 380)), ldl }
}
