import { plotDate } from './dates.ts'
import { finding, valueWithUnit } from './finding.ts'
import { flagLooks } from './flag.ts'
import { PlotElement } from './plot-element.ts'
import type { PlotPoint } from './point.ts'
import { spokenPoint } from './spoken.ts'
import { html, svg } from './svg.ts'
import { drawPlane, type Plane } from './trend-plane.ts'
import { trendTable } from './trend-table.ts'

/**
 * `<cr-trend label unit low high range-text>` with the property `points`: one test over time (ui 5.1; 5.2 when the
 * points carry `lower`). One Tab stop; ← → Home End go by point and speak it; "Show as table" swaps in the same rows.
 */
export class TrendElement extends PlotElement {
  #chosen: number | undefined
  #asTable = false
  #plane: Plane | undefined
  #stage: HTMLElement | undefined
  #readout: HTMLElement | undefined

  protected draw(): void {
    const { points, label, unit, low, high } = this
    const hadFocus = this.#stage?.contains(document.activeElement) ?? false
    const last = points.length - 1
    if (this.#chosen !== undefined && this.#chosen > last) this.#chosen = undefined
    const caption = html('figcaption', { class: 'cr-plot-caption' }, finding({ label, unit, points, low, high }))
    const foot = html('div', { class: 'cr-plot-foot' }, html('span', { class: 'cr-plot-note' }, this.#rangeNote()))
    if (points.length > 0) foot.append(this.#switch())
    const stage = this.#asTable || points.length === 0 ? this.#table() : this.#picture()
    this.#readout = html('div', { class: 'cr-plot-readout' })
    this.replaceChildren(html('figure', { class: 'cr-plot' }, caption, this.#readout, stage, foot))
    this.#stage = stage
    this.#choose(this.#chosen)
    if (hadFocus && !this.#asTable) stage.focus()
  }

  #rangeNote(): string {
    const { low, high, unit } = this
    const sent = this.getAttribute('range-text')
    if (sent !== null && sent !== '') return `Range ${sent}`
    if (low !== undefined && high !== undefined) return `Range ${valueWithUnit(`${low} to ${high}`, unit)}`
    if (high !== undefined) return `Range up to ${valueWithUnit(String(high), unit)}`
    return low === undefined ? 'No range given' : `Range from ${valueWithUnit(String(low), unit)}`
  }

  #switch(): HTMLButtonElement {
    const button = html(
      'button',
      { type: 'button', class: 'cr-plot-switch' },
      this.#asTable ? 'Show as chart' : 'Show as table',
    )
    button.addEventListener('click', () => {
      this.#asTable = !this.#asTable
      this.draw()
      this.querySelector<HTMLButtonElement>('.cr-plot-switch')?.focus()
    })
    return button
  }

  #table(): HTMLElement {
    this.#plane = undefined
    const table = trendTable(this.points, this.label, this.unit)
    return html(
      'div',
      { class: 'cr-plot-scroll', tabindex: '0', role: 'region', 'aria-label': `${this.label}, table` },
      table,
    )
  }

  #picture(): HTMLElement {
    const { points, unit, label, low, high } = this
    const axisTitle = unit === '' ? label : `${label} (${unit})`
    const width = Math.max(240, this.plotWidth)
    this.#plane = drawPlane({ points, width, height: 200, axisTitle, low, high })
    // A slider along time: assistive software passes it the arrow keys and speaks its value text at each step.
    const stage = html('div', {
      class: 'cr-plot-stage',
      tabindex: '0',
      role: 'slider',
      'aria-roledescription': 'chart',
      'aria-label': `${label} over time`,
      'aria-valuemin': '1',
      'aria-valuemax': String(points.length),
    })
    stage.append(this.#plane.picture)
    stage.addEventListener('keydown', (event) => this.#onKey(event))
    stage.addEventListener('pointermove', (event) => this.#onPointer(event))
    stage.addEventListener('pointerdown', (event) => this.#onPointer(event))
    stage.addEventListener('pointerleave', () => this.#choose(undefined))
    return stage
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.points.length - 1
    const now = this.#chosen ?? last
    const targets: Record<string, number> = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: last }
    const target = targets[event.key]
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    this.#choose(Math.min(last, Math.max(0, target)))
  }

  #onPointer(event: PointerEvent): void {
    if (this.#plane === undefined) return
    const at = event.clientX - this.#plane.picture.getBoundingClientRect().left
    let nearest: number | undefined
    let distance = Number.POSITIVE_INFINITY
    this.#plane.places.forEach((place, i) => {
      if (Math.abs(place.x - at) >= distance) return
      distance = Math.abs(place.x - at)
      nearest = i
    })
    this.#choose(nearest)
  }

  /** Marks one point and writes it above the plane; without a choice the last value stands there, the one before smaller. */
  #choose(index: number | undefined): void {
    this.#chosen = index
    const shown = index ?? this.points.length - 1
    const point = this.points[shown]
    if (point === undefined || this.#readout === undefined) return
    const before = index === undefined ? this.points[shown - 1] : undefined
    this.#readout.replaceChildren(...readout(point, before, this.unit))
    this.#stage?.setAttribute('aria-valuenow', String(shown + 1))
    this.#stage?.setAttribute('aria-valuetext', spokenPoint(point, this.unit))
    this.#drawCursor(index)
  }

  #drawCursor(index: number | undefined): void {
    const plane = this.#plane
    if (plane === undefined) return
    plane.picture.querySelector('.cr-plot-cursor')?.remove()
    const place = index === undefined ? undefined : plane.places[index]
    if (place === undefined) return
    const line = svg('line', { x1: place.x, x2: place.x, y1: plane.top, y2: plane.foot })
    const ring = svg('circle', { cx: place.x, cy: place.y, r: 8 })
    plane.picture.append(svg('g', { class: 'cr-plot-cursor' }, line, ring))
  }
}

function readout(point: PlotPoint, before: PlotPoint | undefined, unit: string): HTMLElement[] {
  const value = html('span', { class: 'cr-plot-value' }, point.text)
  const parts = [value]
  if (unit !== '') value.append(' ', html('span', { class: 'cr-plot-unit' }, unit))
  if (point.flag !== undefined) {
    const look = flagLooks[point.flag]
    parts.push(html('span', { class: `cr-plot-flag cr-plot-flag-${look.tone}` }, look.sign))
  }
  const when = [plotDate(point.time, point.precision), point.age].filter((part) => part !== undefined)
  parts.push(html('span', { class: 'cr-plot-when' }, when.join(' · ')))
  if (before !== undefined)
    parts.push(
      html('span', { class: 'cr-plot-before' }, `before ${before.text} on ${plotDate(before.time, before.precision)}`),
    )
  return parts
}
