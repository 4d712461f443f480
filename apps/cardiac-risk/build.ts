/** Builds the app into `dist/`, with its own copies of the client and the charts as published (build `packages/client` first). */
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { build } from 'esbuild'

const here = import.meta.dirname
const dist = `${here}/dist`
const require = createRequire(import.meta.url)

await rm(dist, { recursive: true, force: true })
await mkdir(dist)
const common = { bundle: true, minify: true, target: 'es2022' } as const
await build({
  ...common,
  entryPoints: [`${here}/src/main.ts`],
  format: 'esm',
  // In a clone the charts are their source; what is published is built.
  conditions: ['source'],
  // The client as published: one file.
  alias: { '@chartroom/client': require.resolve('@chartroom/client') },
  outfile: `${dist}/app.js`,
})
// Each imports the style sheets of its parts; the fonts are files of their own.
for (const [name, path] of [
  ['plot', require.resolve('@chartroom/plot/plot.css')],
  ['app', `${here}/app.css`],
]) {
  await build({ ...common, entryPoints: [`${path}`], external: ['*.woff2'], outfile: `${dist}/${name}.css` })
}
for (const name of ['index.html', 'icon.svg', 'smart_manifest.json']) {
  await copyFile(`${here}/${name}`, `${dist}/${name}`)
}
await copyFile(require.resolve('@chartroom/client/style.css'), `${dist}/client.css`)
for (const subset of ['latin', 'latin-ext', 'vietnamese']) {
  const font = `@fontsource-variable/source-sans-3/files/source-sans-3-${subset}-wght-normal.woff2`
  await copyFile(require.resolve(font), `${dist}/source-sans-3-${subset}.woff2`)
}
