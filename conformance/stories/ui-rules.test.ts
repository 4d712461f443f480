import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled, type WatchedPage } from '../support/browser.ts'
import { openStage, type Stage } from '../support/stage.ts'

/** Rules of the design language that a page shows of itself, over every view of the chart (ui §7). */
let stage: Stage
let dave: WatchedPage
beforeAll(async () => {
  stage = await openStage()
  // One sign-in for all views: more than twenty within a minute are refused.
  dave = await stage.as('Dave')
})
afterAll(() => stage.close())

const views = [
  'eleni-papadopoulou',
  'jurgen-weiss/timeline',
  'bruno-costa/results',
  'eleni-papadopoulou/medications',
  'walter-brandt/problems',
  'penny-silva/allergies',
  'samuel-johansson/vital-signs',
  'noah-adeyemi/growth',
  'tomas-silva/immunizations',
  'penny-silva/encounters',
  'jurgen-weiss/notes',
  'eleni-papadopoulou/print',
]

/** Text that its box cuts: an ellipsis, a line clamp, or hidden overflow that hides something (ui 7.5). */
const cutTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '')
      const style = getComputedStyle(element)
      if (!own || element.closest('.cr-hidden-text, svg, [hidden]') !== null || style.clipPath !== 'none') continue
      const hidesMore = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      const clamped = style.getPropertyValue('-webkit-line-clamp') !== 'none'
      if (style.textOverflow === 'ellipsis' || hidesMore || clamped)
        found.push(`${element.className}: ${element.textContent?.slice(0, 60)}`)
    }
    return found
  })

/** Controls smaller than so many pixels in either direction; links inside a sentence are measured by their line (WCAG 2.5.8). */
const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((pixels) => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('button, a[href], input, select, [role="option"]')) {
      const box = element.getBoundingClientRect()
      if (box.width === 0 || getComputedStyle(element).visibility === 'hidden') continue
      const inSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline'
      const offScreen = box.right < 0 || box.bottom < 0
      const label = element.closest('label')?.getBoundingClientRect() ?? box
      const width = Math.max(box.width, label.width)
      const height = Math.max(box.height, label.height)
      if (!inSentence && !offScreen && (width < pixels - 0.5 || height < pixels - 0.5))
        found.push(
          `${element.tagName} "${element.textContent?.slice(0, 30)}" ${Math.round(width)}×${Math.round(height)}`,
        )
    }
    return found
  }, least)

describe.each(views)('the view %s', (view) => {
  test.each([
    [1440, 900],
    [390, 844],
  ])('cuts no text and has no target under 24 px, %d px wide (ui 7.5, 7.23)', async (width, height) => {
    const { page } = dave
    await page.setViewportSize({ width, height })
    await page.goto(`${stage.container.url}/emr/records/${view}`)
    await settled(page)
    expect(await cutTexts(page)).toEqual([])
    expect(await smallTargets(page, 24)).toEqual([])
  })
})

/** Blanks of any kind as one: a record number is grouped by narrow ones. */
const plain = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')

test('name, birth date, age, sex and record number stay in sight while one scrolls (ui 7.1)', async () => {
  const { page, context } = await stage.as('Dave')
  await page.goto(`${stage.container.url}/emr/records/eleni-papadopoulou`)
  await settled(page)
  await page.mouse.move(500, 500)
  await page.mouse.wheel(0, 3000)
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(200)
  const banner = page.getByRole('region', { name: 'Person' })
  const box = await banner.boundingBox()
  expect(box?.y).toBe(0)
  const text = plain(await banner.textContent())
  for (const fact of ['Papadopoulou', 'Eleni', '1942', '84 y', 'Female', '001 027 58']) expect(text).toContain(fact)
  await context.close()
})

test('at 320 px and with text twice as large, name, birth date and record number are in sight (ui 7.1)', async () => {
  const { page, context } = await stage.as('Dave', { width: 320, height: 640 })
  await page.goto(`${stage.container.url}/emr/records/nguyen-thi-minh-khai`)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await settled(page)
  const banner = page.getByRole('region', { name: 'Person' })
  for (const fact of ['Nguyễn', '08-May-1968', '002 873 45']) expect(plain(await banner.textContent())).toContain(fact)
  expect(await cutTexts(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await context.close()
})

test('rows are 28 px compact and at least 44 px comfortable, from one attribute (ui 7.19)', async () => {
  const { page, context } = await stage.as('Dave')
  await page.goto(`${stage.container.url}/emr/records/nguyen-thi-minh-khai/results`)
  await settled(page)
  const height = async (): Promise<number> =>
    (await page.locator('[role="grid"] tbody tr').nth(1).boundingBox())?.height ?? 0
  expect(Math.abs((await height()) - 28)).toBeLessThanOrEqual(1)
  await page.evaluate(() => document.documentElement.setAttribute('data-density', 'comfortable'))
  expect(await height()).toBeGreaterThanOrEqual(44)
  await context.close()
})
