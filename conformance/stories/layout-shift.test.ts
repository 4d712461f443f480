import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../support/browser.ts'
import { openStage, type Stage } from '../support/stage.ts'

/** Space is reserved before data comes (ui 1.10, 7.24). */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Cumulative layout shift, of the whole page, without what the person caused (Layout Instability API). */
const watch = `
  window.shifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue
      const moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 90) ?? node?.textContent)
      window.shifts.push({ value: entry.value, moved })
    }
  }).observe({ type: 'layout-shift', buffered: true })`

test.each([
  ['the chart', 'Dave', '/emr/records/nguyen-thi-minh-khai'],
  ['the results', 'Dave', '/emr/records/nguyen-thi-minh-khai/results'],
  ['the home of a patient', 'Penny', '/phr'],
] as const)('%s moves by at most 0.02 while its data take two seconds', async (_page, who, path) => {
  const { page, context } = await stage.as(who)
  await context.route('**/fhir/**', async (route) => {
    await new Promise((done) => setTimeout(done, 2000))
    await route.continue()
  })
  await page.addInitScript(watch)
  await page.goto(stage.container.url + path)
  await settled(page)
  const shifts = (await page.evaluate('window.shifts')) as readonly { readonly value: number }[]
  const total = shifts.reduce((sum, { value }) => sum + value, 0)
  expect(total, JSON.stringify(shifts)).toBeLessThanOrEqual(0.02)
  await context.close()
})
