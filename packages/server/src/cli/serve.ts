import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { registerSampleApps } from '../apps/register-sample-apps.ts'
import { type SampleApp, serveSampleApps } from '../apps/sample-apps.ts'
import { createCredentials } from '../auth/credentials.ts'
import type { Config } from '../config.ts'
import { buildServer, type Route } from '../http/server.ts'
import { type ChangeFeed, createChangeFeed } from '../record/change-feed.ts'
import { type Container, openContainer } from './open-container.ts'
import { originOf } from './own-address.ts'
import { OperatorError } from './print-problem.ts'
import { demoAccounts, type Seeded, seed } from './seed.ts'

/** A container that listens. */
export interface Serving {
  readonly origin: string
  readonly apps: readonly SampleApp[]
  readonly routes: readonly Route[]
  readonly seeded: Seeded
  readonly container: Container
  readonly close: () => Promise<void>
}

const packages = join(import.meta.dirname, '..', '..', '..')

/**
 * Opens the data, fills it on the first start, and listens.
 * @throws OperatorError, StoreError or ServerKeyError, each with the remedy in its message; then nothing stays open
 */
export async function serve(config: Config): Promise<Serving> {
  const container = await openContainer(config)
  const closing = [container.close]
  const close = async (): Promise<void> => {
    for (const one of closing.splice(0)) await one()
  }
  try {
    const port = config.port === 0 ? await anyPort(config.host) : config.port
    const apps = await openApps(config)
    closing.unshift(...apps.map((app) => app.close))
    const seeded = await seed(config, container)
    await registerSampleApps(
      apps.map((app) => app.manifest),
      container.store,
    )
    const origin = config.origin ?? originOf(config.host, port)
    const changes = createChangeFeed({
      store: container.store,
      audit: container.audit,
      clock: Date.now,
      every: 1000,
      onProblem: (error) => report('changes', error),
    })
    closing.unshift(async () => changes.close())
    const { server, routes } = await assemble(config, { ...container, changes }, origin)
    closing.unshift(async () => server.close())
    await listen(server, config.host, port)
    return { origin, apps, routes, seeded, container, close }
  } catch (error) {
    await close()
    throw error
  }
}

function report(reference: string, error: unknown): void {
  process.stderr.write(`${reference} ${error instanceof Error ? error.stack : String(error)}\n`)
}

function assemble(
  config: Config,
  container: Container & { readonly changes: ChangeFeed },
  origin: string,
): ReturnType<typeof buildServer> {
  return buildServer({
    ...container,
    credentials: createCredentials(container.key),
    clock: Date.now,
    makeId: randomUUID,
    origin,
    name: config.demo ? 'Chartroom Clinic' : 'Chartroom',
    demo_accounts: config.demo ? demoAccounts() : [],
    faces: join(packages, 'faces', 'dist'),
    packages,
    trustProxy: config.trust_proxy,
    bodyLimit: config.body_limit * 1_048_576,
    ready: async () => (await container.store.setting('key_fingerprint')) !== null,
    report,
  })
}

async function openApps(config: Config): Promise<readonly SampleApp[]> {
  // `localhost` is the reader's own machine: outside a demo nothing of it may run in a frame.
  if (!config.demo) return []
  try {
    return await serveSampleApps(join(packages, '..', 'apps'), config.apps_port)
  } catch (error) {
    throw portProblem(error, config.apps_port, '--apps-port')
  }
}

async function anyPort(host: string): Promise<number> {
  try {
    return await freePort(host)
  } catch (error) {
    throw portProblem(error, 0, '--port')
  }
}

async function listen(server: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await server.listen({ port, host })
  } catch (error) {
    throw portProblem(error, port, '--port')
  }
}

/** Turns what the system says about a port into what the operator can do. */
function portProblem(error: unknown, port: number, flag: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  // The n-th sample app has a port of its own.
  const taken = error instanceof Error && 'port' in error ? error.port : port
  if (code === 'EADDRINUSE') {
    return new OperatorError(`port ${taken} is taken by another program: stop it, or choose another with ${flag} N`)
  }
  if (code === 'EACCES') {
    return new OperatorError(`port ${port} may not be used by this account: choose one above 1023 with ${flag} N`)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new OperatorError('the address given with --host is not one of this machine')
  return error
}

function freePort(host: string): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, host, () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
