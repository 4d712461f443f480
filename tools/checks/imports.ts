import { root } from '../root.ts'
import { checkImports } from './check-imports.ts'
import { readSources } from './read-imports.ts'

const files = readSources(root, ['packages', 'apps', 'conformance', 'benchmarks', 'tools'])
const breaches = checkImports(files)
for (const breach of breaches) process.stderr.write(`${breach}\n`)
process.stdout.write(`${files.length} files, ${breaches.length} breaches of the import rules\n`)
process.exitCode = breaches.length === 0 ? 0 : 1
