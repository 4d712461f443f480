import { writeFileSync } from 'node:fs'
import { readConfig } from '../config.ts'
import type { Environment } from './environment.ts'
import { demoAccounts } from './seed.ts'
import { serve } from './serve.ts'
import { untilStopped } from './until-stopped.ts'
import { welcome } from './welcome.ts'

/** `chartroom start`: stays until it is told to stop. */
export async function start(argv: readonly string[], env: Environment): Promise<number> {
  const config = readConfig(argv, env)
  const serving = await serve(config)
  const { origin, apps, seeded } = serving
  process.stdout.write(welcome({ config, origin, apps, seeded, accounts: config.demo ? demoAccounts() : [] }))
  if (config.ready_file !== null) {
    const addresses = { url: origin, apps: apps.map((app) => ({ id: app.manifest.id, url: app.url })) }
    writeFileSync(config.ready_file, JSON.stringify(addresses))
  }
  await untilStopped()
  await serving.close()
  process.stdout.write('\nStopped. Everything is kept.\n')
  return 0
}
