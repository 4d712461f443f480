import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { personas, sharedBundle } from '@chartroom/sample-data'
import { OperatorError } from './print-problem.ts'

/** `chartroom sample --out DIR [--today DATE]`: the sample people as transaction Bundles, one file each. */
export async function sampleCommand(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { out: { type: 'string' }, today: { type: 'string' } } })
  if (values.out === undefined) throw new OperatorError('say where to: chartroom sample --out DIR')
  const today = values.today ?? new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new OperatorError('--today must be a date such as 2026-11-24')
  mkdirSync(values.out, { recursive: true })
  const write = (name: string, bundle: unknown): void =>
    writeFileSync(join(values.out ?? '', `${name}.json`), `${JSON.stringify(bundle, null, 2)}\n`)
  write('_shared', sharedBundle({ today }))
  let people = 0
  for (const persona of personas({ today })) {
    write(persona.slug, persona.bundle)
    people += 1
  }
  process.stdout.write(`${people} people written to ${values.out}\n`)
  return 0
}
