import { describe, expect, it } from 'vitest'
import { linearScale } from '../scale.ts'
import { doseLabels, lanesOf, textWidth, timelineDomain, timelineWidth } from './layout.ts'
import { day } from './medicine.ts'

const now = 1000 * day
const span = (from: number, to: number, dose = '5 mg') => ({ from: from * day, to: to * day, dose })
const x = (time: number) => time / day

describe('where bars and words stand (ui 5.5)', () => {
  it('puts two spans of one medicine at once in two lanes, and a change of dose in one', () => {
    expect(lanesOf([span(0, 100), span(100, 200)], now).map((lane) => lane.length)).toEqual([2])
    expect(lanesOf([span(0, 100), span(90, 200)], now).map((lane) => lane.length)).toEqual([1, 1])
  })

  it('keeps renewals of which no end was recorded in one lane', () => {
    const renewals = [0, 100, 200].map((from) => ({ from: from * day, end: 'unknown', dose: '5 mg' }) as const)
    expect(lanesOf(renewals, now).map((lane) => lane.length)).toEqual([3])
  })

  it('lifts a dose that would meet the one before, and never leaves one out', () => {
    const taper = [span(900, 907, '40 mg daily'), span(907, 914, '20 mg daily'), span(914, 990, '10 mg daily')]
    const labels = doseLabels(taper, now, x, { view: 800, right: 2000 })
    expect(labels.map((label) => [...label.lines, label.level])).toEqual([
      ['40 mg daily', 0],
      ['20 mg daily', 1],
      ['10 mg daily', 2],
    ])
  })

  it('says a dose again along a bar that is longer than the view', () => {
    const labels = doseLabels([{ from: 0, end: 'open', dose: '5 mg' }], now, x, { view: 400, right: 2000 })
    expect(labels.map((label) => label.x)).toEqual(
      [0, 300, 600, 900].map((at) => Math.min(at, 1000 - textWidth('5 mg'))),
    )
  })

  it('breaks a long dose into lines that fit what is in view, and cuts none of it', () => {
    const dose = '1 ampule through the nebulizer twice a day for 28 days, then 28 days without, over and over'
    const [label] = doseLabels([span(0, 1000, dose)], now, x, { view: 300, right: 1000 })
    expect(label?.lines.length).toBeGreaterThan(2)
    expect(label?.lines.join(' ')).toBe(dose)
    for (const line of label?.lines ?? []) expect(textWidth(line)).toBeLessThan(300)
  })

  it('moves a dose left rather than cut it at the right end', () => {
    const [label] = doseLabels([span(990, 1000, '1,000 mg twice daily')], now, x, { view: 800, right: 1000 })
    expect(label?.start).toBe(990)
    expect((label?.x ?? 0) + textWidth('1,000 mg twice daily')).toBeCloseTo(1000)
  })

  it('reaches from the first start past today, and scrolls when years would get too narrow', () => {
    const domain = timelineDomain([{ name: 'a', spans: [span(0, 10)] }], now)
    expect(domain.from).toBe(0)
    expect(domain.to).toBeGreaterThan(now)
    expect(timelineWidth(domain, 700)).toBe(700)
    expect(timelineWidth({ from: 0, to: 20 * 365 * day }, 700)).toBe(1800)
    expect(linearScale(domain, 0, 700)(now)).toBeLessThan(700)
  })
})
