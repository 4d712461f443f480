import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAuditLog } from '../audit/audit-log.ts'
import { createRecordService } from '../record/record-service.ts'
import { openStore, type StoreAddress } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { filesUnder, importFiles } from './import-files.ts'

import type { ImportReport } from './report.ts'

export interface TestImporting {
  readonly store: Store
  /** Writes the files into a folder of their own and imports that folder. A value that is no text is written as JSON. */
  import(files: Readonly<Record<string, unknown>>): Promise<ImportReport>
  importPath(path: string): Promise<ImportReport>
  importListed(files: readonly string[]): Promise<ImportReport>
  /** Every current resource, as `Type/id@version`, in order. */
  stored(): Promise<readonly string[]>
  close(): Promise<void>
}

/** The importer as the command line runs it: real files, a real store, audit and all. */
export async function openForImport(address: StoreAddress): Promise<TestImporting> {
  const folder = mkdtempSync(join(tmpdir(), 'chartroom-import-'))
  const store = await openStore(address)
  const audit = await openAuditLog({ folder: join(folder, 'audit'), store, clock: Date.now })
  const record = createRecordService({ store, audit, clock: Date.now })
  const importListed = (files: readonly string[]) =>
    importFiles(files, { record, store, organization: 'harbour-clinic' }, () => {})
  const importPath = (path: string) => importListed(filesUnder([path]))
  return {
    store,
    importListed,
    importPath,
    import: async (files) => {
      const source = mkdtempSync(join(folder, 'source-'))
      for (const [name, content] of Object.entries(files)) {
        writeFileSync(join(source, name), typeof content === 'string' ? content : JSON.stringify(content))
      }
      return importPath(source)
    },
    stored: async () => {
      const counts = await store.counts()
      const pages = await Promise.all(
        counts.map(({ type }) =>
          store.search({
            parts: [{ types: [type], records: { kind: 'all' }, criteria: [] }],
            sort: [],
            count: 10_000,
            total: false,
          }),
        ),
      )
      return pages.flatMap((page) => page.resources.map((one) => `${one.type}/${one.id}@${one.version}`)).sort()
    },
    close: async () => {
      await audit.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A resource, or a Bundle of them, as short as it can be written. */
export const patient = (id: string, more: object = {}) => ({ resourceType: 'Patient', id, ...more })
export const condition = (id: string, of: string, more: object = {}) => ({
  resourceType: 'Condition',
  id,
  subject: { reference: of },
  ...more,
})
export const bundle = (type: string, ...resources: readonly unknown[]) => ({
  resourceType: 'Bundle',
  type,
  entry: resources.map((resource) => ({ resource })),
})
