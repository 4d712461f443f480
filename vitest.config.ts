import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Packages resolve to their TypeScript source in a clone; what is published resolves to dist.
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/src/**/*.test.tsx',
      'apps/*/src/**/*.test.ts',
      'tools/**/*.test.ts',
      'conformance/**/*.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
