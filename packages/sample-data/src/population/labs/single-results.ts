import { lab } from '../../build/observation.ts'
import { at } from '../../calendar.ts'
import { labs, type Measure } from '../../codes/loinc.ts'
import { between, rounded } from '../chance.ts'
import { exactAge } from '../days.ts'
import { hasBy, isTreatedBy, type Life } from '../life.ts'
import { lacksIron } from './blood-count.ts'
import type { PanelWriter } from './panel-writer.ts'
import { sugar } from './sugar.ts'

/** A result that stands alone, without a report over it. */
function single(name: string, measure: Measure, value: (life: Life, date: string) => number): PanelWriter {
  return (life, date) => {
    const found = value(life, date)
    life.results.set(`${name} ${date}`, found)
    return [lab(life.chart, `${name}-${date}`, measure, found, { when: at(date, '08:00') })]
  }
}

export const hba1c = single('hba1c', labs.hba1c, sugar)

/** TSH: high until thyroxine has replaced what lacks. */
export const thyroid = single('thyroid', labs.tsh, (life, date) => {
  const chance = life.random.next()
  if (!hasBy(life, 'hypothyroidism', date)) return rounded(0.8 + chance * 2.4, 2)
  return rounded(isTreatedBy(life, 'thyroxine', date) ? 0.9 + chance * 3.8 : 7 + chance * 14, 2)
})

export const urate = single('urate', labs.urate, (life, date) => {
  const chance = life.random.next()
  if (!hasBy(life, 'gout', date)) return rounded(4.2 + chance * 2, 1)
  return rounded(isTreatedBy(life, 'urate', date) ? 4.9 + chance * 1.6 : 7.6 + chance * 2.2, 1)
})

/** Ferritin: little while iron lacks. */
export const iron = single('ferritin', labs.ferritin, (life, date) =>
  rounded(lacksIron(life, date) ? 4 + life.random.next() * 9 : 32 + life.random.next() * 70),
)

/** PSA: next to nothing once the prostate was taken out. */
export const prostate = single('prostate-antigen', labs.psa, (life, date) => {
  const chance = life.random.next()
  const taken = life.operations.get('prostate-cancer')
  if (taken !== undefined && taken < date) return rounded(0.01 + chance * 0.05, 2)
  const onset = life.onsets.get('prostate-cancer')
  if (onset !== undefined && onset <= date)
    return rounded(between(5 + exactAge(onset, date) * 0.4 + chance * 3, 4.2, 20), 1)
  return rounded(life.onsets.has('prostate-enlargement') ? 1.6 + chance * 2.6 : 0.5 + chance * 1.6, 1)
})
