import type { SampleApp } from '../apps/sample-apps.ts'
import type { Config } from '../config.ts'
import type { DemoAccount } from '../http/session-routes.ts'
import type { Seeded } from './seed.ts'

export interface WelcomeFacts {
  readonly config: Config
  readonly origin: string
  readonly apps: readonly SampleApp[]
  readonly seeded: Seeded
  readonly accounts: readonly DemoAccount[]
}

/** The screen of a start: what to open, who can sign in, where the data is. */
export function welcome({ config, origin, apps, seeded, accounts }: WelcomeFacts): string {
  const lines = ['', `  Chartroom is ready.  Open  ${origin}/`, '']
  if (accounts.length > 0) {
    lines.push('  Sign in (password = the name):')
    for (const { username, label, face } of accounts)
      lines.push(`    ${username.padEnd(7)} ${label.split(', ')[1]?.padEnd(14)} ${face}`)
    lines.push('')
  }
  if (seeded?.kind === 'administrator') {
    lines.push(
      `  First administrator: ${seeded.username}, password ${seeded.password}`,
      '  Write it down: it is not shown again.',
      '',
    )
  }
  for (const app of apps) lines.push(`  App   ${app.manifest.name} at ${app.url}`)
  lines.push(`  Data  ${config.database === null ? config.data : 'PostgreSQL'}${filled(seeded)}`)
  if (accounts.length > 0) lines.push('', '  Demo data. Not for care.')
  lines.push('', '  Ctrl-C stops it.', '')
  return `${lines.join('\n')}\n`
}

function filled(seeded: Seeded): string {
  if (seeded?.kind === 'demo') return ` (${seeded.people} sample people, ${seeded.resources} resources)`
  return seeded?.kind === 'generated' ? ` (${seeded.people} generated people, ${seeded.resources} resources added)` : ''
}
