import { afterAll, beforeAll } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { importTess, tokenOver } from '../../http/contract/bearer-record.ts'

/** A request of a test: what is sent and with what permission. */
export interface Sent {
  /** Scopes of the token; all of `tess`'s record where absent. */
  readonly scopes?: string
  /** `null`: a token that is bound to no record. */
  readonly record_id?: string | null
  readonly account?: string
  /** An object is sent as JSON, a text or bytes as they are. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into what it was answered
  readonly json: any
}

export type Send = (method: string, path: string, sent?: Sent) => Promise<Told>

export const everything = 'patient/*.cruds'

/** A container with `tess`'s record for one suite, and how it is written to. */
export function writing(open: () => Promise<TestServing>): {
  readonly send: Send
  readonly serving: () => TestServing
} {
  let serving: TestServing | undefined
  const tokens = new Map<string, string>()
  beforeAll(async () => {
    serving = await open()
    await importTess(serving)
  })
  afterAll(() => serving?.close())
  const running = (): TestServing => {
    if (serving === undefined) throw new TypeError('Nothing is served yet.')
    return serving
  }
  const tokenFor = async ({ account = 'dave', scopes = everything, record_id = 'tess' }: Sent): Promise<string> => {
    const key = JSON.stringify([account, scopes, record_id])
    const token = tokens.get(key) ?? (await tokenOver(running(), account, scopes, { record_id })).token
    tokens.set(key, token)
    return token
  }
  const send: Send = async (method, path, sent = {}) => {
    const { body, headers = {} } = sent
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const answer = await fetch(`${running().origin}/fhir${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenFor(sent)}`,
        ...(body !== undefined && { 'content-type': 'application/fhir+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, json: text === '' ? null : JSON.parse(text) }
  }
  return { send, serving: running }
}

/** An observation of `tess` that may be written. */
export const observation = (more: object = {}): Readonly<Record<string, unknown>> => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
  subject: { reference: 'Patient/tess' },
  ...more,
})
