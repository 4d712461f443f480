/** Takes the pictures of docs/images from a fresh container: `npm run screenshots [-- pages|views|personas|apps]`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { photographCardiacRisk } from './pictures/cardiac-risk.ts'
import { photographViews } from './pictures/chart-views.ts'
import { photographPersonas } from './pictures/personas.ts'
import { settled } from './support/browser.ts'
import { openStage, readFhir } from './support/stage.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'images')
const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 780 }
const stage = await openStage()
const { url } = stage.container

const shoot = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
const mode = (page: Page, scheme: string): Promise<unknown> =>
  page.evaluate((chosen) => localStorage.setItem('cr-scheme', chosen), scheme)
const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(url + path)
  await settled(page)
}
const openApp = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /Medication list/ })
    .first()
    .click()
  await page.frameLocator('smart-app iframe').locator('.medicine h3').first().waitFor()
}

const asked = process.argv[2]

if (asked === undefined || asked === 'views') {
  const views = join(folder, 'chart')
  mkdirSync(views, { recursive: true })
  const { page } = await stage.as('Dave', desktop)
  await photographViews(page, url, views)
}

if (asked === undefined || asked === 'personas') {
  const portraits = join(folder, 'personas')
  mkdirSync(portraits, { recursive: true })
  const { page } = await stage.as('Dave', desktop)
  const people = await readFhir(page, '/fhir/Patient?_count=200')
  await photographPersonas(page, url, people.map(({ id }) => String(id)).sort(), portraits)
}

if (asked === undefined || asked === 'pages') {
  const visitor = await stage.browser.newPage({ viewport: desktop })
  await go(visitor, '/sign-in')
  await shoot(visitor, 'sign-in')

  const { page: dave } = await stage.as('Dave', desktop)
  await go(dave, '/emr')
  await shoot(dave, 'patient-list')
  await go(dave, '/emr/records/nguyen-thi-minh-khai')
  await shoot(dave, 'chart')
  await openApp(dave)
  await shoot(dave, 'emr-app')
  await mode(dave, 'dark')
  await go(dave, '/emr/records/nguyen-thi-minh-khai')
  await shoot(dave, 'chart-dark')
  await mode(dave, 'light')
  await dave.setViewportSize(phone)
  await go(dave, '/emr/records/nguyen-thi-minh-khai')
  await shoot(dave, 'chart-phone')

  const { page: penny } = await stage.as('Penny', phone)
  await go(penny, '/phr')
  await shoot(penny, 'phr-phone')
  await penny.getByRole('button', { name: 'Apps', exact: true }).click()
  await penny.getByRole('button', { name: /Open Medication list/ }).click()
  await penny.getByRole('button', { name: 'Allow', exact: true }).waitFor()
  await shoot(penny, 'consent-phone')
  await penny.getByRole('button', { name: 'Allow', exact: true }).click()
  await penny.frameLocator('smart-app iframe').locator('.medicine h3').first().waitFor()
  await penny.setViewportSize(desktop)
  await shoot(penny, 'phr-app')
}

if (asked === undefined || asked === 'apps') await photographCardiacRisk(stage, folder)

await stage.close()
