import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { medicinesOf, openStage, type Stage } from '../support/stage.ts'

/** The app that README.md shows is a whole app: it runs in the sample app's place, on its origin. */
let stage: Stage
let pages: Server
beforeAll(async () => {
  stage = await openStage()
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  const [, html = ''] = /```html\n([\s\S]*?)```/.exec(readme) ?? []
  const container = 'http://127.0.0.1:7000'
  expect(html).toContain(`${container}/lib/client.js`)
  pages = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html.replaceAll(container, stage.container.url)),
  ).listen(0, 'localhost')
  await once(pages, 'listening')
})
afterAll(async () => {
  pages.close()
  await stage.close()
})

test('the lines of README.md list a person’s medicines in the frame', async () => {
  const { page, context, complaints } = await stage.as('Dave')
  // Chromium lets a page of this machine load from this machine only if it came over a real connection: hence a server, no stub.
  const { port } = pages.address() as AddressInfo
  await page.route('http://localhost:*/index.html?**', (route) =>
    route.continue({ url: `http://localhost:${port}/index.html` }),
  )
  const record_id = 'penny-silva'
  await page.goto(`${stage.container.url}/emr/records/${record_id}`)
  await page
    .getByRole('button', { name: /Medication list/ })
    .first()
    .click()
  const items = page.frameLocator('smart-app iframe').locator('#list > li')
  await items.first().waitFor()
  expect([...new Set(await items.allTextContents())].sort()).toEqual((await medicinesOf(page, record_id)).names)
  expect(complaints).toEqual([])
  await context.close()
})
