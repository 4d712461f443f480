import type { AppRow } from '../store/container-store.ts'

/** A SMART Classic app manifest (reference: smart-classic f), parsed once when the app is registered. */
export interface AppManifest {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly author: string
  readonly version: string
  readonly mode: 'ui'
  readonly scope: 'record'
  readonly index: string
  readonly icon: string
  /** Class URI → what the app does with it. */
  readonly requires: Readonly<Record<string, { readonly methods: readonly string[] }>>
  readonly [other: string]: unknown
}

/** A manifest that cannot be registered, with every reason. */
export class ManifestError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`not an app manifest: ${problems.join('; ')}`)
    this.problems = problems
  }
}

/** Checks a manifest from outside. @throws ManifestError naming every fault and its member. */
export function parseManifest(input: unknown): AppManifest {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new ManifestError(['it is not a JSON object'])
  const given = input as Record<string, unknown>
  const problems: string[] = []
  for (const member of ['id', 'name', 'description']) {
    if (typeof given[member] !== 'string' || given[member] === '') problems.push(`"${member}" must be a text`)
  }
  if (typeof given.id === 'string' && !/^[A-Za-z0-9._@-]{1,200}$/.test(given.id)) {
    problems.push('"id" may hold letters, digits and . _ @ - only')
  }
  for (const member of ['index', 'icon']) {
    if (!isWebAddress(given[member])) problems.push(`"${member}" must be an http or https address`)
  }
  if (given.mode !== 'ui') problems.push('"mode" must be "ui"')
  if (given.scope !== undefined && given.scope !== 'record') problems.push('"scope" must be "record"')
  const requires = given.requires ?? {}
  if (!isRequires(requires)) problems.push('"requires" must map class addresses to { "methods": ["GET", …] }')
  if (problems.length > 0) throw new ManifestError(problems)
  return { author: '', version: '', ...given, scope: 'record', requires } as unknown as AppManifest
}

/** The manifest of a registered app: it was checked when it was stored. */
export function readManifest(app: AppRow): AppManifest {
  return JSON.parse(app.manifest) as AppManifest
}

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)
}

function isRequires(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every(
    (need: unknown) =>
      typeof need === 'object' &&
      need !== null &&
      'methods' in need &&
      Array.isArray(need.methods) &&
      need.methods.every((method: unknown) => typeof method === 'string'),
  )
}
