import { createCredentials } from '../../auth/credentials.ts'
import type { TestServing } from '../../cli/test-serving.ts'
import { testApp } from '../../smart/test-record.ts'
import type { Caller } from './access-callers.ts'
import { tokenOver } from './bearer-record.ts'
import type { MatrixRequest } from './matrix-requests.ts'

export type Ask = (request: MatrixRequest) => Promise<Response>

/** Signs a caller in, or gives her a token over a grant of her own; one that does not count is made as one that did. */
export async function openCaller(caller: Caller, serving: TestServing): Promise<Ask> {
  const credentials = await credentialsOf(caller, serving)
  return ({ method, path, headers, body }) =>
    fetch(`${serving.origin}/fhir${path}`, {
      method,
      headers: { ...credentials, ...headers },
      ...(body !== undefined && { body }),
      redirect: 'manual',
    })
}

export async function credentialsOf(caller: Caller, serving: TestServing): Promise<Readonly<Record<string, string>>> {
  const { account, by } = caller
  if (account === null) return {}
  if (by === 'session') return sessionOf(account, serving.origin)
  if (by === 'connect') return { authorization: `Connect ${await launched(account, caller, serving)}` }
  return { authorization: `Bearer ${await bearer(account, caller, serving)}` }
}

async function sessionOf(username: string, origin: string): Promise<Readonly<Record<string, string>>> {
  const headers = { 'x-chartroom-face': 'test', origin }
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: username }),
  })
  return { ...headers, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

async function launched(username: string, { record }: Caller, serving: TestServing): Promise<string> {
  const person = await serving.signIn(username)
  const answer = await person('POST', '/api/launches', { app_id: testApp.id, record_id: record })
  return ((await answer.json()) as { instance: { connect_token: string } }).instance.connect_token
}

async function bearer(
  account_id: string,
  { dead, scopes = '', record = null }: Caller,
  serving: TestServing,
): Promise<string> {
  const over = dead === 'over' ? { until: Date.now() - 1000 } : {}
  const ended = dead === 'ended' ? { ended: Date.now() } : {}
  // It outlives the whole matrix, unless that is what is wrong with it.
  const seconds = dead === 'expired' ? 60 : 3600
  const age = dead === 'expired' ? 61 : 0
  const { token } = await tokenOver(serving, account_id, scopes, { record_id: record, ...over, ...ended, age, seconds })
  if (dead === 'token ended') {
    await serving.container.store.endToken(createCredentials(serving.container.key).hash(token), Date.now())
  }
  return token
}
