import { describe, expect, it } from 'vitest'
import { isHello, isStyle, isToApp, isToHost, isWelcome } from './guards.ts'

const nonce = '0123456789abcdef'
const hello = { type: 'chartroom/hello', versions: [1], nonce }
const welcome = { type: 'chartroom/welcome', version: 1, nonce }
const call = { type: 'api_call', id: 1, method: 'GET', path: '/manifest' }
const style = { scheme: 'dark', contrast: 'more', density: 'compact' }
const person = { id: 'p', full_name: 'P' }
const context = {
  type: 'context',
  instance_id: 'i',
  api_base: 'https://a.example',
  manifest: {},
  context: { user: person, record: person, browser_environment: 'desktop' },
  style: null,
}
const nothings = [null, undefined, 0, '', 'hello', [], {}, { type: null }, Object.create(null)]

describe('guards', () => {
  it.each([
    ['hello', isHello],
    ['welcome', isWelcome],
    ['messages to the host', isToHost],
    ['messages to the app', isToApp],
  ])('of %s refuse whatever is no message', (_, guard) => {
    expect(nothings.filter((message) => guard(message))).toEqual([])
  })

  it.each([
    { ...hello, versions: [2] },
    { ...hello, versions: '1' },
    { ...hello, versions: Array.from({ length: 17 }, () => 1) },
    { ...hello, nonce: 'short' },
    { ...hello, nonce: 'x'.repeat(257) },
    { ...hello, nonce: 1 },
  ])('refuse the hello %j', (message) => {
    expect(isHello(message)).toBe(false)
  })

  it.each([
    { ...call, id: -1 },
    { ...call, id: 1.5 },
    { ...call, id: '1' },
    { ...call, method: 'get' },
    { ...call, method: 'PATCH' },
    { ...call, path: undefined },
    { ...call, query: [] },
    { ...call, query: { a: 1 } },
    { ...call, query: { a: ['x', 1] } },
    { ...call, query: Object.fromEntries(Array.from({ length: 65 }, (_, n) => [n, ''])) },
    { ...call, body: {} },
    { ...call, content_type: 'x'.repeat(257) },
    { ...call, accept: 7 },
    { type: 'pong' },
    { type: 'api_cancel', id: null },
    context,
  ])('of the host refuse %j', (message) => {
    expect(isToHost(message)).toBe(false)
  })

  it.each([
    { ...context, context: { user: person, record: { id: 1 }, browser_environment: 'desktop' } },
    { ...context, context: { record: person, browser_environment: 'desktop' } },
    { ...context, style: {} },
    { ...context, manifest: 'm' },
    { type: 'api_response', id: 1, status: '200', content_type: '', body: '' },
    { type: 'api_response', id: 1, status: 200, content_type: '', body: '', left_out: { Condition: '2' } },
    { type: 'api_error', id: 1, code: 7, message: '' },
    { type: 'notification', name: 'record_changed' },
    { type: 'style', style: { ...style, scheme: 'pink' } },
    { type: 'record_changed' },
    { type: 'record_changed', types: 'Observation' },
    { type: 'record_changed', types: [7] },
    { type: 'record_changed', types: Array.from({ length: 201 }, () => 'Observation') },
    call,
  ])('of the app refuse %j', (message) => {
    expect(isToApp(message)).toBe(false)
  })

  it('let through what the dialect defines', () => {
    expect([isHello(hello), isHello({ ...hello, versions: [2, 1] }), isWelcome(welcome)]).toEqual([true, true, true])
    const query = { a: 'x', b: ['y', 'z'] }
    const toHost = [call, { ...call, query, body: '', accept: 'text/turtle' }, { type: 'ready' }, { type: 'leaving' }]
    expect(toHost.filter((message) => !isToHost(message))).toEqual([])
    const changed = { type: 'record_changed', types: ['Observation'] }
    const toApp = [context, { ...context, style }, { type: 'ping', id: 0 }, changed]
    expect(toApp.filter((message) => !isToApp(message))).toEqual([])
    expect(isStyle(style)).toBe(true)
  })
})
