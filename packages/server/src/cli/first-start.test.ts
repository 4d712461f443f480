import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashPassword } from '../auth/passwords.ts'
import { readConfig } from '../config.ts'
import { openContainer } from './open-container.ts'
import { serve } from './serve.ts'

test('a first start that was ended before it told the password tells one the next time', async () => {
  const data = mkdtempSync(join(tmpdir(), 'chartroom-first-'))
  const config = readConfig(['--port', '0', '--apps-port', '0', '--data', data, '--no-demo'], {})
  const ended = await openContainer(config)
  const account = { full_name: 'Administrator', role: 'administrator', organizations: [], records: [] } as const
  const password_hash = await hashPassword('nobody has read this')
  await ended.store.putAccount({ ...account, id: 'left', username: 'admin', password_hash, fhir_user: null })
  await ended.close()

  const { seeded, origin, close } = await serve(config)
  const password = seeded?.kind === 'administrator' ? seeded.password : ''
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'x-chartroom-face': 'test', origin, 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password }),
  })
  expect(answer.status).toBe(200)
  await close()
  rmSync(data, { recursive: true })
})
