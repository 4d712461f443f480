import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { checkCommands } from './check-commands.ts'
import { checkDependencies } from './check-dependencies.ts'
import { checkLinks } from './check-links.ts'
import { checkLockFile } from './check-lock-file.ts'
import { checkPaths } from './check-paths.ts'
import { checkSizes } from './check-sizes.ts'

/** What the repository says about itself must be true: paths, links, commands, dependencies, sizes, the lock file. */
const needed = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'LICENSE',
  'docs/dependencies.md',
]

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))
const exists = (path: string): boolean => existsSync(join(root, path))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const documents = tracked.filter((path) => path.endsWith('.md'))
const texts = tracked.filter((path) => /\.(ts|tsx|mjs|css|md)$/.test(path)).map((path) => ({ path, text: read(path) }))
const manifests = tracked.filter((path) => /(^|\/)package\.json$/.test(path)).map((path) => JSON.parse(read(path)))

const problems = [
  ...needed.filter((path) => !tracked.includes(path)).map((path) => `${path} is missing`),
  ...documents.flatMap((path) => checkPaths(path, read(path), exists)),
  ...documents.flatMap((path) => checkLinks(path, read(path), exists)),
  ...documents.flatMap((path) => checkCommands(path, read(path), exists)),
  ...checkSizes(texts),
  ...checkDependencies(tracked.includes('docs/dependencies.md') ? read('docs/dependencies.md') : '', manifests),
  ...checkLockFile(read('package-lock.json')),
]

for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(`${tracked.length} files, ${problems.length} problems\n`)
process.exitCode = problems.length === 0 ? 0 : 1
