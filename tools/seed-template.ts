import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.ts'

/**
 * Before all tests: one container fills one data folder with the sample people, and ends. Tests that need such a
 * container begin with a copy of it (`CHARTROOM_TEST_TEMPLATE`), which takes milliseconds instead of seconds each.
 * @returns what removes it
 */
export async function seedTemplate(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-template-'))
  const data = join(folder, 'data')
  const ready = join(folder, 'ready.json')
  const flags = ['start', '--port', '0', '--apps-port', '0', '--data', data, '--ready-file', ready]
  const child = spawn(
    process.execPath,
    ['--conditions=source', join(root, 'packages', 'server', 'src', 'main.ts'), ...flags],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let problems = ''
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  while (!existsSync(ready)) {
    if (child.exitCode !== null) throw new Error(`the sample people could not be stored: ${problems}`)
    await new Promise((done) => setTimeout(done, 50))
  }
  child.kill('SIGINT')
  await ended
  process.env.CHARTROOM_TEST_TEMPLATE = data
  return () => rmSync(folder, { recursive: true, force: true })
}
