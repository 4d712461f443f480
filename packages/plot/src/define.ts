import { SparklineElement } from './sparkline.ts'
import { TrendElement } from './trend.ts'

/** Registers `<cr-sparkline>` and `<cr-trend>` once per page; may be called again. */
export function definePlots(registry: CustomElementRegistry = customElements): void {
  if (registry.get('cr-sparkline') === undefined) registry.define('cr-sparkline', SparklineElement)
  if (registry.get('cr-trend') === undefined) registry.define('cr-trend', TrendElement)
}

declare global {
  interface HTMLElementTagNameMap {
    'cr-sparkline': SparklineElement
    'cr-trend': TrendElement
  }
}
