import { isBuiltin } from 'node:module'
import { type Room, rooms, serverRooms, subpaths } from '../import-rules.ts'
import type { SourceFile } from './read-imports.ts'

/** Every breach of the import rules, in words. */
export function checkImports(files: readonly SourceFile[]): readonly string[] {
  return [...files.flatMap(breachesOf), ...cyclesIn(files)]
}

function breachesOf(file: SourceFile): readonly string[] {
  const room = roomOf(file.path)
  if (room === undefined) return [`${file.path} stands in no room of tools/import-rules.ts`]
  return file.imports.flatMap((name) => {
    if (name.startsWith('@chartroom/')) return packageBreach(file, room, name)
    if (room.pure && !file.test && isBuiltin(name)) return [`${file.path} loads in pages, and imports ${name}`]
    const leaves = /^(packages\/[^/]+|apps\/[^/]+|[^/]+)\//.exec(file.path)?.[0] ?? ''
    const tool = file.path.startsWith('tools/')
    if (!tool && /^(packages|apps|tools|conformance|benchmarks)\//.test(name) && !name.startsWith(leaves)) {
      return [`${file.path} reaches into ${name} past that package's door`]
    }
    return serverBreach(file, name)
  })
}

function packageBreach(file: SourceFile, room: Room, name: string): readonly string[] {
  const base = name.split('/').slice(0, 2).join('/')
  if (base !== name && !subpaths.includes(name)) return [`${file.path} imports ${name}, which is inside a package`]
  if (file.test || room.mayImport.includes(base)) return []
  return [`${file.path} may not import ${base}`]
}

function serverBreach(file: SourceFile, name: string): readonly string[] {
  const inside = /^packages\/server\/src\/(.+)$/
  const [, from] = inside.exec(file.path) ?? []
  const [, to] = inside.exec(name) ?? []
  if (from === undefined || to === undefined || file.test) return []
  return serverRooms
    .filter((room) => from.startsWith(`${room.folder}/`))
    .flatMap((room) =>
      room.never
        .filter((other) => to.startsWith(`${other}/`))
        .map((other) => `${file.path} may not look into ${other}/ (${name})`),
    )
}

/** The innermost room that a file stands in. */
function roomOf(path: string): Room | undefined {
  return rooms.filter((room) => path.startsWith(`${room.folder}/`)).sort((a, b) => b.folder.length - a.folder.length)[0]
}

function cyclesIn(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      found.push(`cycle: ${[...trail.slice(at), path].join(' → ')}`)
      return
    }
    if (done.has(path)) return
    for (const next of byPath.get(path)?.imports ?? []) if (byPath.has(next)) visit(next, [...trail, path])
    done.add(path)
  }
  for (const file of files) visit(file.path, [])
  return found
}
