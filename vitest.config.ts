import { defineConfig } from 'vitest/config'

// Packages resolve to their TypeScript source in a clone; what is published resolves to dist.
const shared = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
}
const limits = { testTimeout: 60_000, hookTimeout: 180_000 }
const browser = ['packages/*/src/browser/**/*.test.ts', 'conformance/stories/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'node',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/src/**/*.test.tsx',
            'apps/*/src/**/*.test.ts',
            'tools/**/*.test.ts',
            'conformance/**/*.test.ts',
          ],
          exclude: [...browser, '**/node_modules/**', '**/dist/**'],
          // Many files wait for servers of their own: one at a time would leave half of two cores idle.
          maxWorkers: 2,
          ...limits,
        },
      },
      // Real pages in real Chromium: one file at a time, because two cores draw one page well and four badly.
      { ...shared, test: { name: 'chromium', include: browser, fileParallelism: false, ...limits } },
    ],
  },
})
