/**
 * Holds docs/conformance.md to the last run of the tests (.cache/reports/node.json): exit code 1 when the page is stale, a
 * statement has no test, or a test of one did not pass. With `--write` it writes the page.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { conformanceDoc, type Report } from './conformance-doc.ts'
import { root } from './root.ts'

const file = join(root, '.cache', 'reports', 'node.json')
const target = join(root, 'docs', 'conformance.md')
if (!existsSync(file)) throw new Error('there is no report of a run: run npm test')
const { text, problems, absent } = conformanceDoc(JSON.parse(readFileSync(file, 'utf8')) as Report)

if (process.argv.includes('--write')) writeFileSync(target, text)
if (absent.length > 0)
  process.stdout.write(`docs/conformance.md is not held to this run: nothing ran on ${absent.join(', ')}\n`)
else {
  const stale = !existsSync(target) || readFileSync(target, 'utf8') !== text
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  if (stale)
    process.stderr.write(
      'docs/conformance.md is stale: run node --conditions=source tools/check-conformance.ts --write\n',
    )
  process.exitCode = stale || problems.length > 0 ? 1 : 0
}
