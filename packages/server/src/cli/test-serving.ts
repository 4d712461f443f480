import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../config.ts'
import { type Serving, serve } from './serve.ts'

export interface TestServing extends Serving {
  /** Its data folder. */
  readonly data: string
  /** A person's requests, with her cookie and the faces' header. */
  signIn(username: string): Promise<AsPerson>
}

export type AsPerson = (method: string, path: string, body?: unknown) => Promise<Response>

/** A real container on free ports in a folder of its own, with the sample people; for tests over HTTP. */
export function serveForTests(...flags: readonly string[]): Promise<TestServing> {
  return serveConfigured({}, ...flags)
}

/** With what no operator may set. */
export async function serveConfigured(unusual: Partial<Config>, ...flags: readonly string[]): Promise<TestServing> {
  const data = mkdtempSync(join(tmpdir(), 'chartroom-'))
  // Filled once for all tests of a run (tools/seed-template.ts); other data than the usual are filled by each.
  const template = process.env.CHARTROOM_TEST_TEMPLATE
  if (template !== undefined && flags.length === 0) cpSync(template, data, { recursive: true })
  const config = readConfig(['--port', '0', '--apps-port', '0', '--data', data, ...flags], {})
  const serving = await serve({ ...config, ...unusual })
  return {
    ...serving,
    data,
    close: async () => {
      await serving.close()
      rmSync(data, { recursive: true, force: true })
    },
    signIn: (username) => signIn(serving.origin, username),
  }
}

async function signIn(origin: string, username: string): Promise<AsPerson> {
  const headers = { 'x-chartroom-face': 'test', origin }
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: username }),
  })
  if (!answer.ok) throw new Error(`sign-in of ${username}: ${answer.status}`)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (method, path, body) =>
    fetch(origin + path, {
      method,
      headers: { ...headers, cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
    })
}
