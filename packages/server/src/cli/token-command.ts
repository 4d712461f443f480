import { randomUUID } from 'node:crypto'
import { readManifest } from '../apps/manifest.ts'
import { auditRow } from '../audit/event.ts'
import type { Access } from '../auth/access.ts'
import { appIsAvailableTo } from '../auth/app-availability.ts'
import { accessOfAccount } from '../auth/authenticate.ts'
import { createCredentials } from '../auth/credentials.ts'
import { testPurpose } from '../auth/purpose.ts'
import { parseScope } from '../auth/scope.ts'
import { issueToken } from '../auth/tokens.ts'
import { type Config, readConfig } from '../config.ts'
import { mayOpen } from '../record/permit.ts'
import type { AccountRow, AppRow, GrantRow } from '../store/container-store.ts'
import type { Environment } from './environment.ts'
import { type Container, openContainer } from './open-container.ts'
import { OperatorError } from './print-problem.ts'
import { readTokenWords, type TokenWords } from './token-words.ts'

/**
 * `chartroom token` prints a bearer token of a demo without a browser, also while the container runs: the token alone on the
 * first line, then a request to try it with. The grant beneath it is for tests, lasts as long, and is listed among the
 * account's permissions, where it can be ended. `chartroom token end TOKEN` ends the one token.
 */
export async function tokenCommand(argv: readonly string[], env: Environment): Promise<number> {
  if (argv[0] === 'end') return endCommand(argv.slice(1), env)
  const words = readTokenWords(argv)
  const config = readConfig(words.rest, env)
  return inDemo(config, async (container) => {
    const account = await accountOf(words.persona, container)
    const app = await appOf(words.app, account, container)
    await checkRecord(words, account, container)
    const token = await tokenOver({ account, app, words }, container)
    return `${token}\n\n${trial(token, words, config)}\n`
  })
}

async function endCommand([token, ...rest]: readonly string[], env: Environment): Promise<number> {
  if (token === undefined || token.startsWith('--')) throw new OperatorError('say chartroom token end TOKEN')
  return inDemo(readConfig(rest, env), async ({ store, key }) => {
    const ended = await store.endToken(createCredentials(key).hash(token), Date.now())
    if (!ended) throw new OperatorError('there is no such token, or it has ended')
    return 'ended\n'
  })
}

/** Elsewhere a token comes only from the person who may give it, and is ended by her. */
async function inDemo(config: Config, work: (container: Container) => Promise<string>): Promise<number> {
  const container = await openContainer(config)
  try {
    if (!config.demo || (await container.store.setting('mode')) !== 'demo') {
      throw new OperatorError(`${config.data} holds no demo: tokens are made by command for demo accounts only`)
    }
    process.stdout.write(await work(container))
    return 0
  } finally {
    await container.close()
  }
}

async function accountOf(username: string, { store }: Container): Promise<AccountRow> {
  const account = await store.accountByUsername(username)
  if (account !== null) return account
  const names = (await store.accounts()).map((one) => one.username)
  throw new OperatorError(`there is no account "${username}"; there are ${names.join(', ')}`)
}

/** By its id, or by what stands before the `@` where only one app is called so. */
async function appOf(name: string, account: AccountRow, { store }: Container): Promise<AppRow> {
  const apps = await store.apps()
  const named = apps.filter(({ id }) => id === name || id.split('@')[0] === name)
  const app = apps.find(({ id }) => id === name) ?? (named.length === 1 ? named[0] : undefined)
  if (app === undefined) {
    throw new OperatorError(`there is no one app "${name}"; there are ${apps.map(({ id }) => id).join(', ')}`)
  }
  if (!appIsAvailableTo(app, account)) throw new OperatorError(`${account.username} may not run ${app.id}`)
  return app
}

async function checkRecord({ record }: TokenWords, account: AccountRow, { store }: Container): Promise<void> {
  if (record === null) return
  const managing_organization = await store.managingOrganization(record)
  if (!mayOpen(accessOfAccount(account), { record_id: record, managing_organization })) {
    throw new OperatorError(`there is no record "${record}" that ${account.username} may open`)
  }
}

/** Whoever sits at the command line gives the grant, not the account that it is for. */
const operator: Access['account'] = {
  id: 'command-line',
  full_name: 'The operator at the command line',
  role: 'system',
  organizations: [],
  records: [],
}

async function tokenOver(
  { account, app, words }: { readonly account: AccountRow; readonly app: AppRow; readonly words: TokenWords },
  { store, audit, key }: Container,
): Promise<string> {
  const at = Date.now()
  const grant: GrantRow = {
    id: randomUUID(),
    app_id: app.id,
    account_id: account.id,
    record_id: words.record,
    scopes: words.scopes.join(' '),
    purpose: testPurpose,
    created: at,
    until: at + words.minutes * 60_000,
    ended: null,
  }
  await store.putGrant(grant)
  const about = { id: app.id, name: readManifest(app).name }
  const access = { account: operator, app: about, purpose: testPurpose }
  const record_id = grant.record_id ?? '_system'
  await audit.append([auditRow({ access, action: 'allow', record_id, types: [], count: 0, at })])
  return issueToken(grant, words.minutes * 60, { store, credentials: createCredentials(key), clock: () => at })
}

/** A request that the first scope covers, when it covers a reading. */
function trial(token: string, { scopes, record }: TokenWords, { origin, host, port }: Config): string {
  const scope = parseScope(scopes[0] ?? '')
  const type = scope === null || scope.type === '*' ? 'Patient' : scope.type
  const id = type === 'Patient' && record !== null ? record : 'ID'
  const path = scope?.search ? `${type}?_count=3` : `${type}/${id}`
  const base = origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  return `curl -H 'Authorization: Bearer ${token}' '${base}/fhir/${path}'`
}
