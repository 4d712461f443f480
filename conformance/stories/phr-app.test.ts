import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { medicinesOf, openStage, type Stage } from '../support/stage.ts'

/** The same app, unchanged, on a patient's own record: asked first, remembered as a grant, ended at any time. */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const listed = async (page: Page): Promise<readonly string[]> => {
  const names = page.frameLocator('smart-app iframe').locator('.medicine h3, .notice h2')
  await names.first().waitFor()
  return [...new Set(await names.allTextContents())].sort()
}

/** What the frame loads: the address without its query, and a hash of every byte. */
async function bytesOfApp(page: Page, open: () => Promise<unknown>): Promise<readonly string[]> {
  const loaded: Promise<string>[] = []
  page.on('response', (answer) => {
    const url = new URL(answer.url())
    if (url.hostname !== 'localhost' || answer.request().frame() === page.mainFrame()) return
    loaded.push(
      answer.body().then((body) => `${url.origin}${url.pathname} ${createHash('sha256').update(body).digest('hex')}`),
    )
  })
  await open()
  await listed(page)
  return [...new Set(await Promise.all(loaded))].filter((line) => /\.(html|js|css) /.test(line)).sort()
}

const openInPhr = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Apps', exact: true }).click()
  await page.getByRole('button', { name: /Open Medication list/ }).click()
}

test('penny is asked in plain words before the first launch; Enter allows nothing, and what she allows is remembered (ui 4.5)', async () => {
  const { page, context, complaints } = await stage.as('Penny')
  await openInPhr(page)
  await page.getByRole('heading', { name: /Medication list wants to see parts of/ }).waitFor()
  await page.keyboard.press('Enter')
  expect(await page.locator('smart-app').count()).toBe(0)
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  expect(await listed(page)).toEqual((await medicinesOf(page, 'penny-silva')).names)
  await page.reload()
  await openInPhr(page)
  expect(await listed(page)).toEqual((await medicinesOf(page, 'penny-silva')).names)
  expect(complaints).toEqual([])
  await context.close()
})

test('EMR and PHR load the same bytes from the same address', async () => {
  const dave = await stage.as('Dave')
  const inEmr = await bytesOfApp(dave.page, async () => {
    await dave.page.goto(`${stage.container.url}/emr/records/penny-silva`)
    await dave.page
      .getByRole('button', { name: /Medication list/ })
      .first()
      .click()
  })
  const penny = await stage.as('Penny')
  const inPhr = await bytesOfApp(penny.page, () => openInPhr(penny.page))
  expect(inEmr.length).toBeGreaterThan(2)
  expect(inPhr).toEqual(inEmr)
  expect(await listed(penny.page)).toEqual(await listed(dave.page))
  await Promise.all([dave.context.close(), penny.context.close()])
})

test('penny’s child is another record, with a permission of its own', async () => {
  const { page, context } = await stage.as('Penny')
  await page.getByRole('button', { name: /Choose another/ }).click()
  await page.getByRole('menuitem', { name: /Tomás/ }).click()
  await openInPhr(page)
  await page.getByRole('heading', { name: /wants to see parts of Tomás/ }).waitFor()
  await page.getByRole('button', { name: 'Don’t allow' }).click()
  expect(await page.locator('smart-app').count()).toBe(0)
  await context.close()
})

test('ending access stops the next call at once (ui 7.18)', async () => {
  const { page, context } = await stage.as('Penny')
  await openInPhr(page)
  await listed(page)
  const token = await page.evaluate(async () => {
    const headers = { 'x-chartroom-face': 'story', 'content-type': 'application/json' }
    const body = JSON.stringify({ app_id: 'medication-list@apps.chartroom.example', record_id: 'penny-silva' })
    const answer = await fetch('/api/launches', { method: 'POST', headers, body })
    return ((await answer.json()) as { instance: { connect_token: string } }).instance.connect_token
  })
  const ask = async (): Promise<number> =>
    (
      await fetch(`${stage.container.url}/smart/records/penny-silva/medications/`, {
        headers: { authorization: `Connect ${token}` },
      })
    ).status
  expect(await ask()).toBe(200)
  await page.getByRole('button', { name: 'Sharing' }).click()
  await page
    .getByRole('button', { name: /End access/ })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /End access/ })
    .click()
  await expect.poll(ask).toBe(401)
  await context.close()
})
