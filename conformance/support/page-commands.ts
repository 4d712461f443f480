import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningContainer } from './container.ts'

/** A page of docs/, as it is. */
export function readPage(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8')
}

export interface RanPage {
  readonly status: number | null
  readonly stderr: string
  /** What each block printed, in order. */
  readonly outputs: readonly string[]
}

/**
 * A page is a program: its `sh` blocks run one after the other in one shell, against a container.
 * @param folder where the reader stands; it lends the clone's command line
 */
export function runBlocks(page: string, container: Pick<RunningContainer, 'url' | 'data'>, folder: string): RanPage {
  const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
  const clone = JSON.stringify(join(import.meta.dirname, '..', '..'))
  const scripts = { chartroom: `npm --prefix ${clone} run --silent chartroom --` }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts }))
  const marked = blocks.map((block) => `${block}\necho; echo "${between}"`).join('\n')
  const { status, stdout, stderr } = spawnSync('sh', ['-eu', '-c', marked], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CHARTROOM: container.url, CHARTROOM_DATA: container.data },
  })
  return { status, stderr, outputs: stdout.split(`${between}\n`).slice(0, blocks.length) }
}

const between = '--- the next block ---'
