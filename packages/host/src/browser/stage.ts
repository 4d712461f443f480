import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { type Browser, chromium, type Frame, type Page } from 'playwright-core'
import type { StateDetail } from '../app-instance.ts'
import { AppPeer } from './app-peer.ts'
import { ContainerPeer } from './container-peer.ts'
import { appPages, hostPage, pageScript } from './pages.ts'

/** A real Chromium, a container on 127.0.0.1, apps on localhost, and one more app origin. */
export interface Stage {
  readonly browser: Browser
  readonly container: ContainerPeer
  readonly containerOrigin: string
  readonly appOrigin: string
  readonly foreignOrigin: string
  /** A fresh page of the container, with an empty `<smart-app id="slot">`; its clock can be moved with `page.clock`. */
  openPage(): Promise<StagePage>
  close(): Promise<void>
}

export interface StagePage {
  readonly page: Page
  readonly errors: string[]
  /** Sets app and record of the slot. */
  show(app: string, record: string): Promise<void>
  /** Waits until the slot has this state, and gives its detail. */
  state(state: StateDetail['state']): Promise<StateDetail>
  /** Waits for the app's frame to hold this text; a frame that is not ready is not visible. */
  frameWith(text: string): Promise<Frame>
  /** The details of the page's `smart-…` events of this name, so far. */
  events(name: 'state' | 'call' | 'fullscreen' | 'palette' | 'problem'): Promise<Record<string, unknown>[]>
  /** What any window has posted to the page, so far. */
  messages(): Promise<unknown[]>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const container = new ContainerPeer()
  const app = new AppPeer()
  const foreign = new AppPeer()
  const containerOrigin = await container.listen('127.0.0.1')
  const appOrigin = await app.listen('localhost')
  const foreignOrigin = await foreign.listen('localhost')

  const packages = `${import.meta.dirname}/../../..`
  const clientScript = await bundle(`${packages}/client/src/index.ts`, 'SmartClient')
  for (const peer of [app, foreign]) for (const [path, page] of appPages(clientScript)) peer.pages.set(path, page)
  container.files.set('/', { type: 'text/html', text: hostPage })
  container.files.set('/page.js', { type: 'text/javascript', text: pageScript })
  container.files.set('/host.js', {
    type: 'text/javascript',
    text: await bundle(`${packages}/host/src/index.ts`, 'SmartHost'),
  })
  container.files.set('/style.css', { type: 'text/css', text: await readFile(`${packages}/host/style.css`, 'utf8') })
  container.csp = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src ${appOrigin} ${foreignOrigin}`
  for (const path of ['app', 'mute', 'hello-only']) container.apps.set(path, `${appOrigin}/${path}.html`)
  container.apps.set('elsewhere', `${appOrigin}/app.html`)
  container.apps.set('same-origin', `${containerOrigin}/app.html`)
  container.records.set('anna', ['metformin', 'lisinopril'])
  container.records.set('bela', ['warfarin'])

  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim()
  const browser = await chromium.launch({
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
  return {
    browser,
    container,
    containerOrigin,
    appOrigin,
    foreignOrigin,
    openPage: () => openPage(browser, containerOrigin),
    async close() {
      await browser.close()
      await Promise.all([container.close(), app.close(), foreign.close()])
    },
  }
}

async function openPage(browser: Browser, origin: string): Promise<StagePage> {
  const context = await browser.newContext()
  await context.addCookies([{ name: 'chartroom_session', value: 'secret', url: origin, sameSite: 'Lax' }])
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text())) errors.push(message.text())
  })
  await page.clock.install()
  await page.goto(origin)
  const slot = page.locator('#slot')
  return {
    page,
    errors,
    async show(app, record) {
      await slot.evaluate((element, [app, record]) => Object.assign(element, { app, record }), [app, record])
    },
    async state(state) {
      await page.locator(`#slot[state="${state}"]`).waitFor({ state: 'attached' })
      return slot.evaluate((element) => (element as unknown as { stateDetail: StateDetail }).stateDetail)
    },
    async frameWith(text) {
      await page.frameLocator('#slot iframe').getByText(text).waitFor({ state: 'attached' })
      const frame = await (await page.locator('#slot iframe').elementHandle())?.contentFrame()
      if (!frame) throw new Error('The slot has no frame')
      return frame
    },
    events: (name) => page.evaluate(`events.filter((event) => event.name === '${name}')`),
    messages: () => page.evaluate('messages'),
    close: () => context.close(),
  }
}

async function bundle(entry: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    conditions: ['source'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
  })
  return outputFiles[0]?.text ?? ''
}

/** Waits until an expression is true in a frame. By a timer: a frame that is not shown gets no animation frames. */
export async function until(frame: Frame, expression: string): Promise<void> {
  await frame.waitForFunction(expression, undefined, { polling: 20 })
}
