import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WatchedPage } from '../support/browser.ts'
import {
  contradictory,
  longName,
  longNamed,
  markupEverywhere,
  nothingAtAll,
  rightToLeft,
  rightToLeftNamed,
  twentyThousand,
} from '../support/nasty-record.ts'
import { openStage, type Stage } from '../support/stage.ts'

/** Charts of records that came from anywhere: shown as they are, or said to be missing; never executed, never invented. */
let stage: Stage
let dave: WatchedPage
const records = {
  'nothing-at-all': nothingAtAll,
  'markup-everywhere': markupEverywhere,
  'long-named': longNamed,
  'right-to-left': rightToLeftNamed,
  contradictory,
}
const views = [
  '',
  'timeline',
  'results',
  'medications',
  'problems',
  'allergies',
  'vital-signs',
  'growth',
  'immunizations',
  'encounters',
  'notes',
  'print',
]

beforeAll(async () => {
  stage = await openStage()
  const file = join(stage.container.data, '..', `bad-${process.pid}.ndjson`)
  const all = { ...records, 'twenty-thousand': twentyThousand }
  const lines = Object.entries(all).flatMap(([id, make]) => make(id).map((one) => `${JSON.stringify(one)}\n`))
  writeFileSync(file, lines.join(''))
  const command = join(import.meta.dirname, '..', '..', 'packages', 'server', 'src', 'main.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=source',
    command,
    'import',
    file,
    '--data',
    stage.container.data,
  ])
  expect(stdout).toContain(`${lines.length} stored`)
  dave = await stage.as('Dave')
})
afterAll(() => stage.close())

async function open(record: string, view: string): Promise<string> {
  const { page } = dave
  await page.goto(`${stage.container.url}/emr/records/${record}${view === '' ? '' : `/${view}`}`)
  await page.getByRole('region', { name: 'Person' }).waitFor()
  await page.locator('main h1').waitFor({ state: 'attached' })
  await expect
    .poll(() =>
      page
        .locator('main')
        .getByText(/^(Loading…|Not loaded yet\.)$/)
        .count(),
    )
    .toBe(0)
  return (await page.locator('body').textContent()) ?? ''
}

describe.each(Object.keys(records))('the chart of %s', (record) => {
  test.each(views)('opens its %s view, with words for what is missing (ui 3.11, 7.8)', async (view) => {
    const text = await open(record, view)
    expect(text).not.toMatch(/\b(null|NaN|undefined|Invalid Date|\[object)\b/)
    expect(text).not.toMatch(/Could not load|not loaded/i)
    expect(await dave.page.evaluate('window.pwned')).toBeUndefined()
    expect(await dave.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(dave.complaints).toEqual([])
  })
})

test('a name of 200 characters, and one from right to left, is whole and uncut in the banner (ui 7.2, 7.5)', async () => {
  const banner = dave.page.getByRole('region', { name: 'Person' })
  await open('long-named', '')
  expect(await banner.textContent()).toContain(longName)
  await open('right-to-left', '')
  expect(await banner.textContent()).toContain(rightToLeft)
})

test('an entry made in error is counted and never shown as true (ui 3.12)', async () => {
  const text = await open('contradictory', 'results')
  expect(text).not.toContain('9.9')
  expect(text).toContain('1 entry withdrawn')
})

test('allergies that contradict their denial stand in the banner, the denial is not believed', async () => {
  await open('contradictory', '')
  const banner = await dave.page.getByRole('region', { name: 'Person' }).textContent()
  expect(banner).toContain('Peanut')
})

test('a record of twenty thousand results opens, its newest at once, and all of them are there in the end', async () => {
  const { page } = dave
  await page.goto(`${stage.container.url}/emr/records/twenty-thousand/results`)
  const grid = page.getByRole('grid')
  await grid.getByText('01-Nov-2026').waitFor()
  await page.getByText('older ones are loading').waitFor({ state: 'detached' })
  expect(await grid.getAttribute('aria-rowcount')).toBe('41')
  expect(Number(await grid.getAttribute('aria-colcount'))).toBeGreaterThanOrEqual(500)
  await page.locator('[data-place="0:1"]').waitFor({ state: 'detached' })
  await page.locator('[data-place="0:0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('[data-place="0:1"]:focus').waitFor()
  expect(dave.complaints).toEqual([])
})
