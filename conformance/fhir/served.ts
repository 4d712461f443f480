import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type RunningContainer, runContainer } from '../support/container.ts'
import { app } from './records/app.ts'
import { peopleOf } from './records/people.ts'

/** For whom and over what a bearer token is made (`chartroom token`). */
export interface TokenWords {
  readonly persona: 'dave' | 'penny' | 'rita'
  /** Absent: the grant is over no one record. */
  readonly record?: string
  readonly scope: string
}

/** A container with the people of `records/`, as the suites see it: over HTTP. */
export interface Served {
  /** FHIR base in absolute links, without a slash at its end. */
  readonly base: string
  /** Made once for the same words, and kept for `fresh` ones. */
  token(words: TokenWords, how?: { readonly fresh: true; readonly minutes?: number }): Promise<string>
  /** Ends one token by command. */
  endToken(token: string): Promise<void>
  /** All that it printed, and its audit logs as they stand beside the data. */
  told(): string
  close(): Promise<void>
}

const main = join(import.meta.dirname, '..', '..', 'packages', 'server', 'src', 'main.ts')
const run = promisify(execFile)

/** What the container runs with, beside its defaults. */
export interface Place {
  /** Address of an empty PostgreSQL database; absent: SQLite. */
  readonly database?: string
  /** What serves it; absent: one process. */
  readonly start?: (
    data: string,
    flags: readonly string[],
  ) => Promise<Pick<RunningContainer, 'url' | 'output' | 'stop'>>
}

/** Serves the people of `records/`, on data of its own. */
export async function serveRecords({ database, start = runContainer }: Place = {}): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'chartroom-fhir-'))
  const flags = database === undefined ? [] : ['--database', database]
  // The sample people, stored once for all tests of a run (tools/seed-template.ts).
  const template = process.env.CHARTROOM_TEST_TEMPLATE
  if (template !== undefined && database === undefined) cpSync(template, data, { recursive: true })
  const running = await start(data, flags)
  const command = async (...words: readonly string[]): Promise<string> => {
    const { stdout } = await run(process.execPath, ['--conditions=source', main, ...words, '--data', data, ...flags])
    return stdout
  }
  const manifest = join(data, 'app.json')
  writeFileSync(manifest, JSON.stringify(app))
  await command('app', 'add', manifest)
  for (const [organization, bundle] of peopleOf()) {
    const file = join(data, `${organization}.json`)
    writeFileSync(file, bundle)
    await command('import', file, '--organization', organization)
  }
  const tokens = new Map<string, Promise<string>>()
  const make = async ({ persona, record, scope }: TokenWords, minutes = 60): Promise<string> => {
    const about = record === undefined ? [] : ['--record', record]
    const words = ['--persona', persona, ...about, '--app', app.id, '--scope', scope, '--minutes', String(minutes)]
    return (await command('token', ...words)).split('\n')[0] ?? ''
  }
  return {
    base: `${running.url}/fhir`,
    token: (words, how) => {
      if (how !== undefined) return make(words, how.minutes)
      const key = JSON.stringify(words)
      const made = tokens.get(key) ?? make(words)
      tokens.set(key, made)
      return made
    },
    endToken: async (token) => {
      await command('token', 'end', token)
    },
    told: () => {
      const logs = ['audit', 'log'].flatMap((folder) => globSync(join(data, folder, '**', '*')))
      const texts = logs.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8'))
      return [running.output(), ...texts].join('\n')
    },
    close: async () => {
      await running.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
