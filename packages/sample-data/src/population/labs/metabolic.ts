import { labPanel } from '../../build/lab-panel.ts'
import { labs, loincCodes } from '../../codes/loinc.ts'
import { rounded } from '../chance.ts'
import { hasBy } from '../life.ts'
import { kidneys } from './kidneys.ts'
import type { PanelWriter } from './panel-writer.ts'
import { fastingGlucose } from './sugar.ts'

export const metabolic: PanelWriter = (life, date) => {
  const { random } = life
  const { creatinine, egfr } = kidneys(life, date)
  if (egfr !== undefined) life.results.set(`egfr ${date}`, egfr)
  const potassium = 4.1 + (random.next() * 2 - 1) * 0.5 + (hasBy(life, 'kidney-disease', date) ? 0.45 : 0)
  return labPanel(life.chart, 'metabolic', {
    code: loincCodes.metabolicPanel,
    text: 'Basic metabolic panel',
    date,
    results: {
      glucose: [labs.glucose, fastingGlucose(life, date)],
      sodium: [labs.sodium, rounded(140 + (random.next() * 2 - 1) * 3.4)],
      potassium: [labs.potassium, rounded(potassium, 1)],
      creatinine: [labs.creatinine, creatinine],
      ...(egfr === undefined ? {} : { egfr: [labs.egfr, egfr] }),
    },
  })
}
