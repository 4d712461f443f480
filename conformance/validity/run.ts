/**
 * Validates what the sample data makes with HAPI's R4 validator: `npm run validity -- [--only slug,slug] [--people N --seed S] [--today DATE]`.
 * Over everybody it writes docs/validity.md. Exit code 1 when there is an error. Needs a JDK of 17 or newer and Maven.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildJar } from '../support/build-jar.ts'
import { type Findings, reportOf } from './report.ts'

const here = import.meta.dirname
const root = join(here, '..', '..')
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    people: { type: 'string' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
})
const work = mkdtempSync(join(tmpdir(), 'chartroom-validity-'))
try {
  process.exitCode = validate()
} finally {
  rmSync(work, { recursive: true, force: true })
}

function validate(): number {
  const jar = buildJar(here, 'validity')
  const folder = join(work, 'sample')
  sample('--out', folder)
  if (values.only !== undefined) keepOnly(folder, values.only.split(','))
  // What the server says of itself is judged as well.
  writeFileSync(join(folder, 'capability-statement.ndjson'), statement())
  if (values.people !== undefined) {
    sample('--out', join(folder, 'people'), '--patients', values.people, '--seed', values.seed, '--format', 'ndjson')
  }
  const found = join(work, 'findings.json')
  const { status } = spawnSync('java', ['-Xmx3g', '-jar', jar, folder, found], { stdio: 'inherit' })
  if (values.only === undefined && status !== null && status < 2) {
    const findings: Findings = JSON.parse(readFileSync(found, 'utf8'))
    const generated = Number(values.people ?? 0)
    const report = reportOf(findings, { today: values.today, generated, seed: values.seed })
    writeFileSync(join(root, 'docs', 'validity.md'), report)
  }
  return status ?? 1
}

/** The CapabilityStatement of this clone. */
function statement(): string {
  const command = ['--conditions=source', join(root, 'tools', 'capability-statement.ts')]
  const { status, stdout } = spawnSync(process.execPath, command, { maxBuffer: 10_000_000, encoding: 'utf8' })
  if (status !== 0) throw new Error(`capability-statement.ts ended with ${status}`)
  return stdout
}

/** Runs `chartroom sample` of this clone. */
function sample(...words: readonly string[]): void {
  const command = [
    '--conditions=source',
    join(root, 'tools', 'chartroom.ts'),
    'sample',
    '--today',
    values.today,
    ...words,
  ]
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`chartroom sample ended with ${status}`)
}

function keepOnly(folder: string, slugs: readonly string[]): void {
  const all = `${folder}-all`
  renameSync(folder, all)
  mkdirSync(folder)
  for (const slug of slugs) {
    if (!readdirSync(all).includes(`${slug}.json`)) throw new Error(`there is no sample person ${slug}`)
    renameSync(join(all, `${slug}.json`), join(folder, `${slug}.json`))
  }
}
