import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, openPage, signInAs, type WatchedPage } from './browser.ts'
import { type RunningContainer, runContainer } from './container.ts'

/** A container and a browser for one file of stories. */
export interface Stage {
  readonly container: RunningContainer
  readonly browser: Browser
  /** A page of its own, signed in as a demo person. */
  as(label: 'Dave' | 'Penny' | 'Rita' | 'Admin', size?: { width: number; height: number }): Promise<WatchedPage>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const [container, browser] = await Promise.all([runContainer(filledFolder()), launchBrowser()])
  return {
    container,
    browser,
    as: async (label, size) => {
      const watched = await openPage(browser, size)
      await signInAs(watched.page, container.url, label)
      return watched
    },
    close: async () => {
      await browser.close()
      await container.kill()
      container.remove()
    },
  }
}

interface Bundle {
  readonly entry?: readonly { readonly resource: Record<string, unknown> }[]
}

/** What the record says, read by the signed-in page itself. */
export async function readFhir(page: Page, path: string): Promise<readonly Record<string, unknown>[]> {
  const bundle = await page.evaluate(async (address): Promise<unknown> => {
    const answer = await fetch(address, { headers: { 'x-chartroom-face': 'story' } })
    return answer.json()
  }, path)
  return ((bundle as Bundle).entry ?? []).map((entry) => entry.resource)
}

/** Medicines of a record: the names of those that the SMART data model can say, sorted, and how many it cannot. */
export async function medicinesOf(
  page: Page,
  record_id: string,
): Promise<{ readonly names: readonly string[]; readonly untold: number }> {
  const requests = await readFhir(page, `/fhir/MedicationRequest?patient=${record_id}&_count=500`)
  const inForce = requests
    .filter((request) => !['entered-in-error', 'draft', 'cancelled'].includes(String(request.status)))
    .map((request) => request.medicationCodeableConcept as { text?: string; coding?: readonly object[] })
  // Its drug names need a code of RxNorm (smart-classic c.4).
  const coded = inForce.filter(({ coding }) => coding !== undefined)
  return { names: [...new Set(coded.map(({ text = '' }) => text))].sort(), untold: inForce.length - coded.length }
}

/** A folder of its own with the sample people in it, where a run of tests has filled one (tools/seed-template.ts). */
function filledFolder(): string {
  const data = join(mkdtempSync(join(tmpdir(), 'chartroom-story-')), 'data')
  const template = process.env.CHARTROOM_TEST_TEMPLATE
  if (template !== undefined) cpSync(template, data, { recursive: true })
  return data
}
