import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'

/** A page with the charts under a strict policy, as faces and apps have it. */
export interface PlotPage {
  readonly page: Page
  /** Errors and reports of the content security policy, so far. */
  readonly errors: string[]
  close(): Promise<void>
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts</title>
<link rel="stylesheet" href="/plot.css"><main><h1>Charts</h1><div id="place"></div></main>
<script type="module" src="/page.js"></script></html>`

/** Opens a real Chromium on an empty page with all charts defined; `close` ends both. */
export async function openPlotPage(width = 800): Promise<PlotPage> {
  const files = await bundle()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const file = path === '/' ? html : files.get(path)
    const type = path.endsWith('.css') ? 'text/css' : path.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.writeHead(file === undefined ? 404 : 200, { 'Content-Type': type, 'Content-Security-Policy': policy })
    response.end(file)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const browser = await openChromium()
  const page = await browser.newPage({ viewport: { width, height: 900 }, timezoneId: 'UTC' })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) errors.push(message.text())
  })
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction(() => customElements.get('cr-trend') !== undefined)
  return {
    page,
    errors,
    async close() {
      await browser.close()
      await new Promise((done) => server.close(done))
    },
  }
}

/** Puts one chart on the page with these attributes and properties, in place of what was there. */
export async function place(
  page: Page,
  name: string,
  attributes: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await page.evaluate(
    ([name, attributes, properties]) => {
      const element = document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
      Object.assign(element, properties)
      document.getElementById('place')?.replaceChildren(element)
    },
    [name, attributes, properties] as const,
  )
  await page.locator(`${name} figure`).waitFor()
}

/** What assistive software hears of the chosen stop. */
export function spoken(page: Page): Promise<string | null> {
  return page.getByRole('slider').getAttribute('aria-valuetext')
}

async function bundle(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import { definePlots } from './index.ts'; import './plot.css'; definePlots()",
      resolveDir: `${import.meta.dirname}/..`,
      sourcefile: 'page.ts',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    entryNames: 'page',
    write: false,
  })
  return new Map(outputFiles.map((file) => [file.path.replace('/page.css', '/plot.css'), file.text]))
}

async function openChromium(): Promise<Browser> {
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim()
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  })
}
