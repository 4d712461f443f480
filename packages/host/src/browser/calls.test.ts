import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage, until } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => stage.container.reset())
afterAll(() => stage?.close())

async function runningApp() {
  const opened = await stage.openPage()
  await opened.show('app', 'anna')
  return { ...opened, frame: await opened.frameWith('metformin, lisinopril') }
}

const code = (expression: string) => `${expression}.then(() => 'no error', (error) => [error.code, error.status])`

describe('calls of an app (design §5)', () => {
  it.each([
    ['//evil.example/x', 'call/path'],
    ['/../admin', 'call/path'],
    ['/records/anna/%2e%2e/bela/medications/', 'call/path'],
    ['/records/anna%2Fmedications/', 'call/path'],
    ['http://evil.example/', 'call/path'],
    ['/manifest?x=1', 'call/path'],
    ['/records/bela/medications/', 'call/other-record'],
    ['/records/b%65la/medications/', 'call/other-record'],
    ['/admin', 'call/unlisted'],
    ['', 'call/path'],
  ])('never reach the container when the path is %s (C-51)', async (path, expected) => {
    const { show, frameWith, close } = await stage.openPage()
    await show('hello-only', 'anna')
    const frame = await frameWith('wire')
    await frame.evaluate('hello()')
    await until(frame, 'gotPort.length === 1')
    await frame.evaluate((path) => {
      const { say } = window as unknown as { say(message: unknown): void }
      say({ type: 'api_call', id: 7, method: 'GET', path })
    }, path)
    await until(frame, 'gotPort.length === 2')
    expect(await frame.evaluate('gotPort[1]')).toMatchObject({ type: 'api_error', id: 7, code: expected })
    expect(stage.container.asked.filter((asked) => !asked.path.startsWith('/api/'))).toEqual([])
    await close()
  })

  it('carry the Connect token of the instance and never the cookie of the person (design §3.6)', async () => {
    const { close } = await runningApp()
    const [launch] = stage.container.asked
    expect(launch).toMatchObject({ path: '/api/launches', cookie: 'chartroom_session=secret', face: 'emr' })
    const call = stage.container.asked.find((asked) => asked.path === '/smart/records/anna/medications/')
    expect(call?.authorization).toMatch(/^Connect token-\d+$/)
    expect(call?.cookie).toBeUndefined()
    expect(call?.face).toBeUndefined()
    await close()
  })

  it('resolve each with its own answer when 200 are made in one tick (C-46)', async () => {
    const { frame, close } = await runningApp()
    const names = await frame.evaluate(`Promise.all(
      Array.from({ length: 200 }, (_, n) => smart.getMedication('m' + n)),
    ).then((answers) => answers.map(({ objects }) => objects[0].drugName.dcterms__title))`)
    expect(names).toEqual(Array.from({ length: 200 }, (_, n) => `drug m${n}`))
    await close()
  })

  it('reject with a code and the status when the API refuses (C-45)', async () => {
    const { frame, close } = await runningApp()
    expect(await frame.evaluate(code("smart.getMedication('missing')"))).toEqual(['call/refused', 404])
    await close()
  })

  it('reject with the reason of their signal, and the late answer reaches nobody', async () => {
    const { frame, close, events } = await runningApp()
    const gate = stage.container.gate(/medications\/slow/)
    await frame.evaluate(`
      window.giveUp = new AbortController()
      void (window.result = smart.getMedication('slow', { signal: giveUp.signal }).catch((error) => error.name))`)
    await gate.reached
    await frame.evaluate('giveUp.abort()')
    expect(await frame.evaluate('result')).toBe('AbortError')
    gate.open()
    await frame.evaluate("smart.getMedication('next')")
    expect((await events('call')).map((call) => call.path)).not.toContain('/records/anna/medications/slow')
    await close()
  })

  it('are refused beyond the limit of calls in flight, and the others still answer', async () => {
    const { frame, close } = await runningApp()
    const gate = stage.container.gate(/medications\/f/)
    await frame.evaluate(`void (window.results = Promise.all(
      Array.from({ length: 260 }, (_, n) => smart.getMedication('f' + n).then(() => 'ok', (error) => error.code))))`)
    await gate.reached
    gate.open()
    const results = (await frame.evaluate('results')) as string[]
    expect(results.filter((result) => result === 'ok')).toHaveLength(256)
    expect(results.filter((result) => result === 'call/too-many')).toHaveLength(4)
    await close()
  })

  it('of 50 MB are refused and harm nobody', async () => {
    const { show, state, frameWith, close } = await stage.openPage()
    await show('hello-only', 'anna')
    const frame = await frameWith('wire')
    await frame.evaluate('hello()')
    await until(frame, 'gotPort.length === 1')
    await frame.evaluate(`
      say({ type: 'ready' })
      say({ type: 'api_call', id: 1, method: 'GET', path: '/manifest', body: 'x'.repeat(50e6) })`)
    await until(frame, 'gotPort.length === 2')
    expect(await frame.evaluate('gotPort[1].code')).toBe('call/too-large')
    await state('ready')
    await close()
  })

  it('of a wrong shape are neither passed on nor answered', async () => {
    const { show, frameWith, close } = await stage.openPage()
    await show('hello-only', 'anna')
    const frame = await frameWith('wire')
    await frame.evaluate('hello()')
    await until(frame, 'gotPort.length === 1')
    await frame.evaluate(`
      for (const wrong of [
        'api_call', null, 7, [], {}, { type: 'api_call' },
        { type: 'api_call', id: '1', method: 'GET', path: '/manifest' },
        { type: 'api_call', id: -1, method: 'GET', path: '/manifest' },
        { type: 'api_call', id: 1, method: 'TRACE', path: '/manifest' },
        { type: 'api_call', id: 1, method: 'GET', path: { toString: 1 } },
        { type: 'api_call', id: 1, method: 'GET', path: '/manifest', query: { a: 1 } },
        { type: 'launch' }, { type: 'context' },
      ]) say(wrong)
      say({ type: 'api_call', id: 99, method: 'GET', path: '/none' })`)
    await until(frame, 'gotPort.length > 1')
    expect(await frame.evaluate('gotPort.slice(1)')).toMatchObject([{ id: 99, code: 'call/unlisted' }])
    await close()
  })
})
