import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../support/stage.ts'

/** Growth and vital signs as a clinician reads them, by keyboard (ui 5.2, 5.3, 7.29). */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const open = (page: Page, path: string): Promise<unknown> => page.goto(`${stage.container.url}/emr/records/${path}`)

test('a premature twin is judged by corrected age, in every chart and in the table', async () => {
  const { page, context, complaints } = await stage.as('Dave')
  await open(page, 'noah-adeyemi/growth')
  const length = page.getByRole('region', { name: 'Length and height' })
  await length.locator('.cr-plot-centile').first().waitFor()
  expect(await page.getByText(/born at 29 weeks$/).count()).toBe(1)
  expect(await length.locator('.cr-plot-point-open').count()).toBe(await length.locator('.cr-plot-actual').count())
  expect(await length.locator('figcaption').textContent()).toMatch(/percentile, z\s−?\d\.\d\d by corrected age$/)
  const chart = length.getByRole('slider')
  await chart.focus()
  await page.keyboard.press('Home')
  expect(await chart.getAttribute('aria-valuetext')).toMatch(/newborn, before term, no percentile$/)
  await page.keyboard.press('End')
  expect(await chart.getAttribute('aria-valuetext')).toMatch(
    /^77(\.0)? cm, .*corrected age 13 mo.*th percentile, z minus 0\.\d\d, uncorrected \d+\w\w percentile$/,
  )
  const table = page.getByRole('region', { name: 'All measurements, table' })
  const rows = table.locator('tbody tr')
  expect(await table.getByRole('columnheader', { name: 'Corrected age' }).count()).toBe(1)
  expect(await rows.count()).toBe(await length.locator('.cr-plot-actual').count())
  expect(complaints).toEqual([])
  await context.close()
})

test('growth since birth breaks at 2 years between WHO and CDC; one measure can be seen alone', async () => {
  const { page, context, complaints } = await stage.as('Dave')
  await open(page, 'freja-mortensen/growth')
  const height = page.getByRole('region', { name: 'Length and height' })
  await height.locator('.cr-plot-centile').first().waitFor()
  const words = await height.locator('svg text').allTextContents()
  expect(words).toEqual(expect.arrayContaining(['WHO 2006, girls', 'CDC 2000, girls', 'Length (cm)', 'Height (cm)']))
  expect(await height.locator('.cr-plot-break').count()).toBe(1)
  await page.getByRole('button', { name: 'Body mass index' }).press('Enter')
  await page.getByRole('region', { name: 'Body mass index' }).locator('.cr-plot-centile').first().waitFor()
  expect(await height.count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})

test('no growth chart is drawn of somebody who was never measured under 20, and the page says so', async () => {
  const { page, context } = await stage.as('Dave')
  await open(page, 'samuel-johansson/growth')
  await page.getByText('nothing was measured before 20 years of age').waitFor()
  expect(await page.locator('cr-growth').count()).toBe(0)
  await context.close()
})

test('vital signs stand by moment and as courses under one cursor', async () => {
  const { page, context, complaints } = await stage.as('Dave')
  await open(page, 'nguyen-thi-minh-khai/vital-signs')
  const course = page.getByRole('region', { name: 'Course' })
  const plot = course.getByRole('slider')
  await plot.focus()
  await page.keyboard.press('End')
  expect(await plot.getAttribute('aria-valuetext')).toMatch(/^Blood pressure \d+ over \d+ mmHg, /)
  await page.keyboard.press('ArrowDown')
  expect(await plot.getAttribute('aria-valuetext')).toMatch(/^Weight [\d.]+ kg, /)
  expect(await course.locator('.cr-plot-cursor line').count()).toBe(1)
  const sheet = page.getByRole('grid')
  expect(await sheet.getByRole('rowheader').first().textContent()).toContain('Vital signs')
  expect(await sheet.getByRole('button', { name: /^Blood pressure/ }).count()).toBeGreaterThan(0)
  expect(complaints).toEqual([])
  await context.close()
})
