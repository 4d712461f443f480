/** Builds what a page loads: `client.js` for `<script src>` (global `SmartClient`), `client.mjs`, `style.css`. */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Compressed bytes that an app may pay for each file. */
const budgets = { 'client.js': 6 * 1024, 'client.mjs': 6 * 1024, 'style.css': 4 * 1024 }

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

await build({ ...shared, format: 'iife', globalName: 'SmartClient', outfile: `${here}/dist/client.js` })
await build({ ...shared, format: 'esm', outfile: `${here}/dist/client.mjs` })
await build({
  entryPoints: [`${here}/style.css`],
  minify: true,
  target: 'chrome123',
  outfile: `${here}/dist/style.css`,
})

for (const [name, budget] of Object.entries(budgets)) {
  const size = gzipSync(await readFile(`${here}/dist/${name}`), { level: 9 }).length
  process.stdout.write(`${name}: ${size} bytes compressed, budget ${budget}\n`)
  if (size > budget) throw new Error(`${name} is over its budget`)
}
