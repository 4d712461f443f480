import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openServerKey } from './server-key.ts'

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'chartroom-key-'))
})
afterEach(() => rmSync(data, { recursive: true }))

it('gives one key to all processes that start at once on a new folder', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'server-key.ts'))
  const script = `import { openServerKey } from ${module}; console.log(openServerKey(process.argv[1]).toString('hex'))`
  const opened = await Promise.all(
    Array.from({ length: 6 }, () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, data]),
    ),
  )
  const keys = new Set(opened.map(({ stdout }) => stdout.trim()))
  expect([...keys]).toEqual([openServerKey(data).toString('hex')])
  expect(readdirSync(join(data, 'keys'))).toEqual(['server.key'])
})

it('keeps the key for its owner only, and says what to do about half a key', () => {
  const file = join(data, 'keys', 'server.key')
  const key = openServerKey(data)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(openServerKey(data)).toEqual(key)
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 10))
  expect(() => openServerKey(data)).toThrow('restore it from a backup')
})
