import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { settled } from '../support/browser.ts'

/** Each view of the chart, on the record that shows it best. */
const views = [
  ['summary', 'nguyen-thi-minh-khai', ''],
  ['timeline', 'jurgen-weiss', '/timeline'],
  ['results', 'nguyen-thi-minh-khai', '/results'],
  ['medications', 'eleni-papadopoulou', '/medications'],
  ['problems', 'walter-brandt', '/problems'],
  ['allergies', 'penny-silva', '/allergies'],
  ['vital-signs', 'nguyen-thi-minh-khai', '/vital-signs'],
  ['growth', 'freja-mortensen', '/growth'],
  ['immunizations', 'tomas-silva', '/immunizations'],
  ['encounters', 'penny-silva', '/encounters'],
  ['notes', 'jurgen-weiss', '/notes'],
  ['print', 'nguyen-thi-minh-khai', '/print'],
] as const

const desktop = { width: 1280, height: 860 }
const phone = { width: 390, height: 780 }

/** Pictures of every view: light, dark, and as wide as a phone; `{view}-{light|dark|phone}.png` in the folder. */
export async function photographViews(page: Page, url: string, folder: string): Promise<void> {
  for (const [name, record, path] of views) {
    const shoot = async (scheme: 'light' | 'dark', size: typeof desktop, suffix: string): Promise<void> => {
      await page.setViewportSize(size)
      await page.evaluate((chosen) => localStorage.setItem('cr-scheme', chosen), scheme)
      await page.goto(`${url}/emr/records/${record}${path}`)
      await settled(page)
      await page.screenshot({ path: join(folder, `${name}-${suffix}.png`), animations: 'disabled' })
    }
    await shoot('light', desktop, 'light')
    await shoot('dark', desktop, 'dark')
    await shoot('light', phone, 'phone')
  }
}
