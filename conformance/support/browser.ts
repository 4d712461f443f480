import { execFileSync } from 'node:child_process'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** The system's Chromium, as it runs for root and in containers; each story gets a context of its own. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = execFileSync(
    'sh',
    ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'],
    { encoding: 'utf8' },
  ).trim()
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page that keeps what went wrong on it. */
export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors of scripts, reports of the content security policy, and failed requests of ours. */
  readonly complaints: string[]
}

export async function openPage(browser: Browser, size = { width: 1440, height: 900 }): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/401 \(Unauthorized\)/.test(message.text()))
      complaints.push(`console: ${message.text()}`)
  })
  return { page, context, complaints }
}

/** Signs in by the card of a demo person. */
export async function signInAs(page: Page, url: string, label: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: new RegExp(`^${label},`) }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
}

/**
 * Waits until the page has what it asked for: no part is loading or busy, and no answer came for a third of a second. The
 * line of live changes stays open, so the network is never idle.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#root > *') !== null)
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"]') === null && !document.body.textContent.includes('Loading…'),
  )
  let before = -1
  for (;;) {
    const now = await page.evaluate(() => performance.getEntriesByType('resource').length)
    if (now === before) return
    before = now
    await page.waitForTimeout(330)
  }
}
