import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Build, builds } from './builds.ts'
import { root } from './root.ts'

/** Where builds run, and who hears of them. */
export interface Workshop {
  readonly root: string
  readonly builds: readonly Build[]
  readonly say: (line: string) => void
}

const ours: Workshop = { root, builds, say: (line) => process.stdout.write(`${line}\n`) }

/** Builds what is stale, a line each; nothing when all is fresh. @throws when a build fails, with its output in the message */
export function buildStale({ root, builds, say }: Workshop = ours): void {
  const stamps = join(root, '.cache', 'builds.json')
  const known = existsSync(stamps) ? (JSON.parse(readFileSync(stamps, 'utf8')) as Record<string, string>) : {}
  for (const build of builds) {
    const stamp = stampOf(root, build)
    if (known[build.name] === stamp && existsSync(join(root, build.output))) continue
    const started = performance.now()
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', ...build.command], {
      cwd: root,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${stdout}${stderr}${build.name} could not be built`)
    say(`Built ${build.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    known[build.name] = stamp
    mkdirSync(dirname(stamps), { recursive: true })
    writeFileSync(stamps, JSON.stringify(known, null, 2))
  }
}

/** Hash of everything that goes in, the lock file included: another version of a tool is another build. */
function stampOf(root: string, { inputs, command }: Build): string {
  const hash = createHash('sha256').update(command.join(' '))
  for (const path of [...inputs, 'package-lock.json'])
    for (const file of filesOf(join(root, path))) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(^|\/)(dist|node_modules)(\/|$)/.test(name))
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}
