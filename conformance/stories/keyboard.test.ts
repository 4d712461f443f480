import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled } from '../support/browser.ts'
import { openStage, type Stage } from '../support/stage.ts'

/** A clinician's work without a pointer (ui 7.21, WCAG 2.1.1, 2.4.7, 2.4.11). */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const khai = 'nguyen-thi-minh-khai'

/** What has the focus, as assistive software names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
  })

test('from sign-in to a patient, her results, a trend and an app, by keys alone', async () => {
  const context = await stage.browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const { keyboard } = page
  await page.goto(`${stage.container.url}/sign-in`)
  await page.getByRole('button', { name: /^Dave,/ }).focus()
  await keyboard.press('Enter')
  await page.waitForURL(/\/emr/)
  await settled(page)

  await keyboard.type('minh khai')
  await expect.poll(() => page.getByRole('option').count()).toBe(1)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.waitForURL(/nguyen-thi-minh-khai/)
  await settled(page)

  await keyboard.press('g')
  await keyboard.press('r')
  await page.getByRole('grid').waitFor()
  expect(await focused(page)).toBe('Results')
  const first = page.locator('[data-place="0:0"]')
  for (let stops = 0; stops < 40; stops += 1) {
    if (await first.evaluate((element) => element === document.activeElement)) break
    await keyboard.press('Tab')
  }
  expect(await focused(page)).toContain('Potassium')
  await keyboard.press('End')
  expect(await focused(page)).toMatch(/: 6.4 mmol\/L, critically high$/)
  await keyboard.press('ArrowDown')
  expect(await focused(page)).toMatch(/1.31 mg\/dL, high$/)
  await keyboard.press('Enter')
  const trend = page.getByRole('slider', { name: 'Creatinine over time' })
  await trend.waitFor()
  await trend.focus()
  await keyboard.press('ArrowLeft')
  expect(await trend.getAttribute('aria-valuetext')).toContain('mg/dL')
  await keyboard.press('v')
  await page.getByRole('button', { name: /^Trends/, pressed: true }).waitFor()

  await keyboard.press('Control+k')
  await keyboard.type('open medication list')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.frameLocator('smart-app iframe').locator('.medicine h3').first().waitFor()
  await context.close()
})

test('each view has its keys, and its heading takes the focus', async () => {
  const { page, context } = await stage.as('Dave')
  await page.goto(`${stage.container.url}/emr/records/${khai}`)
  await settled(page)
  for (const [letter, heading] of [
    ['t', 'Timeline'],
    ['r', 'Results'],
    ['m', 'Medications'],
    ['p', 'Problems'],
    ['l', 'Allergies'],
    ['v', 'Vital signs'],
    ['w', 'Growth'],
    ['i', 'Immunizations'],
    ['e', 'Encounters'],
    ['n', 'Notes'],
    ['s', 'Summary'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ state: 'attached' })
    await expect.poll(() => focused(page)).toBe(heading)
  }
  await context.close()
})

interface Stop {
  readonly name: string
  readonly ring: number
  readonly hidden: boolean
}

/** The focused element: how thick its ring is, and whether something sticky lies over it. */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const middle = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 40))
    const own = middle !== null && (element.contains(middle) || middle.contains(element))
    return {
      name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''}`,
      ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      hidden: !own,
    }
  })

describe('every stop of Tab', () => {
  test.each(['', 'timeline', 'results', 'medications', 'encounters', 'notes'])(
    'in the view %s has a visible ring that nothing covers, and Tab leads through and out',
    async (view) => {
      const { page, context } = await stage.as('Dave')
      await page.goto(`${stage.container.url}/emr/records/${khai}${view === '' ? '' : `/${view}`}`)
      await settled(page)
      const faults: string[] = []
      let stops = 0
      for (; stops < 400; stops += 1) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(() => document.activeElement === document.body)) break
        const { name, ring, hidden } = await stop(page)
        if (ring < 2) faults.push(`${name}: a ring of ${ring}`)
        if (hidden) faults.push(`${name}: covered`)
      }
      expect(faults).toEqual([])
      expect(stops).toBeGreaterThan(4)
      expect(stops).toBeLessThan(400)
      await context.close()
    },
  )
})
