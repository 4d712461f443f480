import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../support/browser.ts'
import { openStage, type Stage } from '../support/stage.ts'

/** Every page in every mode at three widths: no accessibility fault that axe finds, no complaint, no style element (ui 7.20, 7.26). */
let stage: Stage
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const pages = [
  { name: 'patient list', who: 'Dave', path: '/emr' },
  { name: 'chart', who: 'Dave', path: '/emr/records/nguyen-thi-minh-khai' },
  ...[
    'timeline',
    'results',
    'medications',
    'problems',
    'allergies',
    'vital-signs',
    'immunizations',
    'encounters',
    'notes',
    'print',
  ].map(
    (view) => ({ name: `chart, ${view}`, who: 'Dave', path: `/emr/records/nguyen-thi-minh-khai/${view}` }) as const,
  ),
  { name: 'chart, growth', who: 'Dave', path: '/emr/records/soren-lindqvist/growth' },
  { name: 'chart of somebody who died', who: 'Dave', path: '/emr/records/stanislaw-wisniewski' },
  { name: 'PHR home', who: 'Penny', path: '/phr' },
  { name: 'PHR health', who: 'Penny', path: '/phr/penny-silva/health' },
  { name: 'PHR apps', who: 'Penny', path: '/phr/penny-silva/apps' },
  { name: 'PHR sharing', who: 'Penny', path: '/phr/penny-silva/sharing' },
  { name: 'admin', who: 'Admin', path: '/admin' },
] as const

const modes = [
  { scheme: 'light', contrast: 'standard' },
  { scheme: 'dark', contrast: 'standard' },
  { scheme: 'light', contrast: 'more' },
  { scheme: 'dark', contrast: 'more' },
] as const

/** As the mode switch does: the attributes decide, and nothing is loaded anew. */
function setMode(page: Page, scheme: string, contrast: string): Promise<void> {
  return page.evaluate(
    ([chosen, more]) => {
      const { dataset } = document.documentElement
      dataset.mantineColorScheme = chosen
      dataset.contrast = more
    },
    [scheme, contrast] as const,
  )
}

const widths = [
  { width: 390, height: 844 },
  { width: 900, height: 1000 },
  { width: 1440, height: 900 },
]

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return (found as AxeResult).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

for (const { name, who, path } of pages) {
  test(`${name}: no fault in four modes at three widths`, async () => {
    const { page, context, complaints } = await stage.as(who)
    const found: string[] = []
    await page.goto(stage.container.url + path)
    for (const size of widths) {
      await page.setViewportSize(size)
      await settled(page)
      for (const { scheme, contrast } of modes) {
        await setMode(page, scheme, contrast)
        const where = `${size.width} ${scheme} ${contrast}`
        for (const fault of await faults(page)) found.push(`${where} ${fault}`)
        const { sideways, styles } = await page.evaluate(() => ({
          sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
          styles: document.querySelectorAll('style').length,
        }))
        if (sideways) found.push(`${where} scrolls sideways`)
        if (styles > 0) found.push(`${where} has ${styles} style elements`)
      }
    }
    expect(found).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
}

test('sign-in: no fault, and wrong words say one sentence with the focus on it (ui 4.1)', async () => {
  const context = await stage.browser.newContext()
  const page = await context.newPage()
  await page.goto(`${stage.container.url}/sign-in`)
  await settled(page)
  expect(await faults(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Account', exact: true }).fill('dave')
  await page.getByLabel('Password', { exact: true }).fill('not this')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('do not match')
  await context.close()
})
