import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlotPage, type PlotPage, place, spoken } from './plot-page.ts'

let stage: PlotPage
beforeAll(async () => {
  stage = await openPlotPage(900)
})
afterAll(() => stage?.close())

const point = (date: string, text: string) => ({ time: Date.parse(date), value: Number(text), text })
const heights = [
  point('2012-05-20', '50.5'),
  point('2013-05-20', '75'),
  point('2015-05-20', '96'),
  point('2026-05-20', '163.5'),
]
const girl = { label: 'Length and height', unit: 'cm', measure: 'length', sex: 'female', birth: '2012-05-20' }
const count = (selector: string) => stage.page.locator(selector).count()
const note = () => stage.page.locator('.cr-plot-note').textContent()

describe('<cr-growth> (ui 5.3)', () => {
  it('draws nothing without the day of birth, and says why', async () => {
    await place(stage.page, 'cr-growth', { ...girl, birth: '2012' }, { points: heights })
    expect(await note()).toBe('The day of birth is not recorded, so no growth chart is drawn.')
    expect(await count('cr-growth svg')).toBe(0)
    expect(await count('cr-growth tbody tr')).toBe(4)
  })

  it('draws no line of a reference for an unknown sex: it asks whose, and keeps the focus on the answer', async () => {
    const { page } = stage
    await place(page, 'cr-growth', { ...girl, sex: 'unknown' }, { points: heights })
    expect(await count('.cr-plot-centile')).toBe(0)
    expect(await count('.cr-plot-point')).toBe(4)
    const girls = page.getByRole('button', { name: 'Girls' })
    await girls.press('Enter')
    await page.locator('.cr-plot-centile').first().waitFor()
    expect(await girls.getAttribute('aria-pressed')).toBe('true')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Girls')
    expect(await note()).toMatch(/^Sex not recorded; girls chosen here, not saved\./)
  })

  it('names its references, breaks at 2 years, and labels each line at its right end', async () => {
    await place(stage.page, 'cr-growth', girl, { points: heights })
    const words = await stage.page.locator('cr-growth svg text').allTextContents()
    expect(words).toEqual(expect.arrayContaining(['Length (cm)', 'WHO 2006, girls', 'Height (cm)', 'CDC 2000, girls']))
    expect(await count('.cr-plot-break')).toBe(1)
    expect(await count('.cr-plot-centile')).toBe(9 + 7)
    expect(await count('.cr-plot-centile-50')).toBe(2)
    for (const label of ['2', '98', '5', '95']) expect(words).toContain(label)
  })

  it('speaks value, unit, date, age, percentile and z at each arrow, and has the same rows in its table', async () => {
    const { page } = stage
    await page.keyboard.press('Tab')
    expect(await spoken(page)).toMatch(/^163\.5 cm, 20-May-2026, 14 y, 68th percentile, z 0\.\d\d$/)
    await page.keyboard.press('Home')
    expect(await spoken(page)).toMatch(/^50\.5 cm, 20-May-2012, newborn, 77th percentile, z 0\.73$/)
    expect(await page.locator('.cr-plot-readout').textContent()).toContain('77th percentile')
    await page.getByRole('button', { name: 'Show as table' }).click()
    expect(await count('tbody tr')).toBe(heights.length)
    expect(await page.locator('tbody tr').last().locator('th, td').allTextContents()).toEqual([
      '20-May-2012',
      'newborn',
      '50.5',
      '77th percentile',
      '0.73',
      'WHO 2006',
    ])
  })

  it('has hollow points at corrected age for a child born before 37 weeks, and none for another', async () => {
    const points = [point('2025-10-20', '1.9'), point('2026-02-20', '5.2'), point('2026-11-20', '9.3')]
    const boy = { label: 'Weight', unit: 'kg', measure: 'weight', sex: 'male', birth: '2025-09-20' }
    await place(stage.page, 'cr-growth', { ...boy, gestation: '29' }, { points })
    expect(await count('.cr-plot-point-open')).toBe(3)
    expect(await note()).toMatch(/^Hollow: at corrected age \(born at 29 weeks\), until 2 years/)
    await place(stage.page, 'cr-growth', { ...boy, gestation: '38' }, { points })
    expect(await count('.cr-plot-point-open')).toBe(0)
  })

  it('draws one measurement as a point, never as a trend', async () => {
    await place(stage.page, 'cr-growth', girl, { points: heights.slice(0, 1) })
    expect(await count('.cr-plot-line')).toBe(0)
    expect(await stage.page.locator('figcaption').textContent()).toMatch(/one value; 77th percentile/)
    expect(stage.errors).toEqual([])
  })

  it('puts the planes below each other on a phone, and nothing reaches out of the page', async () => {
    const { page } = stage
    await page.setViewportSize({ width: 320, height: 700 })
    await place(page, 'cr-growth', girl, { points: heights })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const outside = await page.evaluate(
      () =>
        [...document.querySelectorAll('cr-growth svg text')].filter((text) => {
          const box = text.getBoundingClientRect()
          return box.left < 0 || box.right > 320
        }).length,
    )
    expect(outside).toBe(0)
  })
})
