import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlotPage, type PlotPage, place, spoken } from './plot-page.ts'

let stage: PlotPage
beforeAll(async () => {
  stage = await openPlotPage(800)
})
afterAll(() => stage?.close())

const at = (day: number) => Date.UTC(2026, 10, day, 9)
const series = [
  {
    label: 'Blood pressure',
    unit: 'mmHg',
    points: [
      { time: at(3), value: 150, lower: 90, text: '150/90' },
      { time: at(24), value: 142, lower: 88, text: '142/88', flag: 'high' },
    ],
  },
  {
    label: 'Pulse',
    unit: '/min',
    points: [
      { time: at(3), value: 80, text: '80' },
      { time: at(24), value: 72, text: '72' },
    ],
  },
  { label: 'Weight', unit: 'kg', points: [{ time: at(24), value: 81.5, text: '81.5', device: true }] },
]

describe('<cr-vitals> (ui 5.2)', () => {
  it('says that nothing is recorded, and draws nothing', async () => {
    await place(stage.page, 'cr-vitals', {}, { series: [] })
    expect(await stage.page.locator('figcaption').textContent()).toBe('Vital signs: not recorded')
    expect(await stage.page.locator('svg').count()).toBe(0)
  })

  it('draws each sign on a plane with its own unit, pressures as bars, device readings paler', async () => {
    const { page } = stage
    await place(page, 'cr-vitals', {}, { series })
    expect(await page.locator('.cr-plot-title').allTextContents()).toEqual([
      'Blood pressure (mmHg)',
      'Pulse (/min)',
      'Weight (kg)',
    ])
    expect(await page.locator('.cr-plot-bar').count()).toBe(2)
    expect(await page.locator('.cr-plot-pale circle').count()).toBe(1)
    expect(await page.locator('.cr-plot-line').count()).toBe(1)
  })

  it('has one Tab stop: arrows go by moment and by sign, and one cursor stands over all planes', async () => {
    const { page } = stage
    await page.keyboard.press('Tab')
    expect(await spoken(page)).toBe('Blood pressure 142 over 88 mmHg, high, 24-Nov-2026')
    await page.keyboard.press('ArrowDown')
    expect(await spoken(page)).toBe('Pulse 72 /min, 24-Nov-2026')
    await page.keyboard.press('ArrowDown')
    expect(await spoken(page)).toBe('Weight 81.5 kg, 24-Nov-2026, by a device')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    expect(await spoken(page)).toBe('Pulse 80 /min, 03-Nov-2026')
    expect(await page.locator('.cr-plot-cursor line').count()).toBe(1)
    expect(await page.locator('.cr-plot-readout').textContent()).toContain('Blood pressure 150/90 mmHg')
  })

  it('has a row per moment in its table, where “not measured” is no value', async () => {
    const { page } = stage
    await page.getByRole('button', { name: 'Show as table' }).click()
    expect(await page.locator('tbody tr').count()).toBe(2)
    expect(await page.getByRole('img', { name: 'not measured' }).count()).toBe(1)
    expect(stage.errors).toEqual([])
  })
})
