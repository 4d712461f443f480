/** Takes the pictures of docs/images from a fresh container: `npm run screenshots`. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openStage } from './support/stage.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'images')
const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 780 }
const stage = await openStage()
const { url } = stage.container

const shoot = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
const mode = (page: Page, scheme: string): Promise<unknown> =>
  page.evaluate((chosen) => localStorage.setItem('cr-scheme', chosen), scheme)
const quiet = { waitUntil: 'networkidle' } as const
const openApp = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /Medication list/ })
    .first()
    .click()
  await page.frameLocator('smart-app iframe').locator('.medicine h3').first().waitFor()
}

const visitor = await stage.browser.newPage({ viewport: desktop })
await visitor.goto(`${url}/sign-in`, quiet)
await shoot(visitor, 'sign-in')

const { page: dave } = await stage.as('Dave', desktop)
await dave.goto(`${url}/emr`, quiet)
await shoot(dave, 'patient-list')
await dave.goto(`${url}/emr/records/nguyen-thi-minh-khai`, quiet)
await shoot(dave, 'chart')
await openApp(dave)
await shoot(dave, 'emr-app')
await mode(dave, 'dark')
await dave.goto(`${url}/emr/records/nguyen-thi-minh-khai`, quiet)
await shoot(dave, 'chart-dark')
await mode(dave, 'light')
await dave.setViewportSize(phone)
await dave.goto(`${url}/emr/records/nguyen-thi-minh-khai`, quiet)
await shoot(dave, 'chart-phone')

const { page: penny } = await stage.as('Penny', phone)
await penny.goto(`${url}/phr`, quiet)
await shoot(penny, 'phr-phone')
await penny.getByRole('button', { name: 'Apps', exact: true }).click()
await penny.getByRole('button', { name: /Open Medication list/ }).click()
await penny.getByRole('button', { name: 'Allow', exact: true }).waitFor()
await shoot(penny, 'consent-phone')
await penny.getByRole('button', { name: 'Allow', exact: true }).click()
await penny.frameLocator('smart-app iframe').locator('.medicine h3').first().waitFor()
await penny.setViewportSize(desktop)
await shoot(penny, 'phr-app')

await stage.close()
