import { readFileSync } from 'node:fs'
import { type AppManifest, ManifestError, parseManifest, readManifest } from '../apps/manifest.ts'
import { readConfig } from '../config.ts'
import type { Environment } from './environment.ts'
import { openContainer } from './open-container.ts'
import { OperatorError } from './print-problem.ts'

/**
 * `chartroom app add FILE|ADDRESS…` registers apps by their manifests, also while the container runs; `chartroom app list` shows them.
 * In demo mode an app may run at once; else an administrator approves it first.
 */
export async function appCommand(argv: readonly string[], env: Environment): Promise<number> {
  const [verb = '', ...rest] = argv
  const firstFlag = rest.findIndex((word) => word.startsWith('--'))
  const sources = firstFlag < 0 ? rest : rest.slice(0, firstFlag)
  const config = readConfig(firstFlag < 0 ? [] : rest.slice(firstFlag), env)
  if (verb !== 'list' && !(verb === 'add' && sources.length > 0)) {
    throw new OperatorError('say chartroom app add FILE|ADDRESS… or chartroom app list')
  }
  const manifests = await Promise.all(sources.map(loadManifest))
  const container = await openContainer(config)
  try {
    const demo = (await container.store.setting('mode')) === 'demo'
    for (const manifest of manifests) {
      const known = await container.store.app(manifest.id)
      const approved = known?.approved ?? demo
      await container.store.putApp({
        id: manifest.id,
        manifest: JSON.stringify(manifest),
        approved,
        suspended: known?.suspended ?? false,
      })
      process.stdout.write(
        `${manifest.id} ${known === null ? 'added' : 'replaced'}${approved ? '' : ', waiting for an administrator'}\n`,
      )
    }
    if (verb === 'list') {
      for (const app of await container.store.apps()) {
        const state = app.suspended ? 'suspended' : app.approved ? 'approved' : 'waiting'
        process.stdout.write(`${app.id}  ${state}  ${readManifest(app).index}\n`)
      }
    }
    return 0
  } finally {
    await container.close()
  }
}

/** A manifest is small; whatever is not answers for itself. */
const greatest = 100_000

async function loadManifest(source: string): Promise<AppManifest> {
  const text = /^https?:\/\//.test(source) ? await fetchText(source) : readText(source)
  if (text.length > greatest) throw new OperatorError(`${source} is too long for a manifest`)
  try {
    return parseManifest(JSON.parse(text))
  } catch (error) {
    if (error instanceof ManifestError) throw new OperatorError(`${source} is ${error.message}`)
    if (error instanceof SyntaxError) throw new OperatorError(`${source} is not JSON`)
    throw error
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new OperatorError(`${file} cannot be read (${code})`)
  }
}

async function fetchText(address: string): Promise<string> {
  let answer: Response
  try {
    answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(10_000) })
  } catch (error) {
    throw new OperatorError(`${address} does not answer (${error instanceof Error ? error.name : 'unknown'})`)
  }
  if (!answer.ok) throw new OperatorError(`${address} answers ${answer.status}`)
  return answer.text()
}
