import type { Panel } from '../disease.ts'
import type { Life } from '../life.ts'
import { bloodCount } from './blood-count.ts'
import { lipids } from './lipids.ts'
import { metabolic } from './metabolic.ts'
import type { PanelWriter } from './panel-writer.ts'
import { hba1c, iron, prostate, thyroid, urate } from './single-results.ts'

const writers: Readonly<Record<Panel, PanelWriter>> = {
  hba1c,
  metabolic,
  lipids,
  'blood-count': bloodCount,
  iron,
  thyroid,
  urate,
  prostate,
}

/** What the laboratory found on each day, once for each panel whoever asked for it. */
export function writeOrders(life: Life): void {
  const days = [...life.orders].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [date, asked] of days) {
    for (const [panel, write] of Object.entries(writers)) {
      if (asked.has(panel as Panel)) life.resources.push(...write(life, date))
    }
  }
}
