import { execFileSync } from 'node:child_process'
import { type Browser, chromium, type Frame, type Page } from 'playwright-core'

/** The system's Chromium. */
export function launchBrowser(): Promise<Browser> {
  const find = 'command -v chromium || command -v chromium-browser || command -v google-chrome'
  return chromium.launch({
    executablePath: execFileSync('sh', ['-c', find], { encoding: 'utf8' }).trim(),
    chromiumSandbox: false,
    args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  })
}

/** A page, signed in as the clinician of the demo. */
export async function clinicianPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: /^Dave,/ }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  return page
}

/** Opens a chart and shows the first sample app in it. */
export async function openApp(page: Page, url: string, record_id: string): Promise<void> {
  await page.goto(`${url}/emr/records/${record_id}`)
  const button = page.getByRole('button', { name: /Medication list/ }).first()
  await button.waitFor()
  await button.click()
}

/** The frame that shows an address of this origin, once it holds this text. */
export async function frameWith(page: Page, origin: string, text: string): Promise<Frame> {
  await page.frameLocator('iframe').getByText(text).first().waitFor({ state: 'attached' })
  const frame = page.frames().find((one) => one.url().startsWith(origin))
  if (frame === undefined) throw new Error(`no frame shows ${origin}`)
  return frame
}
