import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { registerSampleApps } from '../apps/register-sample-apps.ts'
import { type SampleApp, serveSampleApps } from '../apps/sample-apps.ts'
import { createCredentials } from '../auth/credentials.ts'
import { type Config, readConfig } from '../config.ts'
import { buildServer } from '../http/server.ts'
import { openContainer } from './open-container.ts'
import { OperatorError } from './print-problem.ts'
import type { Environment } from './run.ts'
import { demoAccounts, seed } from './seed.ts'
import { untilStopped } from './until-stopped.ts'
import { welcome } from './welcome.ts'

const packages = join(import.meta.dirname, '..', '..', '..')

/** `chartroom start`: opens the data, fills it on the first start, listens, and stays until it is told to stop. */
export async function start(argv: readonly string[], env: Environment): Promise<number> {
  const config = readConfig(argv, env)
  const container = await openContainer(config)
  const closing: (() => Promise<void>)[] = [container.close]
  try {
    const apps = await openApps(config)
    closing.unshift(...apps.map((app) => app.close))
    const seeded = await seed(config, container)
    await registerSampleApps(
      apps.map((app) => app.manifest),
      container.store,
    )
    const port = config.port === 0 ? await freePort(config.host) : config.port
    const origin = config.origin ?? `http://${config.host}:${port}`
    const { server } = await buildServer({
      ...container,
      credentials: createCredentials(container.key),
      clock: Date.now,
      makeId: randomUUID,
      origin,
      name: config.demo ? 'Chartroom Clinic' : 'Chartroom',
      demo_accounts: config.demo ? demoAccounts() : [],
      faces: join(packages, 'faces', 'dist'),
      packages,
      ready: async () => (await container.store.setting('key_fingerprint')) !== null,
      report: (reference, error) =>
        process.stderr.write(`${reference} ${error instanceof Error ? error.stack : String(error)}\n`),
    })
    await listen(server, config, port)
    closing.unshift(async () => server.close())
    process.stdout.write(welcome({ config, origin, apps, seeded, accounts: config.demo ? demoAccounts() : [] }))
    if (config.ready_file !== null) {
      writeFileSync(
        config.ready_file,
        JSON.stringify({ url: origin, apps: apps.map((app) => ({ id: app.manifest.id, url: app.url })) }),
      )
    }
    await untilStopped()
    process.stdout.write('\nStopped. Everything is kept.\n')
    return 0
  } finally {
    for (const close of closing) await close()
  }
}

async function openApps(config: Config): Promise<readonly SampleApp[]> {
  try {
    return await serveSampleApps(join(packages, '..', 'apps'), config.apps_port)
  } catch (error) {
    throw portProblem(error, config.apps_port, '--apps-port')
  }
}

async function listen(server: FastifyInstance, config: Config, port: number): Promise<void> {
  try {
    await server.listen({ port, host: config.host })
  } catch (error) {
    throw portProblem(error, port, '--port')
  }
}

/** Turns what the system says about a port into what the operator can do. */
function portProblem(error: unknown, port: number, flag: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new OperatorError(`port ${port} is taken by another program: stop it, or choose another with ${flag} N`)
  if (code === 'EACCES')
    return new OperatorError(`port ${port} may not be used by this account: choose one above 1023 with ${flag} N`)
  if (code === 'EADDRNOTAVAIL') return new OperatorError('the address given with --host is not one of this machine')
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
