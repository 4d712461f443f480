import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseExact } from '../fhir/exact-json.ts'
import { readEntry, type SourceEntry, SourceError } from './bundle.ts'
import { type ImportDeps, importBundle, importEach, refusalOf } from './import-bundle.ts'
import { linesOf } from './lines.ts'
import { keyOf } from './prepare-entry.ts'
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
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && ['.json', '.ndjson'].includes(extname(entry.name)))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  })
}

/** Imports each file; a file that fails never stops the others. */
export async function importFiles(
  files: readonly string[],
  deps: ImportDeps,
  progress: ImportProgress,
): Promise<ImportReport> {
  let report = emptyReport
  const known = await keysOfLines(files)
  for (const [index, file] of files.entries()) {
    report = addReports(report, await importFile(file, deps, known))
    progress({ files: index + 1, of: files.length, report })
  }
  return report
}

async function importFile(file: string, deps: ImportDeps, known: Set<string>): Promise<ImportReport> {
  try {
    if (extname(file) === '.ndjson') return await importLines(file, deps, known)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    return await importBundle(parseExact(text), file, deps)
  } catch (error) {
    const reason = unreadable(error)
    if (reason === null) throw error
    return refusalOf(new SourceError(reason), file, 1)
  }
}

/** What keeps a whole file from being read; null for any other error. */
function unreadable(error: unknown): string | null {
  if (error instanceof SyntaxError) return 'is not JSON, or is cut off'
  if (error instanceof RangeError) return 'is nested too deeply'
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8'
  return 'syscall' in error ? `cannot be read (${String(error.code)})` : null
}

async function importLines(file: string, deps: ImportDeps, known: Set<string>): Promise<ImportReport> {
  let report = emptyReport
  let waiting: SourceEntry[] = []
  const flush = async (): Promise<void> => {
    report = addReports(report, await importEach(waiting, file, deps, known))
    waiting = []
  }
  for await (const entry of entriesOf(file)) {
    if (entry instanceof SourceError) report = addReports(report, refusalOf(entry, file, 1))
    else waiting.push(entry)
    if (waiting.length >= chunk) await flush()
  }
  await flush()
  return report
}

/** Lines may refer to lines of later chunks and files, so what there will be is known before anything is stored. */
async function keysOfLines(files: readonly string[]): Promise<Set<string>> {
  const keys = new Set<string>()
  for (const file of files.filter((one) => extname(one) === '.ndjson')) {
    try {
      for await (const entry of entriesOf(file)) if (!(entry instanceof SourceError)) keys.add(keyOf(entry))
    } catch (error) {
      // Reported when its turn comes.
      if (unreadable(error) === null) throw error
    }
  }
  return keys
}

async function* entriesOf(file: string): AsyncGenerator<SourceEntry | SourceError> {
  let place = 0
  for await (const line of linesOf(file)) {
    place += 1
    if (line === null) yield new SourceError('is not UTF-8', place)
    else if (line.trim() !== '') yield readLine(line, place)
  }
}

function readLine(line: string, place: number): SourceEntry | SourceError {
  try {
    return readEntry({ resource: parseExact(line) }, place)
  } catch (error) {
    if (error instanceof SourceError) return error
    const reason = unreadable(error)
    if (reason !== null) return new SourceError(reason, place)
    throw error
  }
}
