import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installCommand, provideChromium } from './chromium.ts'
import { root } from './root.ts'
import { seedTemplate } from './seed-template.ts'
import { type Step, steps } from './steps.ts'

interface Outcome {
  passed: number
  failed: number
  skipped: number
}

const total: Outcome = { passed: 0, failed: 0, skipped: 0 }
const left: string[] = []
const reports = join(root, '.cache', 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const chromium = provideChromium()
let removeTemplate: (() => void) | undefined
const began = performance.now()
for (const step of steps) {
  if (step.vitest === 'chromium' && chromium === null) {
    left.push(`${step.name}: no Chromium. Run: ${installCommand}`)
    total.skipped += 1
    continue
  }
  if (step.vitest !== undefined) removeTemplate ??= await seedTemplate()
  runStep(step)
}
removeTemplate?.()
finish()

function runStep(step: Step): void {
  const started = performance.now()
  const report = join(reports, `${step.vitest}.json`)
  const extra =
    step.vitest === undefined ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  process.stdout.write(`\n── ${step.name}\n`)
  const { status } = spawnSync(process.execPath, [...step.command, ...extra], { cwd: root, stdio: 'inherit' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`   ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s\n`)
  if (step.vitest !== undefined && existsSync(report)) count(report, status)
  else if (status === 0) total.passed += 1
  else total.failed += 1
}

/** A run that ends badly with no failed test (a hook, a crash) is a failure all the same. */
function count(report: string, status: number | null): void {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Report
  total.passed += numPassedTests
  total.failed += numFailedTests === 0 && status !== 0 ? 1 : numFailedTests
  total.skipped += numPendingTests + numTodoTests
  for (const file of testResults) {
    for (const test of file.assertionResults)
      if (test.status === 'pending' || test.status === 'skipped') left.push(`${test.fullName}`)
  }
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

function finish(): void {
  process.stdout.write(`\nDone in ${((performance.now() - began) / 1000).toFixed(0)} s.\n`)
  if (left.length > 0) process.stdout.write(`Skipped:\n${left.map((line) => `  ${line}`).join('\n')}\n`)
  process.stdout.write(`Total: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
  const skippedInCi = process.env.CI === 'true' && total.skipped > 0
  if (skippedInCi) process.stdout.write('In CI nothing may be skipped.\n')
  process.exitCode = total.failed > 0 || skippedInCi ? 1 : 0
}
