/** Builds the app into `dist/`, with its own copy of the client as published (build `packages/client` first). */
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { build } from 'esbuild'

const here = import.meta.dirname
const dist = `${here}/dist`
const require = createRequire(import.meta.url)

await rm(dist, { recursive: true, force: true })
await mkdir(dist)
await build({
  entryPoints: [`${here}/src/main.ts`],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outfile: `${dist}/app.js`,
})
for (const name of ['index.html', 'app.css', 'icon.svg', 'smart_manifest.json']) {
  await copyFile(`${here}/${name}`, `${dist}/${name}`)
}
await copyFile(require.resolve('@chartroom/client/style.css'), `${dist}/client.css`)
for (const subset of ['latin', 'latin-ext', 'vietnamese']) {
  const font = `@fontsource-variable/source-sans-3/files/source-sans-3-${subset}-wght-normal.woff2`
  await copyFile(require.resolve(font), `${dist}/source-sans-3-${subset}.woff2`)
}
