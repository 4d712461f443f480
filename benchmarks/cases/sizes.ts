import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Figure } from '../harness/figure.ts'
import { summarise } from '../harness/summary.ts'
import { root } from '../harness/workspace.ts'

/** What browsers load, compressed with gzip at its default level, in kB of 1,000 bytes. */
export async function sizes(): Promise<readonly Figure[]> {
  const packages = join(root, 'packages')
  const file = (path: string): Buffer => readFileSync(join(packages, path))
  const libraries = [
    figure('client.js (no App Launch in it yet)', [file('client/dist/client.js')], 10),
    figure('client.mjs (no App Launch in it yet)', [file('client/dist/client.mjs')], 10),
    figure('client style.css', [file('client/style.css')], 4),
    figure('host.js', [file('host/dist/host.js')], null),
    figure('plot, what a page loads at once, minified, with its CSS', [await plot(), file('plot/src/plot.css')], 10),
  ]
  const faces = ['sign-in', 'emr', 'phr', 'admin'].filter((face) => existsSync(join(packages, 'faces/dist', face)))
  return [...libraries, ...faces.map((face) => figure(`first view of ${face}: HTML, JS, CSS`, firstView(face), 200))]
}

function figure(what: string, parts: readonly Buffer[], most: number | null): Figure {
  const kB = parts.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1000
  return {
    work: what,
    unit: 'kB gzip',
    ours: summarise([kB]),
    ...(most !== null && { bar: { text: `≤ ${most} kB`, met: kB <= most } }),
  }
}

/** What a page with a plot loads at once: the tables of growth and the drawings that are imported when asked for are not in it. */
async function plot(): Promise<Buffer> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'packages/plot/src/index.ts')],
    conditions: ['source'],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: join(root, '.cache', 'sizes'),
    metafile: true,
    write: false,
    absWorkingDir: root,
  })
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint !== undefined)?.[0] ?? ''
  const atOnce = new Set([entry])
  for (const name of atOnce) {
    for (const { path, kind } of metafile.outputs[name]?.imports ?? [])
      if (kind === 'import-statement') atOnce.add(path)
  }
  return Buffer.concat(
    outputFiles.filter(({ path }) => atOnce.has(relative(root, path))).map(({ contents }) => contents),
  )
}

/** The page and everything that its HTML names; icons and fonts are not counted. */
function firstView(face: string): readonly Buffer[] {
  const dist = join(root, 'packages/faces/dist')
  const html = readFileSync(join(dist, face, 'index.html'))
  const names = [...html.toString().matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, name]) => name ?? '',
  )
  return [html, ...[...new Set(names)].map((name) => readFileSync(join(dist, name)))]
}
