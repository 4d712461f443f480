import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { medicinesOf, openStage, readFhir, type Stage } from '../support/stage.ts'

/** Flow A of ARCHITECTURE.md as one story: a clinician, a chart, an app of another origin in its frame. */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const khai = 'nguyen-thi-minh-khai'

const frameOf = (page: Page): FrameLocator => page.frameLocator('smart-app iframe')
const openChart = (page: Page, record_id: string): Promise<unknown> =>
  page.goto(`${stage.container.url}/emr/records/${record_id}`)
const openApp = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /Medication list/ })
    .first()
    .click()

/** Names in the app's list, once it has one. */
async function listed(page: Page): Promise<readonly string[]> {
  const names = frameOf(page).locator('.medicine h3, .notice h2')
  await names.first().waitFor()
  return [...new Set(await names.allTextContents())].sort()
}

test('dave opens a chart, and the app lists exactly that record’s medicines', async () => {
  const { page, context, complaints } = await stage.as('Dave')
  await page
    .getByRole('option', { name: /Nguyễn/ })
    .first()
    .click()
  await page.getByRole('region', { name: 'Person' }).waitFor()
  await openApp(page)
  expect(await listed(page)).toEqual((await medicinesOf(page, khai)).names)
  const header = await page.locator('smart-app').locator('xpath=ancestor::section[1]').textContent()
  expect(header).toContain('Nguyễn')
  expect(header).toContain('1968')
  expect(complaints).toEqual([])
  await context.close()
})

test('every record of dave’s shows its own medicines in the app, one after the other', async () => {
  const { page, context } = await stage.as('Dave')
  const people = await readFhir(page, '/fhir/Patient?_count=100')
  expect(people.length).toBeGreaterThanOrEqual(11)
  for (const { id } of people) {
    const record_id = String(id)
    await openChart(page, record_id)
    await openApp(page)
    const { names: expected, untold } = await medicinesOf(page, record_id)
    expect([record_id, await listed(page)]).toEqual([
      record_id,
      expected.length > 0 ? expected : ['No medicines recorded'],
    ])
    // What has no code is not in the list, and the app says so (design: never dropped in silence).
    const note = await frameOf(page).locator('.untold').allTextContents()
    expect([record_id, note.join()]).toEqual([
      record_id,
      untold === 0 ? '' : expect.stringContaining(`${untold} medicine`),
    ])
  }
  await context.close()
})

/** Goes to another chart without loading a page, as the list does, and says which record every frame was bound to ever since. */
async function switchChart(page: Page, record_id: string): Promise<void> {
  await page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/emr/records/${record_id}`)
}

/** Keeps watch in the page: a frame or a banner of the first record beside the second's banner is a breach, in any paint. */
async function watchForBreaches(page: Page, first: string, second: string): Promise<void> {
  await page.evaluate(
    ([old, now]) => {
      const breaches: string[] = []
      Object.assign(window, { breaches })
      const look = (): void => {
        const shown = document.querySelector('[aria-label="Person"]')?.getAttribute('data-record')
        for (const frame of document.querySelectorAll('smart-app')) {
          const bound = frame.getAttribute('record')
          if (shown === now && bound === old) breaches.push('a frame of the first record under the second banner')
          if (bound !== shown && shown !== undefined && shown !== null)
            breaches.push(`frame ${bound} under banner ${shown}`)
        }
      }
      new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true })
      const each = (): void => {
        look()
        requestAnimationFrame(each)
      }
      each()
    },
    [first, second] as const,
  )
}

const breachesOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { breaches: string[] }).breaches)

for (const [moment, slow] of [
  ['while the app is loading', '**/index.html?**'],
  ['while a call is under way', '**/smart/records/**'],
] as const) {
  test(`switching patients ${moment} shows nothing of the first record under the second (design §3.13)`, async () => {
    const { page, context } = await stage.as('Dave')
    const second = 'penny-silva'
    let held = 0
    await page.route(slow, async (route) => {
      if (route.request().url().includes(khai)) {
        held += 1
        await new Promise((done) => setTimeout(done, 1200))
      }
      await route.continue().catch((error: unknown) => {
        // The page let the request go, which is what it should do.
        if (!(error instanceof Error)) throw error
      })
    })
    await openChart(page, khai)
    await watchForBreaches(page, khai, second)
    await openApp(page)
    await expect.poll(() => held).toBeGreaterThan(0)
    await switchChart(page, second)
    await page.locator(`[aria-label="Person"][data-record="${second}"]`).waitFor()
    await openApp(page)
    expect(await listed(page)).toEqual((await medicinesOf(page, second)).names)
    // The held answer of the first record has come by now, and went nowhere.
    await page.waitForTimeout(1500)
    expect(await listed(page)).toEqual((await medicinesOf(page, second)).names)
    expect(await breachesOn(page)).toEqual([])
    await context.close()
  })
}

test('an app that does not answer says so in its slot, and the chart goes on (ui 4.4)', async () => {
  const { page, context } = await stage.as('Dave')
  await page.route('http://localhost:*/**', (route) => route.abort())
  await openChart(page, khai)
  await openApp(page)
  await page.getByText('does not answer').waitFor({ timeout: 20_000 })
  await page.unroute('http://localhost:*/**')
  await page.getByRole('button', { name: 'Try again' }).click()
  expect((await listed(page)).length).toBeGreaterThan(0)
  await context.close()
})

test('the app runs again after it reloads inside its frame (C-43)', async () => {
  const { page, context } = await stage.as('Dave')
  await openChart(page, khai)
  await openApp(page)
  const before = await listed(page)
  const frame = page.frames().find((candidate) => candidate.url().startsWith('http://localhost'))
  await frame?.evaluate(() => location.reload())
  await expect.poll(() => listed(page)).toEqual(before)
  await context.close()
})
