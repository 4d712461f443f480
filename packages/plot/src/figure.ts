import { html, svg } from './svg.ts'

/** One place of a chart that arrows reach. */
export interface Stop {
  /** Where it stands, px of the picture. */
  readonly x: number
  readonly y: number
  /** Its series, from above; ↑ ↓ go between series. */
  readonly row: number
  /** As read aloud: value, unit, flag, date, age (ui 3.8, §5). */
  readonly spoken: () => string
  /** The drawing it stands in, when that is not the whole picture. */
  readonly plane?: SVGElement
  /** As written above the plane while chosen. */
  readonly readout: () => readonly Node[]
}

export interface Picture {
  readonly root: SVGSVGElement | HTMLElement
  /** In the order of their rows, and within a row from left to right. */
  readonly stops: readonly Stop[]
  /** What marks the chosen stop. */
  readonly cursor: (stop: Stop, index: number) => SVGElement
  /** The stop under a pointer; not given: the nearest in time. */
  readonly stopAt?: (x: number, y: number, event: PointerEvent) => number | undefined
  /** Wider than its place, it is shown from its right end: the newest is in view. */
  readonly atEnd?: boolean
  /** Told how far it is scrolled, px from its left end. */
  readonly scrolledTo?: (left: number) => void
}

export interface FigureContent {
  /** Says the finding. */
  readonly caption: string
  /** Names the chart: "HbA1c over time". */
  readonly name: string
  /** What stands above the plane while no stop is chosen. */
  readonly resting: readonly Node[]
  readonly note: string
  /** Controls that decide what is drawn, between caption and readout. */
  readonly question?: HTMLElement
  /** Nothing to draw: the caption, and why. */
  readonly picture: Picture | undefined
  /** The table twin; undefined where nothing is recorded. */
  readonly table: (() => HTMLTableElement) | undefined
  /** Which stop a screen reader hears on arrival. */
  readonly arrival?: number
}

/**
 * The frame of every chart (ui §5): a caption that says the finding, a readout, one Tab stop with arrows that speak,
 * and the switch to a table with the same rows.
 */
export class Figure {
  readonly #host: HTMLElement
  #content: FigureContent | undefined
  #chosen: number | undefined
  #asTable = false
  #stage: HTMLElement | undefined
  #readout: HTMLElement | undefined

  constructor(host: HTMLElement) {
    this.#host = host
  }

  show(content: FigureContent): void {
    this.#content = content
    const focused = this.#host.contains(document.activeElement) ? document.activeElement : null
    const hadFocus = this.#stage?.contains(document.activeElement) ?? false
    const [scrolled, sunk] = [this.#stage?.scrollLeft, this.#stage?.scrollTop]
    const last = (content.picture?.stops.length ?? 0) - 1
    if (this.#chosen !== undefined && this.#chosen > last) this.#chosen = undefined
    const figure = html(
      'figure',
      { class: 'cr-plot' },
      html('figcaption', { class: 'cr-plot-caption' }, content.caption),
    )
    const foot = html('div', { class: 'cr-plot-foot' }, html('span', { class: 'cr-plot-note' }, content.note))
    if (content.table !== undefined && content.picture !== undefined) foot.append(this.#switch())
    this.#readout = html('div', { class: 'cr-plot-readout' })
    this.#stage = this.#body(content)
    if (content.question !== undefined) figure.append(content.question)
    if (content.picture !== undefined) figure.append(this.#readout)
    if (this.#stage !== undefined) figure.append(this.#stage)
    figure.append(foot)
    this.#host.replaceChildren(figure)
    const start = content.picture?.atEnd === true ? this.#stage?.scrollWidth : undefined
    if (this.#stage !== undefined) {
      this.#stage.scrollLeft = scrolled ?? start ?? 0
      this.#stage.scrollTop = sunk ?? 0
      if (!this.#asTable) content.picture?.scrolledTo?.(this.#stage.scrollLeft)
    }
    this.#choose(this.#chosen)
    if (hadFocus && !this.#asTable) this.#stage?.focus()
    else if (focused instanceof HTMLElement && this.#host.contains(focused)) focused.focus()
  }

  #body(content: FigureContent): HTMLElement | undefined {
    if (content.picture !== undefined && !this.#asTable) return this.#picture(content.picture, content.name)
    if (content.table === undefined) return undefined
    return html(
      'div',
      { class: 'cr-plot-scroll', tabindex: '0', role: 'region', 'aria-label': `${content.name}, table` },
      content.table(),
    )
  }

  #switch(): HTMLButtonElement {
    const words = this.#asTable ? 'Show as chart' : 'Show as table'
    const button = html('button', { type: 'button', class: 'cr-plot-switch' }, words)
    button.addEventListener('click', () => {
      this.#asTable = !this.#asTable
      this.#chosen = undefined
      if (this.#content !== undefined) this.show(this.#content)
      this.#host.querySelector<HTMLButtonElement>('.cr-plot-switch')?.focus()
    })
    return button
  }

  #picture(picture: Picture, name: string): HTMLElement {
    // A slider along the stops: assistive software passes it the arrow keys and speaks its value text at each step.
    const stage = html('div', {
      class: 'cr-plot-stage',
      tabindex: '0',
      role: 'slider',
      'aria-roledescription': 'chart',
      'aria-label': name,
      'aria-valuemin': '1',
      'aria-valuemax': String(Math.max(1, picture.stops.length)),
    })
    stage.append(picture.root)
    stage.addEventListener('keydown', (event) => this.#onKey(event, picture.stops))
    stage.addEventListener('pointermove', (event) => this.#onPointer(event, picture))
    stage.addEventListener('pointerdown', (event) => this.#onPointer(event, picture))
    stage.addEventListener('pointerleave', () => this.#choose(undefined))
    stage.addEventListener('scroll', () => picture.scrolledTo?.(stage.scrollLeft), { passive: true })
    return stage
  }

  #onKey(event: KeyboardEvent, stops: readonly Stop[]): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const target = stopAfterKey(event.key, this.#chosen ?? this.#arrival(), stops)
    if (target === undefined) return
    event.preventDefault()
    this.#choose(target)
  }

  #onPointer(event: PointerEvent, picture: Picture): void {
    const box = picture.root.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    this.#choose(picture.stopAt === undefined ? nearestStop(picture.stops, x) : picture.stopAt(x, y, event))
  }

  #arrival(): number {
    return this.#content?.arrival ?? (this.#content?.picture?.stops.length ?? 0) - 1
  }

  #choose(index: number | undefined): void {
    this.#chosen = index
    const picture = this.#content?.picture
    const shown = index ?? this.#arrival()
    const stop = picture?.stops[shown]
    const resting = this.#content?.resting ?? []
    this.#readout?.replaceChildren(...(index === undefined || stop === undefined ? resting : stop.readout()))
    if (picture === undefined || this.#asTable) return
    this.#stage?.setAttribute('aria-valuenow', String(shown + 1))
    this.#stage?.setAttribute('aria-valuetext', stop?.spoken() ?? '')
    picture.root.querySelector('.cr-plot-cursor')?.remove()
    if (index === undefined || stop === undefined) return
    const plane = stop.plane ?? picture.root
    plane.append(svg('g', { class: 'cr-plot-cursor' }, picture.cursor(stop, index)))
    this.#keepInView(stop)
  }

  /** A picture larger than its place scrolls with the arrows. */
  #keepInView(stop: Stop): void {
    const stage = this.#stage
    if (stage === undefined || !stage.matches(':focus-visible')) return
    if (stage.scrollWidth > stage.clientWidth) stage.scrollLeft = stop.x - stage.clientWidth / 2
    if (stop.plane === undefined || stage.scrollHeight <= stage.clientHeight) return
    const top = stop.plane.getBoundingClientRect().top - stage.getBoundingClientRect().top + stage.scrollTop
    stage.scrollTop = top + stop.y - stage.clientHeight / 2
  }
}

/** ← → Home End within a series; ↑ ↓ to the stop of the neighbouring series that is nearest in time. */
export function stopAfterKey(key: string, now: number, stops: readonly Stop[]): number | undefined {
  const from = stops[now]
  if (from === undefined) return undefined
  const row = stops.flatMap((stop, i) => (stop.row === from.row ? [i] : []))
  const place = row.indexOf(now)
  if (key === 'ArrowLeft') return row[Math.max(0, place - 1)]
  if (key === 'ArrowRight') return row[Math.min(row.length - 1, place + 1)]
  if (key === 'Home') return row[0]
  if (key === 'End') return row.at(-1)
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const rows = [...new Set(stops.map((stop) => stop.row))].sort((a, b) => a - b)
  const next = rows[rows.indexOf(from.row) + (key === 'ArrowUp' ? -1 : 1)]
  return next === undefined ? now : nearestStop(stops, from.x, next)
}

/** The stop nearest to `x`, in one row if given. */
export function nearestStop(stops: readonly Stop[], x: number, row?: number): number | undefined {
  let nearest: number | undefined
  let distance = Number.POSITIVE_INFINITY
  stops.forEach((stop, i) => {
    if ((row !== undefined && stop.row !== row) || Math.abs(stop.x - x) >= distance) return
    distance = Math.abs(stop.x - x)
    nearest = i
  })
  return nearest
}
