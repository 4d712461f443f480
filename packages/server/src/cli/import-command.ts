import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { readConfig } from '../config.ts'
import { filesUnder, importFiles } from '../ingest/import-files.ts'
import type { ImportReport } from '../ingest/report.ts'
import type { Environment } from './environment.ts'
import { openContainer } from './open-container.ts'
import { ownBase } from './own-address.ts'
import { OperatorError } from './print-problem.ts'
import { progressBar } from './progress-bar.ts'

/** `chartroom import FILE|DIR… [--data DIR …]`: 0 when everything is in, 1 when something failed. */
export async function importCommand(argv: readonly string[], env: Environment): Promise<number> {
  const firstFlag = argv.findIndex((word) => word.startsWith('--'))
  const paths = firstFlag < 0 ? argv : argv.slice(0, firstFlag)
  const config = readConfig(firstFlag < 0 ? [] : argv.slice(firstFlag), env)
  if (paths.length === 0) throw new OperatorError('name what to import: chartroom import FILE|DIR… [--data DIR]')
  const absent = paths.find((path) => !existsSync(path))
  if (absent !== undefined) throw new OperatorError(`${absent} is not there`)
  const files = filesUnder(paths)
  if (files.length === 0) throw new OperatorError('no .json or .ndjson file is there')

  const container = await openContainer(config)
  try {
    const bar = progressBar('Files', files.length)
    const deps = {
      record: container.record,
      store: container.store,
      organization: config.organization,
      base: ownBase(config),
    }
    const report = await importFiles(files, deps, () => bar.step())
    bar.end()
    await container.store.optimize()
    process.stdout.write(reportText(report))
    return report.failed.length === 0 ? 0 : 1
  } finally {
    await container.close()
  }
}

/** The one report: every entry is accounted for, every failure named. */
export function reportText(report: ImportReport): string {
  const failed = report.failed.reduce((sum, failure) => sum + failure.entries, 0)
  const stored = report.created + report.updated
  const lines = [
    `${report.entries} entries: ${stored} stored (${report.created} new, ${report.updated} new versions), ${report.already_there} already there, ${failed} failed.`,
    ...report.failed.map(({ file, entry, resource, reason, entries }) => {
      const where = [basename(file), entry === null ? null : `entry ${entry}`, resource]
        .filter((part) => part !== null)
        .join(', ')
      return `  ${where}: ${reason}${entries > 1 ? ` (nothing of its ${entries} entries was stored)` : ''}`
    }),
  ]
  if (report.created + report.updated === 0 && report.failed.length === 0) lines.push('Nothing changed.')
  return `${lines.join('\n')}\n`
}
