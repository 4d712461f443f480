/** Builds what a page that shows apps loads: `host.js` for `<script src>` (global `SmartHost`), `host.mjs`, `style.css`. */
import { copyFile, readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Compressed bytes that a page may pay for the library. */
const budget = 8 * 1024

const here = import.meta.dirname
const shared = {
  entryPoints: [`${here}/src/index.ts`],
  conditions: ['source'],
  bundle: true,
  minify: true,
  sourcemap: true,
  target: 'es2022',
  legalComments: 'none',
} as const

await build({ ...shared, format: 'iife', globalName: 'SmartHost', outfile: `${here}/dist/host.js` })
await build({ ...shared, format: 'esm', outfile: `${here}/dist/host.mjs` })
await copyFile(`${here}/style.css`, `${here}/dist/style.css`)

for (const name of ['host.js', 'host.mjs']) {
  const size = gzipSync(await readFile(`${here}/dist/${name}`), { level: 9 }).length
  process.stdout.write(`${name}: ${size} bytes compressed, budget ${budget}\n`)
  if (size > budget) throw new Error(`${name} is over its budget`)
}
