/** Outside a browser (tests, server rendering) the classes exist but are never registered. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * What all charts share: drawing once per frame, and again when the box changes its width. Light DOM, so the page's
 * own stylesheet and colours apply.
 */
export abstract class ChartElement extends Base {
  #scheduled = 0
  #resize: ResizeObserver | undefined
  #width = 0

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

  /** The accessors that a page may have set before this script ran. */
  protected abstract get properties(): readonly string[]

  protected get plotWidth(): number {
    return this.#width
  }

  attributeChangedCallback(_name: string, _before: string | null, _value: string | null): void {
    this.redraw()
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

  /**
   * Draws again once a part that is loaded late has come. Without it the chart says so; the page around it lives on.
   */
  protected await(part: Promise<unknown>): void {
    part.then(
      () => this.redraw(),
      () => this.replaceChildren('The chart could not be loaded. Load the page again.'),
    )
  }

  /** Properties set before the upgrade stand on the instance and hide the accessors. */
  #adoptEarlyProperties(): void {
    for (const name of ['label', 'unit', ...this.properties]) {
      const early = Object.getOwnPropertyDescriptor(this, name)
      if (early === undefined) continue
      Reflect.deleteProperty(this, name)
      Reflect.set(this, name, early.value)
    }
  }
}
