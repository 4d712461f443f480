/** Who may import whom (ARCHITECTURE.md, "Rooms"). Arrows point to knowledge, never to transport. */
export interface Room {
  /** Folder from the repository's root. */
  readonly folder: string
  /** Packages of ours that its files may import. */
  readonly mayImport: readonly string[]
  /** Loads in pages too: no Node built-ins outside tests. */
  readonly pure?: true
}

export const rooms: readonly Room[] = [
  { folder: 'packages/model', mayImport: [], pure: true },
  { folder: 'packages/channel', mayImport: [], pure: true },
  { folder: 'packages/plot', mayImport: [], pure: true },
  { folder: 'packages/client', mayImport: ['@chartroom/channel'], pure: true },
  { folder: 'packages/host', mayImport: ['@chartroom/channel'], pure: true },
  { folder: 'packages/sample-data', mayImport: [], pure: true },
  { folder: 'packages/server', mayImport: ['@chartroom/model'] },
  { folder: 'packages/server/src/cli', mayImport: ['@chartroom/model', '@chartroom/sample-data'] },
  { folder: 'packages/faces', mayImport: ['@chartroom/host', '@chartroom/channel', '@chartroom/plot'] },
  { folder: 'apps', mayImport: ['@chartroom/client', '@chartroom/plot'], pure: true },
  { folder: 'conformance', mayImport: [] },
  { folder: 'benchmarks', mayImport: [] },
  { folder: 'tools', mayImport: ['@chartroom/model', '@chartroom/sample-data'] },
]

/** What a package lets others load beside its index. */
export const subpaths: readonly string[] = [
  '@chartroom/client/style.css',
  '@chartroom/host/style.css',
  '@chartroom/plot/plot.css',
  '@chartroom/plot/growth',
]

/** Rooms inside the server (style: `store` knows neither `http` nor `auth`; surfaces see `record`, never the store's engines). */
export const serverRooms: readonly { readonly folder: string; readonly never: readonly string[] }[] = [
  { folder: 'store', never: ['http', 'auth', 'record', 'fhir', 'smart', 'apps', 'ingest', 'audit', 'cli'] },
  {
    folder: 'record',
    never: ['http', 'smart', 'apps', 'ingest', 'cli', 'store/sql', 'store/sqlite', 'store/postgres'],
  },
  { folder: 'fhir', never: ['http', 'smart', 'apps', 'ingest', 'cli', 'store/sql', 'store/sqlite', 'store/postgres'] },
  { folder: 'smart', never: ['http', 'fhir', 'apps', 'ingest', 'cli', 'store/sql', 'store/sqlite', 'store/postgres'] },
  { folder: 'ingest', never: ['http', 'smart', 'apps', 'cli', 'store/sql', 'store/sqlite', 'store/postgres'] },
  {
    folder: 'auth',
    never: ['http', 'fhir', 'smart', 'ingest', 'cli', 'record', 'store/sql', 'store/sqlite', 'store/postgres'],
  },
]
