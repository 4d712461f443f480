import { ChartElement } from './chart-element.ts'
import { Figure } from './figure.ts'

/**
 * `<cr-icon-array outcome="have a heart attack or stroke" years="10">` with the properties `percent` and `whatIf`
 * (0 to 100): a risk as people among the same 100, the sentence first (ui 5.8). With `whatIf` the people in whom it
 * would differ are outlined. `what-if` names the change: "with a systolic pressure of 120".
 */
export class IconArrayElement extends ChartElement {
  static readonly observedAttributes: readonly string[] = ['outcome', 'years', 'label', 'what-if']
  readonly #figure = new Figure(this)
  #percent: number | undefined
  #whatIf: number | undefined
  #drawing: typeof import('./icon-array-figure.ts') | undefined

  protected get properties(): readonly string[] {
    return ['percent', 'whatIf', 'outcome', 'years']
  }

  get percent(): number | undefined {
    return this.#percent
  }
  set percent(percent: number | null | undefined) {
    this.#percent = percent ?? undefined
    this.redraw()
  }

  get whatIf(): number | undefined {
    return this.#whatIf
  }
  set whatIf(percent: number | null | undefined) {
    this.#whatIf = percent ?? undefined
    this.redraw()
  }

  /** What happens to those counted, as a verb with its object in the plural: "have a heart attack or stroke". */
  get outcome(): string {
    return this.getAttribute('outcome') ?? ''
  }
  set outcome(outcome: string) {
    this.setAttribute('outcome', outcome)
  }

  get years(): string {
    return this.getAttribute('years') ?? ''
  }
  set years(years: string | number) {
    this.setAttribute('years', String(years))
  }

  protected draw(): void {
    if (this.#drawing === undefined) {
      this.await(this.#load())
      return
    }
    const { outcome, years, percent, whatIf, label } = this
    const change = this.getAttribute('what-if') ?? 'with the changes'
    this.#figure.show(this.#drawing.iconArrayFigure({ outcome, years, percent, whatIf, change }, label))
  }

  async #load(): Promise<void> {
    this.#drawing = await import('./icon-array-figure.ts')
  }
}
