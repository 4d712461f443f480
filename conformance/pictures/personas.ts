import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { settled } from '../support/browser.ts'

/** A picture of the chart of each of these records, `{record}.jpg` in the folder. */
export async function photographPersonas(
  page: Page,
  url: string,
  records: readonly string[],
  folder: string,
): Promise<void> {
  await page.setViewportSize({ width: 1120, height: 700 })
  for (const record of records) {
    await page.goto(`${url}/emr/records/${record}`)
    await settled(page)
    const path = join(folder, `${record}.jpg`)
    await page.screenshot({ path, type: 'jpeg', quality: 70, scale: 'css', animations: 'disabled' })
  }
}
