import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export interface SourceFile {
  /** From the given root, with forward slashes. */
  readonly path: string
  readonly test: boolean
  readonly imports: readonly string[]
}

const statement =
  /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every TypeScript file under the folders, with what it imports; relative ones as paths from the root. */
export function readSources(root: string, folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.d\.ts$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name))
      .map((name) => readSource(root, join(folder, name))),
  )
}

function readSource(root: string, path: string): SourceFile {
  const text = withoutComments(readFileSync(join(root, path), 'utf8'))
  const imports = [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  return {
    path,
    test: /\.test\.tsx?$|\/browser\/|\/contract\/|\/testing\/|\/test-[a-z-]+\.ts$|\/build\.ts$|\/(vite|vitest)\.config\.ts$|\/generate\.ts$/.test(
      path,
    ),
    imports: imports.map((name) => (name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)) : name)),
  }
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}
