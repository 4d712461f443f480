import { ChartElement } from './chart-element.ts'
import { Figure } from './figure.ts'
import type { TimelineMedicine } from './timeline/medicine.ts'

/**
 * `<cr-medication-timeline>` with the property `medicines`: a bar per medicine from start to stop, its dose at each
 * change, fills as ticks, days that they do not cover as outlined gaps (ui 5.5). `now` (ms, default: the clock's) is where open
 * ends point from. ↑ ↓ go by medicine, ← → by dose and gap.
 */
export class MedicationTimelineElement extends ChartElement {
  static readonly observedAttributes: readonly string[] = []
  readonly #figure = new Figure(this)
  #medicines: readonly TimelineMedicine[] = []
  #now: number | undefined
  #drawing: typeof import('./timeline/timeline-figure.ts') | undefined

  protected get properties(): readonly string[] {
    return ['medicines', 'now']
  }

  get medicines(): readonly TimelineMedicine[] {
    return this.#medicines
  }
  set medicines(medicines: readonly TimelineMedicine[]) {
    this.#medicines = medicines
    this.redraw()
  }

  get now(): number {
    return this.#now ?? Date.now()
  }
  set now(now: number | null | undefined) {
    this.#now = now ?? undefined
    this.redraw()
  }

  protected draw(): void {
    if (this.#drawing === undefined) {
      this.await(this.#load())
      return
    }
    this.#figure.show(this.#drawing.timelineFigure(this.#medicines, this.plotWidth, this.now))
  }

  async #load(): Promise<void> {
    this.#drawing = await import('./timeline/timeline-figure.ts')
  }
}
