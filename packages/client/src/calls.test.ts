import {
  type ApiCall,
  type Context,
  isToApp,
  isToHost,
  openMemoryPair,
  type Port,
  type ToApp,
  type ToHost,
} from '@chartroom/channel'
import { describe, expect, it } from 'vitest'
import { createSmart } from './smart.ts'

const context: Context = {
  type: 'context',
  instance_id: 'i',
  api_base: 'https://container.example/smart',
  manifest: { id: 'app', name: 'App' },
  context: {
    user: { id: 'dave', full_name: 'Dave' },
    record: { id: 'a/b', full_name: 'Anna' },
    browser_environment: 'desktop',
  },
  style: null,
}

function connected(onCall: (call: ApiCall, page: Port<ToHost, ToApp>) => void) {
  const [page, app] = openMemoryPair<ToHost, ToApp>(isToHost, isToApp)
  const asked: ToHost[] = []
  page.listen((message) => {
    asked.push(message)
    if (message.type === 'api_call') onCall(message, page)
  })
  return { smart: createSmart(app, 'https://container.example', context), page, asked }
}

const respond = (status: number, body: string) => (call: ApiCall, page: Port<ToHost, ToApp>) =>
  page.post({ type: 'api_response', id: call.id, status, content_type: 'application/ld+json', body })

const empty = respond(200, '{"@graph":[]}')

describe('the calls of a connected app', () => {
  it('refuse a filter that the call does not have, and a variable that is missing', async () => {
    const { smart } = connected(empty)
    await expect(smart.getMedications({ colour: 'red' } as never)).rejects.toThrow(TypeError)
    await expect(smart.getMedication('')).rejects.toThrow(TypeError)
  })

  it.each([
    [401, 'Access has ended.'],
    [403, 'This app may not read that.'],
    [500, 'The API answered with status 500.'],
  ])('reject a status of %d without repeating what the API said', async (status, message) => {
    const { smart } = connected(respond(status, 'Anna Example, born 1958'))
    await expect(smart.getMedications()).rejects.toMatchObject({ code: 'call/refused', status, message })
  })

  it('reject with the code that the host gives', async () => {
    const { smart } = connected((call, page) =>
      page.post({ type: 'api_error', id: call.id, code: 'call/unlisted', message: 'No.' }),
    )
    await expect(smart.getProblems()).rejects.toMatchObject({ name: 'SmartError', code: 'call/unlisted' })
  })

  it('send nothing when their signal has already aborted', async () => {
    const { smart, asked } = connected(empty)
    await expect(smart.getProblems({}, { signal: AbortSignal.abort('why') })).rejects.toBe('why')
    expect(asked).toEqual([])
  })

  it('take themselves back when their signal aborts', async () => {
    const giveUp = new AbortController()
    const { smart, asked } = connected(() => giveUp.abort('enough'))
    await expect(smart.getProblems({}, { signal: giveUp.signal })).rejects.toBe('enough')
    await Promise.resolve()
    expect(asked.map((message) => message.type)).toEqual(['api_call', 'api_cancel'])
  })

  it('reject when the page is gone, those under way and those after', async () => {
    const { smart } = connected((_, page) => page.close())
    await expect(smart.getProblems()).rejects.toMatchObject({ code: 'connect/gone' })
    await expect(smart.getProblems()).rejects.toMatchObject({ code: 'connect/gone' })
  })

  it('fill the record of the context into the path, escaped, and pass filters as the query', async () => {
    const { smart, asked } = connected(empty)
    await smart.getMedications({ limit: 5, rxnorm: '1|2' })
    await smart.getMedication('x/y')
    expect(asked).toMatchObject([
      { method: 'GET', path: '/records/a%2Fb/medications/', query: { limit: '5', rxnorm: '1|2' } },
      { path: '/records/a%2Fb/medications/x%2Fy', accept: 'application/ld+json' },
    ])
  })
})

describe('a connected app', () => {
  it('answers pings, and hears what it asked to hear until it stops listening', async () => {
    const { smart, page, asked } = connected(empty)
    const heard: string[] = []
    const stop = smart.on('backgrounded', () => heard.push('backgrounded'))
    page.post({ type: 'ping', id: 4 })
    page.post({ type: 'notification', name: 'backgrounded' })
    await smart.getProblems()
    stop()
    page.post({ type: 'notification', name: 'backgrounded' })
    await smart.getProblems()
    expect(heard).toEqual(['backgrounded'])
    expect(asked).toContainEqual({ type: 'pong', id: 4 })
  })

  it('knows the newest style', async () => {
    const { smart, page } = connected(empty)
    const style = { scheme: 'dark', contrast: 'more', density: 'compact' } as const
    page.post({ type: 'style', style })
    await smart.getProblems()
    expect(smart.style).toEqual(style)
    expect(smart.record).toEqual({ id: 'a/b', full_name: 'Anna' })
  })
})
