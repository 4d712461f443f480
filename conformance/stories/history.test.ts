import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled, type WatchedPage } from '../support/browser.ts'
import { openStage, type Stage } from '../support/stage.ts'

/** What happened to a person, and the address of each entry (ui 3.12, 3.16, 7.10, 7.21). */
let stage: Stage
let dave: WatchedPage

beforeAll(async () => {
  stage = await openStage()
  dave = await stage.as('Dave')
})
afterAll(() => stage.close())

async function open(path: string): Promise<void> {
  await dave.page.goto(`${stage.container.url}/emr/records/${path}`)
  await settled(dave.page)
}

const focused = () => dave.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

test('an allergy that was ruled out is not among the known ones, and its own address opens it with who changed it', async () => {
  await open('george-papas/allergies')
  const { page } = dave
  expect(await page.getByRole('button', { name: /Penicillin/ }).count()).toBe(0)
  await page.getByRole('button', { name: '1 ruled out' }).click()
  await page.getByRole('button', { name: /Penicillin/ }).click()
  const link = page.getByRole('link', { name: 'Link to this entry' })
  await open(String(await link.getAttribute('href')).replace('/emr/records/', ''))
  await expect.poll(focused).toContain('Ruled out: Penicillin')
  const history = page.getByRole('list', { name: 'History of this entry' })
  await expect.poll(() => history.textContent()).toContain('Dr Dave Okafor')
})

test('an address that names no entry of the record says so', async () => {
  await open('george-papas/problems/nothing-of-his')
  await expect.poll(() => dave.page.getByText('is not in this list').count()).toBe(1)
})

test('of ten years of dialysis only what is in view is rendered; keys reach all of it by one Tab stop', async () => {
  await open('samuel-johansson/timeline')
  const { page } = dave
  const rows = page.locator('main ol > li')
  const all = Number(await rows.first().getAttribute('aria-setsize'))
  expect(all).toBeGreaterThan(500)
  expect(await rows.count()).toBeLessThan(150)
  expect(await page.locator('main ol a[tabindex="0"]').count()).toBe(1)

  await page.locator('main ol a[tabindex="0"]').focus()
  const position = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'))
  for (const [key, at] of [
    ['End', all],
    ['ArrowUp', all - 1],
    ['Home', 1],
    ['ArrowDown', 2],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(position).toBe(String(at))
  }
  expect(await page.locator(':focus').isVisible()).toBe(true)

  await page.keyboard.press('Space')
  await page.getByRole('term').filter({ hasText: 'Who' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).not.toContain('/timeline')
})

test('a year is gone to by its button, and a kind shown alone', async () => {
  await open('samuel-johansson/timeline')
  const { page } = dave
  const years = page.getByRole('navigation', { name: 'Years' }).getByRole('button')
  const third = years.nth(2)
  const year = await third.textContent()
  await third.click()
  await expect.poll(() => third.getAttribute('aria-current')).toBe('true')
  await expect.poll(focused).toContain(String(year))
  await page.getByRole('button', { name: /^Medicines/ }).click()
  await expect.poll(async () => new Set(await page.locator('main ol [data-kind]').evaluateAll(kinds)).size).toBe(1)
  expect(dave.complaints).toEqual([])
})

function kinds(marks: readonly Element[]): (string | null)[] {
  return marks.map((mark) => mark.getAttribute('data-kind'))
}
