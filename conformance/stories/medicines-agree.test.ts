import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../support/browser.ts'
import { openStage, readFhir, type Stage } from '../support/stage.ts'

/** One reading of medicines for every view: a clinician who looks at one of them misses none of the others. */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Statuses of a prescription and of a statement that say that the medicine is over, or never was. */
const over = ['completed', 'stopped', 'cancelled', 'ended', 'not-taken', 'entered-in-error']

/** "id: name" of what a view shows as not over, sorted; a view shows an entry once. */
async function shown(page: Page, inside: string): Promise<readonly string[]> {
  const all = await page
    .locator(`${inside} [data-medicine]`)
    .evaluateAll((names) =>
      names.map((name) => [
        name.getAttribute('data-status') ?? '',
        `${name.getAttribute('data-medicine')}: ${name.textContent}`,
      ]),
    )
  return all.flatMap(([status = '', text = '']) => (over.includes(status) ? [] : [text])).sort()
}

async function recorded(page: Page, id: string): Promise<readonly string[]> {
  const types = ['MedicationRequest', 'MedicationStatement']
  const all = await Promise.all(types.map((type) => readFhir(page, `/fhir/${type}?patient=${id}&_count=500`)))
  return all
    .flat()
    .flatMap((one) => (over.includes(String(one.status)) ? [] : [String(one.id)]))
    .sort()
}

test('the summary, the medications view and the print name the same medicines, all that the record holds', async () => {
  const { page } = await stage.as('Dave')
  const people = (await readFhir(page, '/fhir/Patient?_count=200')).map(({ id }) => String(id))
  expect(people.length).toBeGreaterThan(30)
  let told = 0
  for (const id of people) {
    const ids = await recorded(page, id)
    await page.goto(`${stage.container.url}/emr/records/${id}`)
    await settled(page)
    const card = page.getByRole('region', { name: /^Medications/ })
    for (const all of await card.getByRole('button', { name: /^All / }).all()) await all.click()
    const summary = await shown(page, 'main')
    const view = async (name: string) => {
      await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor({ state: 'attached' })
      await settled(page)
      return shown(page, name === 'Print' ? '[data-print-document]' : 'main')
    }
    expect(summary.map((text) => text.split(': ')[0]).sort(), id).toEqual(ids)
    expect(await view('Medications'), id).toEqual(summary)
    expect(await view('Print'), id).toEqual(summary)
    told += summary.length
  }
  expect(told).toBeGreaterThan(80)
}, 300_000)
