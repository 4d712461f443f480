import { inOrder, type PlotPoint } from './point.ts'

/** Outside a browser (tests, server rendering) the classes exist but are never registered. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * What both charts share: the series and its range as properties, text by attribute, drawing once per frame, and
 * again when the box changes its width. Light DOM, so the page's own stylesheet and colours apply.
 */
export abstract class PlotElement extends Base {
  static readonly observedAttributes = ['label', 'unit', 'low', 'high', 'range-text']
  #points: readonly PlotPoint[] = []
  #low: number | undefined
  #high: number | undefined
  #scheduled = 0
  #resize: ResizeObserver | undefined
  #width = 0

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

  get label(): string {
    return this.getAttribute('label') ?? ''
  }
  set label(label: string) {
    this.setAttribute('label', label)
  }

  get unit(): string {
    return this.getAttribute('unit') ?? ''
  }
  set unit(unit: string) {
    this.setAttribute('unit', unit)
  }

  protected get plotWidth(): number {
    return this.#width
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'low' || name === 'high')
      this[name] = value === null || value.trim() === '' ? undefined : Number(value)
    else this.redraw()
  }

  connectedCallback(): void {
    this.#adoptEarlyProperties()
    this.#width = this.clientWidth
    this.#resize = new ResizeObserver(() => {
      if (this.clientWidth === this.#width) return
      this.#width = this.clientWidth
      this.redraw()
    })
    this.#resize.observe(this)
    this.redraw()
  }

  disconnectedCallback(): void {
    this.#resize?.disconnect()
    cancelAnimationFrame(this.#scheduled)
    this.#scheduled = 0
  }

  protected redraw(): void {
    if (!this.isConnected || this.#scheduled !== 0) return
    this.#scheduled = requestAnimationFrame(() => {
      this.#scheduled = 0
      this.draw()
    })
  }

  protected abstract draw(): void

  /** A page may set properties before this script ran; then they stand on the instance and hide the accessors. */
  #adoptEarlyProperties(): void {
    for (const name of ['points', 'low', 'high', 'label', 'unit'] as const) {
      const early = Object.getOwnPropertyDescriptor(this, name)
      if (early === undefined) continue
      Reflect.deleteProperty(this, name)
      Reflect.set(this, name, early.value)
    }
  }
}
