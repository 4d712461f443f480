import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlotPage, type PlotPage, place, spoken } from './plot-page.ts'

let stage: PlotPage
beforeAll(async () => {
  stage = await openPlotPage(320)
})
afterAll(() => stage?.close())

const attributes = { outcome: 'have a heart attack or stroke', years: '10', 'what-if': 'without smoking' }
const figures = (kind: string) => stage.page.locator(`.cr-plot-person-${kind} circle`).count()

describe('<cr-icon-array> (ui 5.8)', () => {
  it('draws no figure where no number may be said', async () => {
    await place(stage.page, 'cr-icon-array', attributes)
    expect(await stage.page.locator('figcaption').textContent()).toBe('No risk is shown.')
    expect(await stage.page.locator('svg').count()).toBe(0)
  })

  it('draws 100 people and outlines those in whom a change shows', async () => {
    await place(stage.page, 'cr-icon-array', attributes, { percent: 12, whatIf: 8 })
    expect([await figures('affected'), await figures('spared'), await figures('free')]).toEqual([8, 4, 88])
    expect(await stage.page.locator('.cr-plot-person-ring').count()).toBe(4)
    expect(await stage.page.locator('figcaption').textContent()).toBe(
      'About 12 of 100 people like this have a heart attack or stroke in 10 years; without smoking, about 8 of 100.',
    )
  })

  it('speaks each group by arrows, and has the same counts in its table', async () => {
    const { page } = stage
    await page.keyboard.press('Tab')
    expect(await spoken(page)).toBe('8 have a heart attack or stroke, of 100')
    await page.keyboard.press('ArrowRight')
    expect(await spoken(page)).toBe('4 fewer without smoking, of 100')
    await page.getByRole('button', { name: 'Show as table' }).click()
    expect(await page.locator('tbody th, tbody td').allTextContents()).toEqual([
      'Have a heart attack or stroke',
      'about 12',
      'about 8',
      'Do not',
      '88',
      '92',
    ])
    expect(stage.errors).toEqual([])
  })

  it('follows a new value without losing the reader’s place', async () => {
    const { page } = stage
    await place(page, 'cr-icon-array', attributes, { percent: 12, whatIf: 8 })
    await page.keyboard.press('Tab')
    await page.evaluate(() => Object.assign(document.querySelector('cr-icon-array') ?? {}, { whatIf: 14 }))
    await page.locator('.cr-plot-person-added').waitFor()
    expect(await figures('added')).toBe(2)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('slider')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})
