import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { checkDependencies } from './check-dependencies.ts'
import { checkPaths } from './check-paths.ts'

/** What the repository says about itself must be true: paths, dependencies, sizes, the lock file. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '' && existsSync(join(root, name)))
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

const problems: string[] = []
for (const name of [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'LICENSE',
  'docs/dependencies.md',
]) {
  if (!tracked.includes(name)) problems.push(`${name} is missing`)
}
if (tracked.includes('ARCHITECTURE.md'))
  problems.push(...checkPaths(read('ARCHITECTURE.md'), (path) => existsSync(join(root, path))))
if (tracked.includes('README.md') && read('README.md').trimEnd().split('\n').length > 150)
  problems.push('README.md is longer than 150 lines')

const manifests = tracked.filter((name) => /(^|\/)package\.json$/.test(name)).map((name) => JSON.parse(read(name)))
if (tracked.includes('docs/dependencies.md'))
  problems.push(...checkDependencies(read('docs/dependencies.md'), manifests))

if (/"resolved": *"http/.test(read('package-lock.json')))
  problems.push('package-lock.json names a registry: npm resolves without it')
for (const name of tracked.filter(
  (file) => /\.(ts|tsx|css|md)$/.test(file) && !/\/generated\/|tokens\.css$|mantine\.css$|\.test\.tsx?$/.test(file),
)) {
  const lines = read(name).split('\n').length
  if (lines > 401) problems.push(`${name} has ${lines} lines; a reader finds one rule in at most 400`)
}

for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(`${tracked.length} files, ${problems.length} problems\n`)
process.exitCode = problems.length === 0 ? 0 : 1
