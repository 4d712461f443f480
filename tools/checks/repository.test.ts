import { expect, test } from 'vitest'
import { checkCommands } from './check-commands.ts'
import { checkDependencies } from './check-dependencies.ts'
import { checkLinks } from './check-links.ts'
import { checkLockFile } from './check-lock-file.ts'
import { checkPaths } from './check-paths.ts'
import { checkSizes } from './check-sizes.ts'

/** Each check finds a planted fault, and nothing else. */
test('finds a path that is named and not there', () => {
  const text = 'See `packages/a/src/b.ts` and `tools/`, not `SELECT`.'
  expect(checkPaths('ARCHITECTURE.md', text, (path) => path === 'tools')).toEqual([
    'ARCHITECTURE.md names packages/a/src/b.ts, which is not there',
  ])
})

test('finds a link and a picture that lead nowhere', () => {
  const text =
    '[a](../README.md#run) [b](gone.md) ![c](images/gone.png) [d](https://example.org/) [e](#here)\n```md\n[f](no.md)\n```\n'
  expect(checkLinks('docs/guide.md', text, (path) => path === 'README.md')).toEqual([
    'docs/guide.md links to gone.md, which is not there',
    'docs/guide.md links to images/gone.png, which is not there',
  ])
})

test('finds commands that no test runs, commands that are gone, and a test that is gone', () => {
  const text = '```sh\nnpm ci\nnpm start\n```\n\n```sh\nrm -rf data\n```\n\n```js\nlet a\n```\n'
  const table = [{ document: 'README.md', begins: ['npm ci', 'npm test'], runBy: ['kept.ts', 'gone.ts'] }]
  expect(checkCommands('README.md', text, (path) => path === 'kept.ts', table)).toEqual([
    'README.md: no test runs the commands that begin with "rm -rf data"',
    'README.md: the commands that begin with "npm test" are gone',
    'README.md: its commands are run by gone.ts, which is gone',
  ])
})

test('finds a file that is too long, tests included, generated ones not', () => {
  const lines = (count: number): string => 'a\n'.repeat(count)
  expect(
    checkSizes([
      { path: 'a.ts', text: lines(400) },
      { path: 'b.test.ts', text: lines(401) },
      { path: 'x/generated/c.ts', text: lines(900) },
      { path: 'README.md', text: lines(151) },
    ]),
  ).toEqual(['b.test.ts has 401 lines; a file keeps to 400', 'README.md has 151 lines; it keeps to 150'])
})

test('finds a lock file that names a registry, or a package without its hash', () => {
  const packages = {
    '': { name: 'root' },
    'packages/ours': {},
    'node_modules/@chartroom/ours': { resolved: 'packages/ours', link: true },
    'node_modules/good': { integrity: 'sha512-a' },
    'node_modules/named': { resolved: 'https://registry.example/named.tgz', integrity: 'sha512-b' },
    'node_modules/bare': {},
  }
  expect(checkLockFile(JSON.stringify({ packages }))).toEqual([
    'package-lock.json: node_modules/named names an address to fetch it from; npm needs none',
    'package-lock.json: node_modules/bare has no hash',
  ])
})

test('finds a dependency without a reason, a reason without a dependency, and a version that floats', () => {
  const problems = checkDependencies('| `old` | why |\n| `kept` | why |\n', [
    { dependencies: { kept: '1.0.0', fresh: '^2.0.0' } },
  ])
  expect(problems).toEqual([
    'docs/dependencies.md does not say why fresh is here',
    'docs/dependencies.md tells of old, which is gone',
    'fresh is not pinned (^2.0.0)',
  ])
})
