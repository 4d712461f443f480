import type { Access } from '../../auth/access.ts'
import type { RecordService } from '../../record/record-service.ts'
import type { ResourceKey } from '../../store/record-store.ts'
import { FhirError } from '../fhir-error.ts'
import { operations } from '../offered.ts'
import { operationsByKey } from '../operations/by-key.ts'
import { type GivenParameters, operationParameters } from '../operations/operation-parameters.ts'
import type { BundleEntry } from '../write/check-entry.ts'
import type { Interaction } from '../write/interaction.ts'
import { parseShaping } from '../write/parse-shaping.ts'
import type { InteractionAnswer } from './answer.ts'
import type { BundleDeps, BundleWishes } from './bundle-deps.ts'
import { history } from './history.ts'
import { read } from './read.ts'
import { search } from './search.ts'
import { vread } from './vread.ts'

type Reading = Pick<RecordService, 'read' | 'search' | 'include'>

export interface ReadingDeps extends Omit<BundleDeps, 'record'> {
  /** Within a transaction its own door, which sees what it wrote. */
  readonly record: Reading
  /** Past versions; null within a transaction, whose door knows the current ones. */
  readonly past: Pick<RecordService, 'vread' | 'history'> | null
}

/** An entry that reads, done as if it were alone. */
export async function readEntry(
  access: Access,
  entry: BundleEntry,
  wishes: BundleWishes,
  deps: ReadingDeps,
): Promise<InteractionAnswer> {
  const answer = await readInteraction(access, entry, wishes, deps)
  // HEAD tells what GET does, without a body.
  if (entry.method !== 'HEAD') return answer
  const { body: _body, ...rest } = answer
  return rest
}

async function readInteraction(
  access: Access,
  { interaction, preconditions: conditions, resource, place }: BundleEntry,
  { preferences }: BundleWishes,
  deps: ReadingDeps,
): Promise<InteractionAnswer> {
  const strict = preferences.handling === 'strict'
  const query = new URLSearchParams('query' in interaction ? interaction.query : '')
  switch (interaction.kind) {
    case 'capabilities':
      return { status: 200, body: deps.statement }
    case 'read':
      return read(access, { key: keyOf(interaction), conditions, shaping: parseShaping(query) }, deps)
    case 'vread': {
      const { version } = interaction
      const asked = { key: keyOf(interaction), version, conditions, shaping: parseShaping(query) }
      return vread(access, asked, pastOf(deps, place))
    }
    case 'history': {
      const { type, id } = interaction
      const of = type === null ? 'system' : id === null ? { type } : { type, id }
      return history(access, { of, query, strict }, { ...deps, ...pastOf(deps, place) })
    }
    case 'search':
    case 'compartment-search': {
      const compartment = interaction.kind === 'search' ? {} : { compartment: interaction.compartment }
      return search(access, { type: interaction.type, ...compartment, query: [...query], strict }, deps)
    }
    case 'operation':
      return operate(access, interaction, operationParameters(query, resource), deps)
    default:
      throw new TypeError(`${place} does not read`)
  }
}

function operate(
  access: Access,
  { name, type, id }: Extract<Interaction, { readonly kind: 'operation' }>,
  parameters: GivenParameters,
  deps: ReadingDeps,
): Promise<InteractionAnswer> {
  const level = id === null ? 'type' : 'instance'
  const known = operations.find((one) => one.name === name && one.type === type && one.levels.includes(level))
  if (known === undefined) throw new FhirError(404, 'not-supported', 'There is no such operation here.')
  return operationsByKey[known.key](access, { id, parameters }, deps)
}

function pastOf({ past }: ReadingDeps, place: string): { readonly record: Pick<RecordService, 'vread' | 'history'> } {
  if (past !== null) return { record: past }
  throw new FhirError(400, 'not-supported', `${place} asks for past versions, which a transaction here does not read.`)
}

function keyOf({ type, id }: ResourceKey): ResourceKey {
  return { type, id }
}
