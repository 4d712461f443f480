import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Build, builds } from './builds.ts'
import { root } from './root.ts'

const stamps = join(root, '.cache', 'builds.json')

/** Builds what is stale, a line each; nothing when all is fresh. @throws when a build fails, with its output shown */
export function buildStale(): void {
  const known = existsSync(stamps) ? (JSON.parse(readFileSync(stamps, 'utf8')) as Record<string, string>) : {}
  for (const build of builds) {
    const stamp = stampOf(build)
    if (known[build.name] === stamp && existsSync(join(root, build.output))) continue
    const started = performance.now()
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', ...build.command], {
      cwd: root,
      encoding: 'utf8',
    })
    if (status !== 0) {
      process.stderr.write(`${stdout}${stderr}`)
      throw new Error(`${build.name} could not be built`)
    }
    process.stdout.write(`Built ${build.name} in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    known[build.name] = stamp
    mkdirSync(join(root, '.cache'), { recursive: true })
    writeFileSync(stamps, JSON.stringify(known, null, 2))
  }
}

/** Hash of everything that goes in, the lock file included: another version of a tool is another build. */
function stampOf({ inputs, command }: Build): string {
  const hash = createHash('sha256').update(command.join(' '))
  for (const path of [...inputs, 'package-lock.json'])
    for (const file of filesOf(join(root, path))) hash.update(file).update(readFileSync(file))
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
