import type { Access } from '../auth/access.ts'
import type { AppDeps } from './app-deps.ts'

interface HumanName {
  readonly use?: string
  readonly text?: string
  readonly family?: string
  readonly given?: readonly string[]
}

/**
 * The full name that a launch context carries, as recorded: the official name, given names first.
 * @throws RecordError record/not-found, the same whether the record is absent or not this person's to open.
 */
export async function recordName(access: Access, record_id: string, deps: Pick<AppDeps, 'record'>): Promise<string> {
  const stored = await deps.record.read(access, 'Patient', record_id)
  const { name: recorded } = JSON.parse(stored.text) as { name?: unknown }
  const names = (Array.isArray(recorded) ? recorded : []).filter(
    (one): one is HumanName => typeof one === 'object' && one !== null,
  )
  const name = names.find((candidate) => candidate.use === 'official') ?? names[0]
  if (name === undefined) return ''
  return name.text ?? [...(name.given ?? []), name.family ?? ''].join(' ').trim()
}
