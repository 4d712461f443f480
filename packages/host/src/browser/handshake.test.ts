import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage, type StagePage, until } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => stage.container.reset())
afterAll(() => stage?.close())

async function withPage(run: (page: StagePage) => Promise<void>): Promise<void> {
  const page = await stage.openPage()
  await run(page)
  expect(page.errors).toEqual([])
  await page.close()
}

const settled = (frame: Frame) => frame.evaluate('new Promise((done) => setTimeout(done, 100))')

describe('the handshake between a frame and its page (design §3.6: source, then shape, then origin)', () => {
  it('does not answer a window that is not the frame, whatever it says', () =>
    withPage(async ({ page, show, state, frameWith }) => {
      await show('hello-only', 'anna')
      await frameWith('wire')
      await page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src, name: 'stranger' }))
      }, `${stage.appOrigin}/hello-only.html`)
      const stranger = await (await page.waitForSelector('iframe[name=stranger]')).contentFrame()
      if (!stranger) throw new Error('The stranger has no frame')
      await stranger.getByText('wire').waitFor()
      await stranger.evaluate('hello()')
      await page.evaluate("postMessage({ type: 'chartroom/hello', versions: [1], nonce: '0123456789abcdef' }, '*')")
      await settled(stranger)
      expect(await stranger.evaluate('got')).toEqual([])
      expect((await state('starting')).code).toBe('')
    }))

  it.each([
    ['a string', "parent.postMessage('hello', '*')"],
    ['nothing', "parent.postMessage(null, '*')"],
    ['a list', "parent.postMessage([{ type: 'chartroom/hello' }], '*')"],
    ['another type', "hello({ type: 'hello' })"],
    ['a version that we do not speak', 'hello({ versions: [2] })'],
    ['a version that is no list', "hello({ versions: '1' })"],
    ['no nonce', 'hello({ nonce: undefined })'],
    ['a nonce that is too short', "hello({ nonce: '1' })"],
    ['a nonce of a megabyte', "hello({ nonce: 'x'.repeat(1e6) })"],
  ])('does not answer a hello of a wrong shape: %s', (_, speak) =>
    withPage(async ({ show, state, frameWith }) => {
      await show('hello-only', 'anna')
      const frame = await frameWith('wire')
      await frame.evaluate(speak)
      await settled(frame)
      expect(await frame.evaluate('got')).toEqual([])
      await state('starting')
    }),
  )

  it('does not answer a page of another origin in the frame, and says that the app has left its address', () =>
    withPage(async ({ page, show, state, frameWith }) => {
      await show('app', 'anna')
      const frame = await frameWith('metformin, lisinopril')
      await frame.goto(`${stage.foreignOrigin}/hello-only.html`)
      const strayed = await frameWith('wire')
      await strayed.evaluate('hello()')
      expect((await state('unreachable')).code).toBe('app/other-origin')
      await settled(strayed)
      expect(await strayed.evaluate('got')).toEqual([])
      expect(await page.locator('#slot iframe').isVisible()).toBe(false)
    }))

  it('welcomes with the nonce of the hello, one port, and only the app’s own context', () =>
    withPage(async ({ show, frameWith, state }) => {
      await show('hello-only', 'anna')
      const frame = await frameWith('wire')
      await frame.evaluate('hello()')
      await until(frame, 'gotPort.length === 1')
      expect(await frame.evaluate('got')).toEqual([
        {
          data: { type: 'chartroom/welcome', version: 1, nonce: '0123456789abcdef0123' },
          origin: stage.containerOrigin,
        },
      ])
      const text = JSON.stringify(await frame.evaluate('gotPort'))
      expect(text).toContain('"record":{"id":"anna"')
      expect(text).not.toContain('token-')
      await frame.evaluate("say({ type: 'ready' })")
      await state('ready')
    }))

  it('starts over with the same instance when the page reloads inside its frame (C-43)', () =>
    withPage(async ({ show, state, frameWith }) => {
      await show('app', 'anna')
      const frame = await frameWith('metformin, lisinopril')
      await frame.evaluate('window.before = true')
      await frame.evaluate('location.reload()')
      await until(frame, 'window.before === undefined && document.body?.textContent.includes("metformin")')
      await state('ready')
      expect(stage.container.asked.filter((asked) => asked.path === '/api/launches')).toHaveLength(1)
    }))

  it('closes the first port when the page says hello twice', () =>
    withPage(async ({ show, frameWith }) => {
      await show('hello-only', 'anna')
      const frame = await frameWith('wire')
      await frame.evaluate('hello()')
      await until(frame, 'gotPort.length === 1')
      await frame.evaluate('window.first = window.port')
      await frame.evaluate('hello()')
      await until(frame, 'gotPort.length === 2')
      await frame.evaluate(
        "first.postMessage({ type: 'api_call', id: 1, method: 'GET', path: '/records/anna/medications/' })",
      )
      await settled(frame)
      expect(stage.container.asked.filter((asked) => asked.path.startsWith('/smart/'))).toEqual([])
      expect(await frame.evaluate('gotPort.length')).toBe(2)
    }))

  it('keeps two frames of the same address apart', () =>
    withPage(async ({ page, show, frameWith }) => {
      await page.evaluate(() => {
        const slot = document.querySelector('#slot') as unknown as { transport: unknown }
        const second = Object.assign(document.createElement('smart-app'), {
          id: 'second',
          transport: slot.transport,
          app: 'app',
          record: 'bela',
        })
        document.body.append(second)
      })
      await show('app', 'anna')
      await frameWith('metformin, lisinopril')
      await page.frameLocator('#second iframe').getByText('warfarin').waitFor()
      expect(await page.frameLocator('#second iframe').locator('#who').textContent()).toBe('Person bela')
    }))

  it('is refused to a page that nobody frames (C-53)', () =>
    withPage(async ({ page }) => {
      await page.goto(`${stage.appOrigin}/app.html`)
      await page.getByText('error connect/not-framed').waitFor()
    }))
})
