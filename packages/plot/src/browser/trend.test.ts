import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlotPage, type PlotPage, place, spoken } from './plot-page.ts'

let stage: PlotPage
beforeAll(async () => {
  stage = await openPlotPage()
})
afterAll(() => stage?.close())

const points = [
  { time: Date.UTC(2025, 1, 1), value: 7.1, text: '7.1', flag: 'high', age: '66 y' },
  { time: Date.UTC(2026, 10, 24), value: 8.2, text: '8.2', flag: 'high', age: '68 y' },
]

describe('<cr-trend> in a page without style exceptions (ui 5.1, 7.29)', () => {
  it('says that nothing is recorded, and draws nothing', async () => {
    await place(stage.page, 'cr-trend', { label: 'HbA1c', unit: '%' })
    expect(await stage.page.locator('figcaption').textContent()).toBe('HbA1c: not recorded')
    expect(await stage.page.locator('cr-trend svg, cr-trend table, cr-trend button').count()).toBe(0)
  })

  it('has the unit on its axis, the finding as caption, and one Tab stop whose arrows speak', async () => {
    const { page } = stage
    await place(page, 'cr-trend', { label: 'HbA1c', unit: '%' }, { points, high: 5.6 })
    expect(await page.locator('figcaption').textContent()).toBe(
      'HbA1c rose from 7.1 to 8.2 % over 22 months; 2 of 2 above 5.6',
    )
    expect(await page.locator('.cr-plot-title').textContent()).toBe('HbA1c (%)')
    await page.keyboard.press('Tab')
    expect(await spoken(page)).toBe('8.2 percent, high, 24-Nov-2026, 68 y')
    await page.keyboard.press('ArrowLeft')
    expect(await spoken(page)).toBe('7.1 percent, high, 01-Feb-2025, 66 y')
    expect(await page.locator('.cr-plot-cursor circle').count()).toBe(1)
  })

  it('swaps in a table with the same rows and keeps the focus on its switch', async () => {
    const { page } = stage
    await page.getByRole('button', { name: 'Show as table' }).press('Enter')
    expect(await page.locator('tbody tr').count()).toBe(points.length)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show as chart')
    expect(stage.errors).toEqual([])
  })
})
