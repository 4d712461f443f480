import { GrowthElement } from './growth.ts'
import { IconArrayElement } from './icon-array.ts'
import { MedicationTimelineElement } from './medication-timeline.ts'
import { SparklineElement } from './sparkline.ts'
import { TrendElement } from './trend.ts'
import { VitalsElement } from './vitals.ts'

const elements = {
  'cr-sparkline': SparklineElement,
  'cr-trend': TrendElement,
  'cr-icon-array': IconArrayElement,
  'cr-growth': GrowthElement,
  'cr-vitals': VitalsElement,
  'cr-medication-timeline': MedicationTimelineElement,
}

/** Registers the charts of this package once per page; may be called again. Outside a browser there is nothing to do. */
export function definePlots(registry: CustomElementRegistry | undefined = globalThis.customElements): void {
  if (registry === undefined) return
  for (const [name, element] of Object.entries(elements))
    if (registry.get(name) === undefined) registry.define(name, element)
}

declare global {
  interface HTMLElementTagNameMap {
    'cr-sparkline': SparklineElement
    'cr-trend': TrendElement
    'cr-icon-array': IconArrayElement
    'cr-growth': GrowthElement
    'cr-vitals': VitalsElement
    'cr-medication-timeline': MedicationTimelineElement
  }
}
