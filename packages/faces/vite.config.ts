import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig, type Plugin } from 'vite'

const here = import.meta.dirname
const faces = ['sign-in', 'emr', 'phr', 'admin']

export default defineConfig({
  root: join(here, 'src', 'pages'),
  base: '/',
  publicDir: false,
  plugins: [react(), beforePaint()],
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: join(here, 'dist'),
    emptyOutDir: true,
    // A file inlined as `data:` would need an exception in the policy of the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: true,
    rolldownOptions: {
      input: Object.fromEntries(faces.map((face) => [face, join(here, 'src', 'pages', face, 'index.html')])),
    },
  },
})

/** Puts `mode.js` into every page as a file in the head that runs before the first paint (ui 2). */
function beforePaint(): Plugin {
  const source = readFileSync(join(here, 'src', 'shared', 'mode.js'), 'utf8')
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
  const fileName = `assets/mode-${hash}.js`
  return {
    name: 'before-paint',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head-prepend' }],
  }
}
