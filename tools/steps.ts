/** What `npm test` runs, in order; each step stands for itself and is told by its name. */
export interface Step {
  readonly name: string
  /** Run with Node from the repository's root. */
  readonly command: readonly string[]
  /** Counts its own tests by Vitest's JSON report. */
  readonly vitest?: string
}

const node = (...command: readonly string[]): readonly string[] => command

export const steps: readonly Step[] = [
  { name: 'builds', command: node('--conditions=source', 'tools/build-stale.ts') },
  { name: 'types', command: node('node_modules/typescript/bin/tsc', '-b') },
  {
    name: 'lint and format',
    command: node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  { name: 'imports', command: node('--conditions=source', 'tools/checks/imports.ts') },
  { name: 'repository', command: node('--conditions=source', 'tools/checks/repository.ts') },
  { name: 'generated files', command: node('--conditions=source', 'tools/generate.ts', '--check') },
  {
    name: 'units, contracts, protocols',
    command: node('node_modules/vitest/vitest.mjs', 'run', '--project', 'node'),
    vitest: 'node',
  },
  { name: 'conformance page', command: node('--conditions=source', 'tools/check-conformance.ts') },
  {
    name: 'stories in Chromium',
    command: node('node_modules/vitest/vitest.mjs', 'run', '--project', 'chromium'),
    vitest: 'chromium',
  },
]
