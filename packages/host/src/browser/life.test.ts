import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage, until } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => stage.container.reset())
afterAll(() => stage?.close())

describe('the life of an app instance', () => {
  it('is refused, with the container’s code and sentence, before any frame exists', async () => {
    const { page, show, state, close } = await stage.openPage()
    await show('never-heard-of', 'anna')
    expect(await state('refused')).toMatchObject({ code: 'launch/needs-consent', reason: 'Consent is missing.' })
    expect(await page.locator('#slot iframe').count()).toBe(0)
    await close()
  })

  it('is refused to an app on the page’s own origin, which could reach the page', async () => {
    const { show, state, close } = await stage.openPage()
    await show('same-origin', 'anna')
    expect((await state('refused')).code).toBe('launch/same-origin')
    await close()
  })

  it('gives the frame its permissions, and no style attribute', async () => {
    const { page, show, state, errors, close } = await stage.openPage()
    await show('app', 'anna')
    await state('ready')
    const frame = page.locator('#slot iframe')
    expect(await frame.getAttribute('sandbox')).toBe(
      'allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads',
    )
    expect(await frame.getAttribute('allow')).toBe('')
    expect(await frame.getAttribute('referrerpolicy')).toBe('no-referrer')
    expect(await frame.getAttribute('title')).toBe('Peer app')
    expect(await frame.getAttribute('style')).toBeNull()
    expect(errors).toEqual([])
    await close()
  })

  it('is unreachable after ten seconds without a hello, and recovers when the app speaks after all', async () => {
    const { page, show, state, frameWith, close } = await stage.openPage()
    await show('hello-only', 'anna')
    const frame = await frameWith('wire')
    await page.clock.fastForward(10_000)
    expect((await state('unreachable')).code).toBe('app/no-answer')
    expect(await page.locator('#slot iframe').isVisible()).toBe(false)
    await frame.evaluate('hello()')
    await until(frame, 'gotPort.length === 1')
    await frame.evaluate("say({ type: 'ready' })")
    await state('ready')
    await close()
  })

  it('closes the line when the app goes to another origin: no call of it is answered any more', async () => {
    const { page, show, state, frameWith, events, close } = await stage.openPage()
    await show('app', 'anna')
    const frame = await frameWith('metformin, lisinopril')
    const gate = stage.container.gate(/medications\/late/)
    await frame.evaluate("void smart.getMedication('late')")
    await gate.reached
    await frame.goto(`${stage.foreignOrigin}/mute.html`)
    await state('starting')
    gate.open()
    await page.clock.fastForward(10_000)
    expect((await state('crashed')).code).toBe('app/gone')
    expect((await events('call')).map((call) => call.path)).toEqual(['/records/anna/medications/'])
    await close()
  })

  it('hides a page that took the place of the app without a word', async () => {
    const { page, show, state, frameWith, close } = await stage.openPage()
    await show('hello-only', 'anna')
    const frame = await frameWith('wire')
    await frame.evaluate('hello()')
    await until(frame, 'gotPort.length === 1')
    await frame.evaluate("say({ type: 'ready' })")
    await state('ready')
    await frame.goto(`${stage.foreignOrigin}/mute.html`)
    await page.clock.fastForward(1_000)
    await state('starting')
    await page.clock.fastForward(10_000)
    expect((await state('crashed')).code).toBe('app/gone')
    expect(await page.locator('#slot iframe').isVisible()).toBe(false)
    await close()
  })

  it('tells an app that hangs, and takes it back when it answers', async () => {
    const { page, show, state, frameWith, close } = await stage.openPage()
    await show('hello-only', 'anna')
    const frame = await frameWith('wire')
    await frame.evaluate('hello()')
    await until(frame, 'gotPort.length === 1')
    await frame.evaluate("say({ type: 'ready' })")
    await state('ready')
    await page.clock.runFor(40_000)
    expect((await state('crashed')).code).toBe('app/silent')
    await frame.evaluate("say({ type: 'pong', id: gotPort.filter((each) => each.type === 'ping').at(-1).id })")
    await state('ready')
    await close()
  })

  it('tells the app that it is hidden, shown, restyled, and about to go (C-47)', async () => {
    const { page, show, frameWith, state, messages, close } = await stage.openPage()
    await show('app', 'anna')
    const frame = await frameWith('metformin, lisinopril')
    await page.evaluate(`
      slot.background(); slot.foreground()
      slot.appStyle = { scheme: 'light', contrast: 'more', density: 'comfortable' }`)
    await until(frame, 'heard.length === 3')
    expect(await frame.evaluate('heard')).toEqual([
      'backgrounded',
      'foregrounded',
      ['style', { scheme: 'light', contrast: 'more', density: 'comfortable' }],
    ])
    await page.evaluate('slot.close()')
    expect((await state('ended')).code).toBe('app/closed')
    await expect.poll(messages).toContain('heard destroyed')
    await page.locator('#slot iframe').waitFor({ state: 'detached' })
    await expect.poll(() => stage.container.instances.size).toBe(0)
    await close()
  })

  it('tells the app of changes in its own record, of the types that it may read and of nothing else', async () => {
    const { page, show, frameWith, close } = await stage.openPage()
    await show('app', 'anna')
    const frame = await frameWith('metformin, lisinopril')
    await page.evaluate(`
      slot.recordChanged('ben', ['MedicationRequest'])
      slot.recordChanged('anna', ['Consent', 'Observation'])
      slot.recordChanged('anna', ['Consent', 'MedicationRequest'])`)
    await until(frame, 'heard.length === 1')
    expect(await frame.evaluate('heard')).toEqual([['record_changed', { types: ['MedicationRequest'] }]])
    await close()
  })

  it('passes on the wish for the whole screen, and Ctrl+K, which belongs to the face', async () => {
    const { page, show, frameWith, events, close } = await stage.openPage()
    await show('app', 'anna')
    const frame = await frameWith('metformin, lisinopril')
    await frame.evaluate('smart.fullscreen()')
    await expect.poll(async () => (await events('fullscreen')).length).toBe(1)
    await frame.locator('body').click()
    await page.keyboard.press('Control+k')
    await expect.poll(async () => (await events('palette')).length).toBe(1)
    await close()
  })

  it('renews its lease, and ends with an empty frame when the container says that access has ended', async () => {
    const { page, show, state, close } = await stage.openPage()
    await show('app', 'anna')
    await state('ready')
    await page.clock.fastForward(60_000)
    await expect.poll(() => stage.container.asked.filter((asked) => asked.path.endsWith('/lease')).length).toBe(1)
    await state('ready')
    stage.container.instances.clear()
    await page.clock.fastForward(60_000)
    expect(await state('ended')).toMatchObject({ code: 'instance/ended', reason: 'Access has ended.' })
    expect(await page.locator('#slot iframe').count()).toBe(0)
    await close()
  })

  it('ends at the next call when the token is dead, without waiting for the lease', async () => {
    const { show, frameWith, state, close } = await stage.openPage()
    await show('app', 'anna')
    const frame = await frameWith('metformin, lisinopril')
    stage.container.instances.clear()
    await frame.evaluate('void smart.getMedications().catch(() => 0)')
    expect((await state('ended')).code).toBe('instance/ended')
    await close()
  })

  it('restarts as another instance', async () => {
    const { page, show, state, frameWith, close } = await stage.openPage()
    await show('app', 'anna')
    await frameWith('metformin, lisinopril')
    await page.evaluate('slot.restart()')
    await state('ready')
    await frameWith('metformin, lisinopril')
    await expect.poll(() => stage.container.instances.size).toBe(1)
    expect(stage.container.asked.filter((asked) => asked.path === '/api/launches')).toHaveLength(2)
    await close()
  })

  it('ends with the element, and with the page', async () => {
    const { page, show, state, close } = await stage.openPage()
    await show('app', 'anna')
    await state('ready')
    await page.evaluate('slot.remove()')
    await expect.poll(() => stage.container.instances.size).toBe(0)
    await page.evaluate('document.body.append(slot)')
    await state('ready')
    await page.goto('about:blank')
    await expect.poll(() => stage.container.instances.size).toBe(0)
    await close()
  })

  it('is unreachable when the container cannot be asked', async () => {
    const { page, show, state, close } = await stage.openPage()
    await page.route('**/api/launches', (route) => route.abort())
    await show('app', 'anna')
    expect((await state('unreachable')).code).toBe('container/unreachable')
    await close()
  })
})
