import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { personas, population, sharedBundle } from '@chartroom/sample-data'
import { bundleWriter } from './bundle-writer.ts'
import { ndjsonWriter } from './ndjson-writer.ts'
import { OperatorError } from './print-problem.ts'
import { progressBar } from './progress-bar.ts'
import { readSampleOptions, type SampleOrder } from './sample-options.ts'

/**
 * `chartroom sample --out DIR [--today DATE]`: the sample people as transaction Bundles, one file each.
 * With `--patients N [--seed S] [--format bundles|ndjson]` that many generated people instead, in constant memory.
 */
export async function sampleCommand(argv: readonly string[]): Promise<number> {
  const order = readSampleOptions(argv, new Date().toISOString().slice(0, 10))
  try {
    mkdirSync(order.out, { recursive: true })
    const people = order.generated === null ? writePersonas(order) : await writePopulation(order, order.generated)
    process.stdout.write(`${people} people written to ${order.out}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error
    throw new OperatorError(`${order.out} cannot be written (${String(error.code)})`)
  }
}

function writePersonas({ out, today }: SampleOrder): number {
  const write = (name: string, bundle: unknown): void =>
    writeFileSync(join(out, `${name}.json`), `${JSON.stringify(bundle, null, 2)}\n`)
  write('_shared', sharedBundle({ today }))
  let people = 0
  for (const persona of personas({ today })) {
    write(persona.slug, persona.bundle)
    people += 1
  }
  return people
}

async function writePopulation(
  { out, today }: SampleOrder,
  { patients, seed, format }: NonNullable<SampleOrder['generated']>,
): Promise<number> {
  // People of another seed or day among them would be a population that nobody asked for.
  if (readdirSync(out).length > 0) throw new OperatorError(`${out} is not empty: choose another folder with --out DIR`)
  const writer = format === 'ndjson' ? await ndjsonWriter(out) : bundleWriter(out)
  const bar = progressBar('People', patients)
  try {
    await writer.writeShared(sharedBundle({ today }))
    for (const person of population({ patients, seed, today })) {
      await writer.write(person)
      bar.step()
    }
  } finally {
    await writer.close()
    bar.end()
  }
  return patients
}
