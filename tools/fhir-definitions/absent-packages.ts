import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * For tests that need a development package: says on standard error that it is not there and nothing was compared.
 * @throws Error when the repository declares it: then it should be there
 */
export function withoutPackage(name: string, why: string): void {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
  const { devDependencies = {} }: { readonly devDependencies?: Readonly<Record<string, string>> } = JSON.parse(text)
  if (Object.hasOwn(devDependencies, name)) throw new Error(`${why}: run npm ci`)
  process.stderr.write(`NOT COMPARED: ${why}.\n`)
}
