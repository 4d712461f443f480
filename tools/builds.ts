/** What is built from source in a clone: the command, and the folders whose content decides whether it is stale. */
export interface Build {
  readonly name: string
  /** Run with Node from the repository's root. */
  readonly command: readonly string[]
  readonly inputs: readonly string[]
  /** A file that is there when it was built. */
  readonly output: string
}

const channel = 'packages/channel/src'
const client = ['packages/client/src', 'packages/client/style.css', 'packages/client/build.ts', channel]
const host = ['packages/host/src', 'packages/host/style.css', 'packages/host/build.ts', channel]

export const builds: readonly Build[] = [
  {
    name: 'client library',
    command: ['packages/client/build.ts'],
    inputs: client,
    output: 'packages/client/dist/client.js',
  },
  { name: 'host library', command: ['packages/host/build.ts'], inputs: host, output: 'packages/host/dist/host.js' },
  {
    name: 'Medication list app',
    command: ['apps/medication-list/build.ts'],
    inputs: ['apps/medication-list', ...client],
    output: 'apps/medication-list/dist/index.html',
  },
  {
    name: 'Cardiac risk app',
    command: ['apps/cardiac-risk/build.ts'],
    inputs: ['apps/cardiac-risk', 'packages/plot/src', ...client],
    output: 'apps/cardiac-risk/dist/index.html',
  },
  {
    name: 'faces',
    command: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'packages/faces/vite.config.ts',
      '--logLevel',
      'warn',
    ],
    inputs: ['packages/faces/src', 'packages/faces/vite.config.ts', 'packages/plot/src', ...host],
    output: 'packages/faces/dist/emr/index.html',
  },
]
