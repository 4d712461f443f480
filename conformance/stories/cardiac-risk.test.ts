import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../support/stage.ts'

/** The second sample app: a number only of what is recorded, the same bytes for a clinician and for a patient (ui 3.13, 5.8). */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const frameOf = (page: Page): FrameLocator => page.frameLocator('smart-app iframe')
const opened = (page: Page): Promise<void> => frameOf(page).locator('table.inputs').waitFor()

async function openInEmr(page: Page, record_id: string): Promise<FrameLocator> {
  await page.goto(`${stage.container.url}/emr/records/${record_id}`)
  await page
    .getByRole('button', { name: /Cardiac risk/ })
    .first()
    .click()
  await opened(page)
  return frameOf(page)
}

async function openInPhr(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'Apps', exact: true }).click()
  await page.getByRole('button', { name: /Open Cardiac risk/ }).click()
  const allow = page.getByRole('button', { name: 'Allow', exact: true })
  await allow.or(page.locator('smart-app iframe')).first().waitFor()
  if (await allow.isVisible()) await allow.click()
  await opened(page)
  return frameOf(page)
}

/** Row of the table of inputs, as it is read: "Total cholesterol 161 mg/dL 04-Nov-2025 …". */
const input = async (app: FrameLocator, name: string): Promise<string> =>
  (
    (await app
      .getByRole('row')
      .filter({ has: app.getByRole('rowheader', { name, exact: true }) })
      .textContent()) ?? ''
  ).trim()

test('dave sees the sentence first, the people, and every input with its date and age', async () => {
  const { page, context, complaints } = await stage.as('Dave')
  const app = await openInEmr(page, 'nguyen-thi-minh-khai')
  const sentence = await app.locator('cr-icon-array figcaption').textContent()
  expect(sentence).toMatch(
    /^About \d+ of 100 people like this have a heart attack, a stroke or heart failure in 10 years\.$/,
  )
  const counted = Number(/\d+/.exec(sentence ?? '')?.[0])
  expect(await app.locator('.cr-plot-person-affected > g').count()).toBe(counted)
  expect(await app.locator('.cr-plot-person > g').count()).toBe(100)
  expect(await input(app, 'Total cholesterol')).toMatch(/161 mg\/dL.*04-Nov-2025.*1 year ago.*older than 1 year/)
  expect(await input(app, 'Statin')).toContain('Atorvastatin 40 mg tablet')
  expect(await input(app, 'Diabetes')).toContain('Type 2 diabetes')
  expect(complaints).toEqual([])
  await context.close()
})

test('what-if moves the same 100, says both numbers, and leaves what is recorded as it is', async () => {
  const { page, context } = await stage.as('Dave')
  const app = await openInEmr(page, 'nguyen-thi-minh-khai')
  const before = await input(app, 'Systolic pressure')
  await app.getByRole('button', { name: 'Systolic pressure down by 5' }).click()
  await app.getByRole('checkbox', { name: /Smokes/ }).check()
  const status = app.locator('.what-if [role=status]')
  await status.filter({ hasText: /About \d+ of 100 instead of about \d+ of 100\./ }).waitFor()
  expect(await app.locator('.cr-plot-person-ring').count()).toBeGreaterThan(0)
  expect(await input(app, 'Systolic pressure')).toBe(before)
  expect(await app.getByRole('region', { name: 'What if' }).textContent()).toContain('Not from the record')
  await app.getByRole('button', { name: 'Back to the record' }).click()
  await app.locator('.cr-plot-person-ring').first().waitFor({ state: 'detached' })
  expect(await status.textContent()).toBe('')
  await context.close()
})

test('the keyboard alone moves a slider, and its value is spoken with its unit', async () => {
  const { page, context } = await stage.as('Dave')
  const app = await openInEmr(page, 'nguyen-thi-minh-khai')
  const slider = app.getByRole('slider', { name: 'HDL cholesterol' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  expect(await slider.getAttribute('aria-valuetext')).toBe('42 mg/dL')
  await context.close()
})

test('where coronary disease is on record the formula does not apply, and no number stands there', async () => {
  const { page, context } = await stage.as('Dave')
  const app = await openInEmr(page, 'jurgen-weiss')
  await app.getByRole('heading', { name: 'PREVENT does not apply' }).waitFor()
  expect(await app.locator('.refusal').textContent()).toMatch(/Cardiovascular disease is on record: “/)
  expect(await app.locator('cr-icon-array').count()).toBe(0)
  await context.close()
})

test('penny’s record has no cholesterol: missing by name, in her words, and nothing guessed', async () => {
  const { page, context, complaints } = await stage.as('Penny')
  const app = await openInPhr(page)
  await app.getByRole('heading', { name: 'We cannot work out your risk' }).waitFor()
  const reasons = await app.locator('.refusal li').allTextContents()
  expect(reasons).toContain('Total cholesterol: not recorded.')
  expect(reasons).toContain('“Good” cholesterol (HDL): not recorded.')
  expect(await app.locator('body').textContent()).not.toMatch(/of 100|NaN|undefined|null/)
  expect(await input(app, 'Upper blood pressure')).toMatch(/\d+\/\d+ mmHg[A-Z][a-z]+ \d+, \d{4}/)
  expect(complaints).toEqual([])
  await context.close()
})

test('a heart attack that is recorded in words only is never taken for no disease: no number', async () => {
  const file = join(stage.container.data, '..', `in-words-${process.pid}.json`)
  const condition = {
    resourceType: 'Condition',
    id: 'in-words-only',
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    category: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code: 'problem-list-item' }],
      },
    ],
    code: { text: 'Heart attack' },
    subject: { reference: 'Patient/birgitte-ostergaard' },
    onsetDateTime: '2019',
  }
  const request = { method: 'PUT', url: 'Condition/in-words-only' }
  writeFileSync(
    file,
    JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry: [{ resource: condition, request }] }),
  )
  const imported = await promisify(execFile)(process.execPath, [
    '--conditions=source',
    join(import.meta.dirname, '..', '..', 'packages', 'server', 'src', 'main.ts'),
    'import',
    file,
    '--data',
    stage.container.data,
  ])
  rmSync(file)
  expect(imported.stdout).toContain('1 entries: 1 stored')
  const { page, context } = await stage.as('Dave')
  const app = await openInEmr(page, 'birgitte-ostergaard')
  await app.getByRole('heading', { name: 'No risk calculated' }).waitFor()
  const told = await app.locator('.refusal li').allTextContents()
  expect(told).toContain(
    '1 problem on record cannot be read by this app. It may be a cardiovascular disease; see the chart.',
  )
  expect(await input(app, 'Diabetes')).toContain('1 problem on record cannot be read by this app')
  expect(await app.locator('cr-icon-array').count()).toBe(0)
  await context.close()
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

test.each([
  ['with a number', 'nguyen-thi-minh-khai'],
  ['without one', 'fatou-diallo'],
])(
  'the app %s: no accessibility fault in four modes, two densities and three widths, nothing sideways',
  async (_, record_id) => {
    const { page, context, complaints } = await stage.as('Dave')
    await openInEmr(page, record_id)
    const frame = page.frames().find((one) => new URL(one.url()).hostname === 'localhost')
    if (frame === undefined) throw new Error('The app has no frame')
    await frame.evaluate(axe)
    const found: string[] = []
    for (const width of [320, 600, 1100]) {
      await page.locator('smart-app iframe').evaluate((element, px) => {
        if (element instanceof HTMLElement) element.style.width = `${px}px`
      }, width)
      for (const scheme of ['light', 'dark']) {
        for (const [contrast, density] of [
          ['standard', 'compact'],
          ['more', 'comfortable'],
        ]) {
          const { result, sideways, drawn } = await frame.evaluate(
            async (style) => {
              Object.assign(document.documentElement.dataset, style)
              const { axe: loaded } = window as unknown as { axe: { run(options: object): Promise<unknown> } }
              const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
              const { scrollWidth, clientWidth } = document.documentElement
              const result = await loaded.run({ runOnly: rules })
              return { result, sideways: scrollWidth > clientWidth, drawn: innerWidth }
            },
            { scheme, contrast, density },
          )
          const where = `${width} ${scheme} ${contrast} ${density}`
          expect(drawn).toBe(width)
          if (sideways) found.push(`${where} scrolls sideways`)
          for (const { id, nodes } of (result as AxeResult).violations)
            found.push(`${where} ${id}: ${nodes[0]?.html.slice(0, 160)}`)
        }
      }
    }
    expect(found).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  },
)

test('EMR and PHR load the same bytes', async () => {
  const loadedBy = async (page: Page, open: () => Promise<unknown>): Promise<readonly string[]> => {
    const loaded: Promise<string>[] = []
    page.on('response', (answer) => {
      const url = new URL(answer.url())
      if (url.hostname !== 'localhost' || !/\.(html|js|css)$/.test(url.pathname)) return
      const hash = (body: Buffer): string => createHash('sha256').update(body).digest('hex')
      loaded.push(answer.body().then((body) => `${url.origin}${url.pathname} ${hash(body)}`))
    })
    await open()
    return [...new Set(await Promise.all(loaded))].sort()
  }
  const dave = await stage.as('Dave')
  const penny = await stage.as('Penny')
  const inEmr = await loadedBy(dave.page, () => openInEmr(dave.page, 'penny-silva'))
  const inPhr = await loadedBy(penny.page, () => openInPhr(penny.page))
  expect(inEmr.length).toBeGreaterThan(2)
  expect(inPhr).toEqual(inEmr)
  await Promise.all([dave.context.close(), penny.context.close()])
})
