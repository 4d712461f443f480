import { expect, test } from 'vitest'
import { checkDependencies } from './check-dependencies.ts'
import { checkPaths } from './check-paths.ts'

test('finds a path that is named and not there', () => {
  const text = 'See `packages/a/src/b.ts` and `tools/`, not `SELECT`.'
  expect(checkPaths(text, (path) => path === 'tools')).toEqual([
    'ARCHITECTURE.md names packages/a/src/b.ts, which is not there',
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
