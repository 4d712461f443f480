import { ChartElement } from './chart-element.ts'
import { inOrder, type PlotPoint } from './point.ts'

/** A chart of one series with its range. */
export abstract class PlotElement extends ChartElement {
  static readonly observedAttributes: readonly string[] = ['label', 'unit', 'low', 'high', 'range-text']
  #points: readonly PlotPoint[] = []
  #low: number | undefined
  #high: number | undefined

  protected get properties(): readonly string[] {
    return ['points', 'low', 'high']
  }

  get points(): readonly PlotPoint[] {
    return this.#points
  }
  set points(points: readonly PlotPoint[]) {
    this.#points = inOrder(points)
    this.redraw()
  }

  /** Lower end of the reference range, in `unit`; none: not drawn. */
  get low(): number | undefined {
    return this.#low
  }
  set low(low: number | null | undefined) {
    this.#low = low ?? undefined
    this.redraw()
  }

  get high(): number | undefined {
    return this.#high
  }
  set high(high: number | null | undefined) {
    this.#high = high ?? undefined
    this.redraw()
  }

  override attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'low' || name === 'high')
      this[name] = value === null || value.trim() === '' ? undefined : Number(value)
    else this.redraw()
  }
}
