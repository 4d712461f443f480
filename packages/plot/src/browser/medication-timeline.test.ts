import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlotPage, type PlotPage, place, spoken } from './plot-page.ts'

let stage: PlotPage
beforeAll(async () => {
  stage = await openPlotPage(900)
})
afterAll(() => stage?.close())

const at = (date: string) => Date.parse(date)
const now = at('2026-11-24')
const medicines = [
  {
    name: 'metformin',
    spans: [
      { from: at('2025-01-10'), to: at('2026-01-10'), dose: '500 mg twice daily' },
      { from: at('2026-01-10'), end: 'open', dose: '1,000 mg twice daily' },
    ],
    fills: [
      { time: at('2026-01-10'), days: 90 },
      { time: at('2026-04-20'), days: 300 },
    ],
  },
  { name: 'lisinopril', spans: [{ from: at('2025-06-01'), end: 'unknown', dose: '10 mg daily' }] },
]
const count = (selector: string) => stage.page.locator(selector).count()

describe('<cr-medication-timeline> (ui 5.5)', () => {
  it('says that nothing is recorded, and draws nothing', async () => {
    await place(stage.page, 'cr-medication-timeline', {}, { medicines: [], now })
    expect(await stage.page.locator('figcaption').textContent()).toBe('Medicines: not recorded')
    expect(await count('svg')).toBe(0)
  })

  it('draws a bar per dose, an arrow for an open end, words for an unknown one, ticks for fills, outlined gaps', async () => {
    await place(stage.page, 'cr-medication-timeline', {}, { medicines, now })
    const { page } = stage
    expect(await page.locator('.cr-plot-dose').allTextContents()).toEqual([
      '500 mg twice daily',
      '1,000 mg twice daily',
      '10 mg daily',
    ])
    expect(await count('path.cr-plot-course')).toBe(1)
    expect(await count('.cr-plot-hatch')).toBeGreaterThan(3)
    expect(await page.locator('.cr-plot-rows').getByText('end not recorded').count()).toBe(1)
    expect(await count('.cr-plot-fill')).toBe(2)
    expect(await count('.cr-plot-gap')).toBe(1)
    expect(await page.locator('figcaption').textContent()).toBe(
      '2 medicines, 1 current; not covered by recorded fills: metformin 10 days in 1 gap',
    )
  })

  it('speaks each dose and gap by arrows, the next medicine by ↓', async () => {
    const { page } = stage
    await page.keyboard.press('Tab')
    expect(await spoken(page)).toBe('metformin, 500 mg twice daily, 10-Jan-2025 to 10-Jan-2026')
    await page.keyboard.press('ArrowRight')
    expect(await spoken(page)).toBe('metformin, 1,000 mg twice daily, since 10-Jan-2026')
    await page.keyboard.press('ArrowRight')
    expect(await spoken(page)).toBe('metformin, not covered by a recorded fill for 10 days, 10-Apr-2026 to 20-Apr-2026')
    await page.keyboard.press('ArrowDown')
    expect(await spoken(page)).toBe('lisinopril, 10 mg daily, from 01-Jun-2025, end not recorded')
  })

  it('draws every row and the axis on one time scale, px for px', async () => {
    // As on a page of the faces: with a colour for the line above each row, and every box counted with its border.
    const drawn = await stage.page.locator('.cr-plot-rows > svg').evaluateAll((planes) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(':root { --cr-border: gray } * { box-sizing: border-box }')
      document.adoptedStyleSheets = [sheet]
      const rows = planes.map((plane) => ({
        line: getComputedStyle(plane).borderTopWidth,
        scale: (plane as SVGSVGElement).getScreenCTM()?.a,
      }))
      document.adoptedStyleSheets = []
      return rows
    })
    expect(drawn).toEqual(Array(3).fill({ line: '1px', scale: 1 }))
  })

  it('has a row per dose in its table', async () => {
    const { page } = stage
    await page.getByRole('button', { name: 'Show as table' }).click()
    expect(await count('tbody tr')).toBe(3)
    await page.getByRole('button', { name: 'Show as chart' }).click()
  })

  it('scrolls sideways with the names fixed, from its newest end; no word is cut, and the page stays in place', async () => {
    const { page } = stage
    await page.setViewportSize({ width: 320, height: 700 })
    const long = { name: 'a'.repeat(200), spans: [{ from: at('2015-01-01'), end: 'open', dose: '5 mg daily' }] }
    await place(page, 'cr-medication-timeline', {}, { medicines: [...medicines, long], now })
    const view = await page.evaluate(() => {
      const stage = document.querySelector('.cr-plot-stage')
      const names = [...document.querySelectorAll('.cr-plot-name')].map((name) => name.getBoundingClientRect())
      return {
        page: document.documentElement.scrollWidth,
        end: stage === null ? -1 : stage.scrollWidth - stage.clientWidth - stage.scrollLeft,
        scrolls: stage === null ? false : stage.scrollWidth > stage.clientWidth,
        names: names.every((box) => box.left >= 0 && box.right <= 320),
      }
    })
    expect(view.page).toBeLessThanOrEqual(320)
    expect(view.scrolls).toBe(true)
    expect(Math.abs(view.end)).toBeLessThan(2)
    expect(view.names).toBe(true)
    expect(stage.errors).toEqual([])
  })

  it('shows no words of which the begin is out of view, and shows them again when it is in view', async () => {
    const { page } = stage
    const shown = () =>
      page.evaluate(() => {
        const left = document.querySelector('.cr-plot-stage')?.getBoundingClientRect().left ?? 0
        const words = [...document.querySelectorAll('.cr-plot-dose')]
        const visible = words.filter((text) => getComputedStyle(text).visibility === 'visible')
        return {
          cut: visible.filter((text) => text.getBoundingClientRect().left < left - 1).length,
          hidden: words.length - visible.length,
        }
      })
    const before = await shown()
    expect(before.cut).toBe(0)
    expect(before.hidden).toBeGreaterThan(0)
    await page.locator('.cr-plot-stage').evaluate((element) => element.scrollTo(0, 0))
    await expect.poll(shown).toEqual({ cut: 0, hidden: 0 })
  })

  it('is no taller than most of the window, scrolls in itself with its axis in view, and brings each row into view', async () => {
    const { page } = stage
    await page.setViewportSize({ width: 900, height: 600 })
    const many = Array.from({ length: 30 }, (_, i) => ({ ...medicines[1], name: `medicine ${i}` }))
    await place(page, 'cr-medication-timeline', {}, { medicines: many, now })
    const view = () =>
      page.evaluate(() => {
        const box = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect()
        const stage = box(document.querySelector('.cr-plot-stage'))
        const axis = box(document.querySelector('.cr-plot-rows > svg:last-child'))
        const cursor = document.querySelector('.cr-plot-cursor')
        const at = box(cursor)
        return {
          low: stage.height <= 0.7 * innerHeight + 1,
          axis: axis.bottom <= stage.bottom + 1 && axis.top > stage.top,
          cursor: cursor === null || (at.top >= stage.top && at.bottom <= axis.top),
        }
      })
    expect(await view()).toEqual({ low: true, axis: true, cursor: true })
    await page.keyboard.press('Tab')
    for (let i = 0; i < 29; i += 1) await page.keyboard.press('ArrowDown')
    expect(await spoken(page)).toMatch(/^medicine 29,/)
    expect(await page.locator('.cr-plot-cursor').count()).toBe(1)
    expect(await view()).toEqual({ low: true, axis: true, cursor: true })
  })
})
