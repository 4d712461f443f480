import { Figure } from './figure.ts'
import type { GrowthMeasure } from './growth/load-references.ts'
import type { GrowthPoint } from './growth/measured.ts'
import type { GrowthSex, Reference } from './growth/reference.ts'
import { PlotElement } from './plot-element.ts'
import { html } from './svg.ts'

type Drawing = typeof import('./growth/growth-figure.ts')

/**
 * `<cr-growth measure="length|weight|head|bmi|weight-for-length" sex="male|female" birth="YYYY-MM-DD" gestation="29"
 * label unit>` with the property `points` in cm, kg or kg/m²: measurements among the percentiles of WHO (0 to 2 years)
 * and CDC (2 to 20), ui 5.3. Without a sex it asks whose lines to draw, and draws none. The drawing and the tables are
 * loaded when a growth chart is first on a page.
 */
export class GrowthElement extends PlotElement {
  static override readonly observedAttributes: readonly string[] = [
    ...['label', 'unit', 'measure', 'sex', 'birth', 'gestation'],
  ]
  readonly #figure = new Figure(this)
  #drawing: Drawing | undefined
  /** The tables of this measure and sex; undefined for a pair whose loading failed. */
  readonly #references = new Map<string, readonly Reference[] | undefined>()
  #chosenSex: GrowthSex | undefined
  #asked: HTMLElement | undefined

  protected override get properties(): readonly string[] {
    return ['points', 'measure', 'sex', 'birth', 'gestation']
  }

  override get points(): readonly GrowthPoint[] {
    return super.points
  }
  override set points(points: readonly GrowthPoint[]) {
    super.points = points
  }

  get measure(): GrowthMeasure {
    const given = this.getAttribute('measure')
    return measures.find((measure) => measure === given) ?? 'length'
  }
  set measure(measure: GrowthMeasure) {
    this.setAttribute('measure', measure)
  }

  /** Of the reference; undefined when not recorded or other, and then the reader is asked. */
  get sex(): GrowthSex | undefined {
    const sex = this.getAttribute('sex')
    return sex === 'male' || sex === 'female' ? sex : undefined
  }
  set sex(sex: string | null | undefined) {
    if (sex === undefined || sex === null) this.removeAttribute('sex')
    else this.setAttribute('sex', sex)
  }

  get birth(): string {
    return this.getAttribute('birth') ?? ''
  }
  set birth(birth: string) {
    this.setAttribute('birth', birth)
  }

  /** Weeks of pregnancy at birth, undefined if not recorded. */
  get gestation(): number | undefined {
    const weeks = Number.parseFloat(this.getAttribute('gestation') ?? '')
    return Number.isFinite(weeks) ? weeks : undefined
  }
  set gestation(weeks: number | null | undefined) {
    if (weeks === undefined || weeks === null) this.removeAttribute('gestation')
    else this.setAttribute('gestation', String(weeks))
  }

  protected draw(): void {
    const sex = this.sex ?? this.#chosenSex
    const key = `${this.measure} ${sex}`
    if (this.#drawing === undefined || (sex !== undefined && !this.#references.has(key))) {
      this.await(this.#load(key, sex))
      return
    }
    const content = this.#drawing.growthFigure({
      kind: this.measure,
      label: this.label,
      unit: this.unit,
      points: this.points,
      birth: this.birth,
      gestation: this.gestation,
      references: this.#references.get(key),
      width: this.plotWidth,
      note: this.#note(sex, this.#references.get(key) === undefined),
    })
    this.#figure.show(this.sex === undefined ? { ...content, question: this.#question() } : content)
  }

  async #load(key: string, sex: GrowthSex | undefined): Promise<void> {
    this.#drawing ??= await import('./growth/growth-figure.ts')
    if (sex !== undefined) {
      const load = this.#drawing.loadReferences
      // A chart without lines still shows what was measured, and its note says what is missing.
      const tables = await load(this.measure, sex).catch(() => undefined)
      this.#references.set(key, tables)
    }
  }

  #note(sex: GrowthSex | undefined, missing: boolean): string {
    if (sex === undefined) return ''
    if (missing) return 'The reference could not be loaded. The measurements are complete.'
    return this.sex === undefined
      ? `Sex not recorded; ${sex === 'male' ? 'boys' : 'girls'} chosen here, not saved.`
      : ''
  }

  /** The same buttons at every drawing, so that a press does not lose the focus. */
  #question(): HTMLElement {
    this.#asked ??= this.#ask()
    for (const button of this.#asked.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.value === this.#chosenSex))
    return this.#asked
  }

  #ask(): HTMLElement {
    const question = html('div', { class: 'cr-plot-question' })
    question.append(html('span', {}, 'Sex is not recorded as female or male. Draw the percentiles of'))
    for (const [sex, name] of choices) {
      const button = html('button', { type: 'button', class: 'cr-plot-switch', value: sex }, name)
      button.addEventListener('click', () => {
        this.#chosenSex = this.#chosenSex === sex ? undefined : sex
        this.redraw()
      })
      question.append(button)
    }
    return question
  }
}

const choices = [
  ['female', 'Girls'],
  ['male', 'Boys'],
] as const

const measures: readonly GrowthMeasure[] = ['length', 'weight', 'head', 'bmi', 'weight-for-length']
