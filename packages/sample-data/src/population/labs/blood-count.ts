import { labPanel } from '../../build/lab-panel.ts'
import { labs, loincCodes } from '../../codes/loinc.ts'
import { rounded } from '../chance.ts'
import { hasBy, type Life } from '../life.ts'
import { judged, type PanelWriter } from './panel-writer.ts'

export const bloodCount: PanelWriter = (life, date) => {
  const { random, person } = life
  const hemoglobin = rounded(hemoglobinOn(life, date), 1)
  life.results.set(`hemoglobin ${date}`, hemoglobin)
  const measure = person.sex === 'male' ? judged(labs.hemoglobin, { low: 13.5, high: 17.5 }) : labs.hemoglobin
  return labPanel(life.chart, 'blood-count', {
    code: loincCodes.bloodCount,
    text: 'Blood count',
    date,
    results: {
      hemoglobin: [measure, hemoglobin],
      leukocytes: [labs.leukocytes, rounded(7 + (random.next() * 2 - 1) * 2.4, 1)],
      platelets: [labs.platelets, rounded(255 + (random.next() * 2 - 1) * 85)],
    },
  })
}

/** In g/dL. */
function hemoglobinOn(life: Life, date: string): number {
  const { person, random } = life
  const scatter = random.next() * 2 - 1
  if (lacksIron(life, date)) return 10.3 + scatter * 0.9
  if (life.pregnancies.some(({ from, to }) => from <= date && date <= to)) return 11.9 + scatter * 0.8
  return (person.sex === 'male' ? 15.1 : 13.6) + scatter - (hasBy(life, 'kidney-disease', date) ? 1.5 : 0)
}

export function lacksIron(life: Life, date: string): boolean {
  return life.ironless.some(({ from, to }) => from <= date && date <= to)
}
