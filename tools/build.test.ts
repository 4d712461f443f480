import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildStale } from './build.ts'

/** A workshop with one build, which copies its source. */
let root: string
const write = (path: string, text: string): void => writeFileSync(join(root, path), text)
const copy = { name: 'copy', command: ['copy.mjs'], inputs: ['src'], output: 'dist/out.txt' }

function build(): readonly string[] {
  const lines: string[] = []
  buildStale({ root, builds: [copy], say: (line) => lines.push(line.replace(/\d+\.\d s/, '0 s')) })
  return lines
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartroom-build-'))
  for (const folder of ['src', 'dist']) mkdirSync(join(root, folder))
  write('package-lock.json', '{}')
  write('src/in.txt', 'one')
  write('copy.mjs', "import { copyFileSync } from 'node:fs'\ncopyFileSync('src/in.txt', 'dist/out.txt')\n")
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a failed build says what its tool said, and is tried again', () => {
  write('copy.mjs', "process.stderr.write('no paper\\n')\nprocess.exit(1)\n")
  for (const _ of ['first', 'second']) expect(build).toThrow('no paper\ncopy could not be built')
})

test('what is fresh is left alone', () => {
  expect(build()).toEqual(['Built copy in 0 s'])
  expect(build()).toEqual([])
})

test.each([
  ['a changed source', () => write('src/in.txt', 'two')],
  ['a new source', () => write('src/more.txt', '')],
  ['another version of a tool', () => write('package-lock.json', '{"lockfileVersion":3}')],
  ['a missing result', () => rmSync(join(root, 'dist/out.txt'))],
])('%s is built again', (_what, change) => {
  build()
  change()
  expect(build()).toEqual(['Built copy in 0 s'])
  expect(readFileSync(join(root, 'dist/out.txt'), 'utf8')).toBe(readFileSync(join(root, 'src/in.txt'), 'utf8'))
})
