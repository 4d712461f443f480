import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Stage } from '../support/stage.ts'

/** The Cardiac risk app in both faces: with a number and what-if, and without a number. */
export async function photographCardiacRisk(stage: Stage, folder: string): Promise<void> {
  const { url } = stage.container
  const shoot = (page: Page, name: string): Promise<unknown> =>
    page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  const inputs = (page: Page): Promise<void> => page.frameLocator('smart-app iframe').locator('table.inputs').waitFor()

  const { page: dave, context } = await stage.as('Dave', { width: 1440, height: 1000 })
  await dave.goto(`${url}/emr/records/nguyen-thi-minh-khai`)
  await dave
    .getByRole('button', { name: /Cardiac risk/ })
    .first()
    .click()
  await inputs(dave)
  await dave.evaluate(() => document.fonts.ready)
  await shoot(dave, 'emr-cardiac-risk')
  await dave.getByRole('button', { name: /full screen/i }).click()
  const app = dave.frameLocator('smart-app iframe')
  const less = app.getByRole('button', { name: 'Systolic pressure down by 5' })
  for (let times = 0; times < 3; times++) await less.click()
  await app.getByRole('button', { name: 'HDL cholesterol up by 5' }).click()
  await app.locator('.cr-plot-person-ring').first().waitFor()
  await app.locator('h1').scrollIntoViewIfNeeded()
  await shoot(dave, 'emr-cardiac-risk-what-if')
  await context.close()

  const { page: penny } = await stage.as('Penny', { width: 390, height: 844 })
  await penny.goto(`${url}/phr`)
  await penny.getByRole('button', { name: 'Apps', exact: true }).click()
  await penny.getByRole('button', { name: /Open Cardiac risk/ }).click()
  await penny.getByRole('button', { name: 'Allow', exact: true }).click()
  await inputs(penny)
  await shoot(penny, 'phr-cardiac-risk-phone')
}
