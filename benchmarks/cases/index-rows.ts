import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { alternate } from '../harness/alternate.ts'
import type { Figure } from '../harness/figure.ts'
import { peopleToImport } from '../harness/people.ts'
import { inFolder, root } from '../harness/workspace.ts'

const rounds = 11
const most = 8

interface Extractor {
  readonly parseExact: (text: string) => object
  readonly extractRows: (resource: object) => Readonly<Record<string, readonly object[]>>
}

/** Index rows of every search parameter of a resource, against parsing the same resource from its compact text. */
export function indexRows(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const people = await peopleToImport(folder)
    const { parseExact, extractRows } = await extractor(folder)
    const texts = resourceTexts(people.folder)
    const resources = texts.map(parseExact)
    const rows = resources.reduce((sum, resource) => sum + rowsIn(extractRows(resource)), 0)
    const compared = await alternate(
      rounds,
      async () => microseconds(resources, extractRows),
      async () => microseconds(texts, JSON.parse),
    )
    const each = (rows / resources.length).toFixed(1)
    return [
      {
        work: `index rows of ${people.what}: ${resources.length} resources, ${each} rows each, ÷ JSON.parse`,
        unit: 'µs of CPU/resource',
        ...compared,
        bar: { text: `≤ ${most} µs`, met: compared.ours.median <= most },
      },
    ]
  })
}

/** Built from source into one file: nothing of ours is imported by name. */
async function extractor(folder: string): Promise<Extractor> {
  const outfile = join(folder, 'extractor.mjs')
  await build({
    stdin: {
      contents: `export { parseExact } from './exact-json.ts'\nexport { extractRows } from './index-rows/extract-rows.ts'`,
      resolveDir: join(root, 'packages/server/src/fhir'),
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
  })
  return await import(pathToFileURL(outfile).href)
}

function resourceTexts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const bundle: { readonly entry?: readonly { readonly resource?: object }[] } = JSON.parse(
        readFileSync(join(folder, name), 'utf8'),
      )
      return (bundle.entry ?? []).flatMap(({ resource }) => (resource === undefined ? [] : [JSON.stringify(resource)]))
    })
}

/** Time of the processor, collecting garbage included: what else runs on the machine counts for nothing. */
function microseconds<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  const start = process.cpuUsage()
  for (const item of items) work(item)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / items.length
}

function rowsIn(extracted: Readonly<Record<string, readonly object[]>>): number {
  return Object.values(extracted).reduce((sum, rows) => sum + rows.length, 0)
}
