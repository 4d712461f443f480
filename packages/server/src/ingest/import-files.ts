import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseExact } from '../fhir/exact-json.ts'
import { readEntry, type SourceEntry, SourceError } from './bundle.ts'
import { type ImportDeps, importBundle, importEach, refusalOf } from './import-bundle.ts'
import { addReports, emptyReport, type ImportReport } from './report.ts'

/** Lines of NDJSON that share a commit. */
const chunk = 500

/** What a run over many files needs to say how far it is. */
export type ImportProgress = (done: {
  readonly files: number
  readonly of: number
  readonly report: ImportReport
}) => void

/** Files under the given paths that an import reads (`.json`, `.ndjson`), in the order of their names. */
export function filesUnder(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path]
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      ['.json', '.ndjson'].includes(extname(name)),
    )
    return names.sort().map((name) => join(path, name))
  })
}

/** Imports each file; a file that fails never stops the others. */
export async function importFiles(
  files: readonly string[],
  deps: ImportDeps,
  progress: ImportProgress,
): Promise<ImportReport> {
  let report = emptyReport
  for (const [index, file] of files.entries()) {
    report = addReports(report, await importFile(file, deps))
    progress({ files: index + 1, of: files.length, report })
  }
  return report
}

async function importFile(file: string, deps: ImportDeps): Promise<ImportReport> {
  if (extname(file) === '.ndjson') return importLines(file, deps)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'not UTF-8'
    const reason = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8' : `cannot be read (${code})`
    return refusalOf(new SourceError(reason), file, 1)
  }
  try {
    return await importBundle(parseExact(text), file, deps)
  } catch (error) {
    if (error instanceof SyntaxError) return refusalOf(new SourceError('is not JSON, or is cut off'), file, 1)
    throw error
  }
}

async function importLines(file: string, deps: ImportDeps): Promise<ImportReport> {
  let report = emptyReport
  let waiting: SourceEntry[] = []
  const flush = async (): Promise<void> => {
    report = addReports(report, await importEach(waiting, file, deps))
    waiting = []
  }
  let place = 0
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    place += 1
    if (line.trim() === '') continue
    const entry = readLine(line, place)
    if (entry instanceof SourceError) report = addReports(report, refusalOf(entry, file, 1))
    else waiting.push(entry)
    if (waiting.length >= chunk) await flush()
  }
  await flush()
  return report
}

function readLine(line: string, place: number): SourceEntry | SourceError {
  try {
    return readEntry({ resource: parseExact(line) }, place)
  } catch (error) {
    if (error instanceof SourceError) return error
    if (error instanceof SyntaxError) return new SourceError('is not JSON, or is cut off', place)
    throw error
  }
}
