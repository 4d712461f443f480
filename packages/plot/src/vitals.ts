import { ChartElement } from './chart-element.ts'
import { Figure } from './figure.ts'
import type { VitalSeries } from './vitals/vital-series.ts'

/**
 * `<cr-vitals>` with the property `series`: vital signs as planes below each other under one cursor (ui 5.2). ← → go by
 * moment, ↑ ↓ by sign.
 */
export class VitalsElement extends ChartElement {
  static readonly observedAttributes: readonly string[] = []
  readonly #figure = new Figure(this)
  #series: readonly VitalSeries[] = []
  #drawing: typeof import('./vitals/vitals-figure.ts') | undefined

  protected get properties(): readonly string[] {
    return ['series']
  }

  get series(): readonly VitalSeries[] {
    return this.#series
  }
  set series(series: readonly VitalSeries[]) {
    this.#series = series
    this.redraw()
  }

  protected draw(): void {
    if (this.#drawing === undefined) {
      this.await(this.#load())
      return
    }
    this.#figure.show(this.#drawing.vitalsFigure(this.#series, this.plotWidth))
  }

  async #load(): Promise<void> {
    this.#drawing = await import('./vitals/vitals-figure.ts')
  }
}
