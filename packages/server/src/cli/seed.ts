import { randomBytes, randomUUID } from 'node:crypto'
import { personas, accounts as sampleAccounts, sharedBundle } from '@chartroom/sample-data'
import { hashPassword } from '../auth/passwords.ts'
import type { Config } from '../config.ts'
import type { Json } from '../fhir/exact-json.ts'
import { type DemoAccount, faceOfRole } from '../http/session-routes.ts'
import { importBundle } from '../ingest/import-bundle.ts'
import { addReports } from '../ingest/report.ts'
import type { Container } from './open-container.ts'
import { ownBase } from './own-address.ts'
import { OperatorError } from './print-problem.ts'
import { progressBar } from './progress-bar.ts'
import { seedPopulation } from './seed-population.ts'

/** What a first start made; `null` when the data was there already. */
export type Seeded =
  | { readonly kind: 'demo'; readonly people: number; readonly resources: number }
  | { readonly kind: 'generated'; readonly people: number; readonly resources: number }
  | { readonly kind: 'administrator'; readonly username: string; readonly password: string }
  | null

/** Fills an empty container, once: with sample people and demo accounts, or with one administrator; adds the generated people that a demo asks for. */
export async function seed(config: Config, container: Container): Promise<Seeded> {
  const mode = await container.store.setting('mode')
  if (mode === 'demo' && !config.demo) {
    throw new OperatorError(
      `${config.data} holds demo accounts, whose passwords everybody knows: choose an empty folder with --data DIR`,
    )
  }
  if (mode === 'live' && config.demo) {
    throw new OperatorError(
      `${config.data} was set up without demo accounts: add --no-demo, or choose another folder with --data DIR`,
    )
  }
  const today = new Date().toISOString().slice(0, 10)
  const seeded = mode === null ? await fill(config, container, today) : null
  const generated = await seedPopulation(config, container, today)
  if (generated === null || config.patients === null) return seeded
  if (seeded?.kind === 'demo') {
    return { ...seeded, people: seeded.people + config.patients, resources: seeded.resources + generated }
  }
  return { kind: 'generated', people: config.patients, resources: generated }
}

async function fill(config: Config, container: Container, today: string): Promise<Seeded> {
  const seeded = config.demo ? await seedDemo(config, container, today) : await seedAdministrator(container)
  await container.store.putSetting('mode', config.demo ? 'demo' : 'live')
  return seeded
}

async function seedDemo(config: Config, container: Container, today: string): Promise<Seeded> {
  const people = [...personas({ today })]
  const bar = progressBar('Sample people', people.length)
  const deps = {
    record: container.record,
    store: container.store,
    organization: config.organization,
    base: ownBase(config),
  }
  let report = await importBundle(sharedBundle({ today }) as unknown as Json, 'shared', deps)
  for (const person of people) {
    report = addReports(report, await importBundle(person.bundle as unknown as Json, person.slug, deps))
    bar.step()
  }
  bar.end()
  const [fault] = report.failed
  if (fault !== undefined) throw new OperatorError(`sample data: ${fault.file}, entry ${fault.entry}: ${fault.reason}`)
  await container.store.optimize()
  for (const account of sampleAccounts) {
    await container.store.putAccount({
      ...account,
      id: account.username,
      password_hash: await hashPassword(account.username),
    })
  }
  return { kind: 'demo', people: people.length, resources: report.entries }
}

async function seedAdministrator(container: Container): Promise<Seeded> {
  const password = randomBytes(12).toString('base64url')
  // A start that was ended after this left an administrator whose password nobody has read.
  const left = await container.store.accountByUsername('admin')
  await container.store.putAccount({
    id: left?.id ?? randomUUID(),
    username: 'admin',
    full_name: 'Administrator',
    role: 'administrator',
    password_hash: await hashPassword(password),
    organizations: [],
    records: [],
    fhir_user: null,
  })
  return { kind: 'administrator', username: 'admin', password }
}

const roleNames = {
  clinician: 'clinician',
  patient: 'patient',
  researcher: 'researcher',
  administrator: 'administrator',
} as const

/** The demo accounts as the sign-in page and the start screen show them (password = the name): those whose face is there. */
export function demoAccounts(): readonly DemoAccount[] {
  return sampleAccounts
    .filter(({ role }) => role !== 'researcher')
    .map(({ username, role }) => ({
      username,
      password: username,
      label: `${username[0]?.toUpperCase()}${username.slice(1)}, ${roleNames[role]}`,
      role,
      face: faceOfRole[role],
    }))
}
