import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

it('loads at most 10 kB compressed for a page of sparklines; drawings of charts and growth tables come when needed (ui §5)', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [`${import.meta.dirname}/../index.ts`],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    metafile: true,
    write: false,
  })
  const byPath = new Map(outputFiles.map((file) => [file.path, file.contents]))
  const outputs = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [`/${path.split('/').at(-1)}`, output]),
  )
  const atOnce = new Set(['/index.js'])
  for (const path of atOnce)
    for (const { path: imported, kind } of outputs.get(path)?.imports ?? [])
      if (kind === 'import-statement') atOnce.add(`/${imported.split('/').at(-1)}`)
  const size = [...atOnce].reduce((sum, path) => sum + gzipSync(byPath.get(path) ?? '', { level: 9 }).length, 0)
  expect(outputFiles.length).toBeGreaterThan(10)
  expect(size).toBeGreaterThan(3_000)
  expect(size).toBeLessThanOrEqual(10_240)
})
