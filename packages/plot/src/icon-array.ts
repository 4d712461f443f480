import { ChartElement } from './chart-element.ts'
import { Figure } from './figure.ts'
import { drawIcons, legend } from './icon-array-picture.ts'
import { iconArrayTable } from './icon-array-table.ts'
import { riskGroups, riskSentence } from './risk-groups.ts'

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
    const { outcome, years, percent, whatIf } = this
    const change = this.getAttribute('what-if') ?? 'with the changes'
    const risk = { outcome, years, percent, whatIf, change }
    const groups = riskGroups(risk)
    this.#figure.show({
      caption: riskSentence(risk),
      name: this.label || `100 people who could ${outcome}`,
      resting: legend(groups),
      note: percent === undefined ? '' : `Each figure is 1 of 100 people, over ${years} years.`,
      picture: groups.length === 0 ? undefined : drawIcons(groups),
      table: groups.length === 0 ? undefined : () => iconArrayTable(risk),
      arrival: 0,
    })
  }
}
