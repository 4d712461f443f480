import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command-line.ts'
import { root } from './workspace.ts'

export interface People {
  readonly what: string
  /** Folder of Bundles. */
  readonly folder: string
}

const synthea = join(root, '..', 'shared', 'data', 'synthea-r4')
const copies = 8

/** Bundles to import: those of Synthea where they are at hand, else the sample people, copied under other ids. */
export async function peopleToImport(folder: string): Promise<People> {
  if (existsSync(synthea)) return { what: `${readdirSync(synthea).length} Synthea bundles`, folder: synthea }
  const sample = join(folder, 'sample')
  await runCommand(['sample', '--out', sample])
  const out = join(folder, 'people')
  mkdirSync(out)
  const names = readdirSync(sample)
  const texts = names.map((name) => readFileSync(join(sample, name), 'utf8'))
  const ids = new Set(
    texts.flatMap((text) => [...text.matchAll(/"id": ?"([A-Za-z0-9.-]{1,64})"/g)].map(([, id]) => id)),
  )
  for (let copy = 0; copy < copies; copy += 1) {
    for (const [place, name] of names.entries())
      writeFileSync(join(out, `${copy}-${name}`), renamed(texts[place] ?? '', ids, copy))
  }
  return { what: `the sample people, ${copies} times under other ids`, folder: out }
}

/** Ids and the references to them get the number of their copy. */
function renamed(text: string, ids: ReadonlySet<string | undefined>, copy: number): string {
  const own = (id: string): string => (ids.has(id) ? `${id}-${copy}` : id)
  return text
    .replaceAll(/("id": ?")([A-Za-z0-9.-]{1,64})"/g, (_all, before: string, id: string) => `${before}${own(id)}"`)
    .replaceAll(/"([A-Z][A-Za-z]+\/)([A-Za-z0-9.-]{1,64})"/g, (_all, type: string, id: string) => `"${type}${own(id)}"`)
}
