import { parseArgs } from 'node:util'
import { greatestSeed, mostPatients } from '@chartroom/sample-data'
import { OperatorError } from './print-problem.ts'

/** What `chartroom sample` is asked to write. */
export interface SampleOrder {
  readonly out: string
  readonly today: string
  /** Null: the sample people themselves. */
  readonly generated: { readonly patients: number; readonly seed: number; readonly format: 'bundles' | 'ndjson' } | null
}

const known = {
  out: { type: 'string' },
  today: { type: 'string' },
  patients: { type: 'string' },
  seed: { type: 'string' },
  format: { type: 'string' },
} as const

/** @throws OperatorError when an option is not known, lacks its value or is outside its bounds */
export function readSampleOptions(argv: readonly string[], today: string): SampleOrder {
  const values = parse(argv)
  if (values.out === undefined || values.out === '') throw new OperatorError('say where to: chartroom sample --out DIR')
  const order = { out: values.out, today: dayOf(values.today ?? today) }
  if (values.patients === undefined) {
    const without = (['seed', 'format'] as const).find((name) => values[name] !== undefined)
    if (without !== undefined)
      throw new OperatorError(`--${without} needs --patients N: the sample people are what they are`)
    return { ...order, generated: null }
  }
  const patients = wholeNumber('patients', values.patients, 1, mostPatients)
  const seed = wholeNumber('seed', values.seed ?? '1', 0, greatestSeed)
  return { ...order, generated: { patients, seed, format: formatOf(values.format) } }
}

function parse(argv: readonly string[]): { readonly [name in keyof typeof known]?: string } {
  try {
    return parseArgs({ args: [...argv], options: known }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const options = Object.keys(known).map((name) => `--${name}`)
    throw new OperatorError(`${error.message.split('. ')[0]}; the options are ${options.join(' ')}`)
  }
}

function dayOf(text: string): string {
  const instant = new Date(`${text}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant.getTime())
  // A 30th of February is read as a day of March.
  if (!isDay || instant.toISOString().slice(0, 10) !== text)
    throw new OperatorError('--today must be a date such as 2026-11-24')
  return text
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d{1,9}$/.test(text) || value < least || value > most) {
    throw new OperatorError(`--${name} must be a whole number from ${least} to ${most}`)
  }
  return value
}

function formatOf(text = 'bundles'): 'bundles' | 'ndjson' {
  if (text !== 'bundles' && text !== 'ndjson') throw new OperatorError('--format must be bundles or ndjson')
  return text
}
