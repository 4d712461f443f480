import type { Access } from '../../auth/access.ts'
import type { RecordService } from '../../record/record-service.ts'
import { FhirError } from '../fhir-error.ts'
import { operations } from '../offered.ts'
import { operationsByKey } from '../operations/by-key.ts'
import { operationParameters } from '../operations/operation-parameters.ts'
import type { BundleEntry } from '../write/check-entry.ts'
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

const whole = parseShaping(new URLSearchParams())

/** An entry that reads, done as if it were alone. */
export async function readEntry(
  access: Access,
  { interaction, method, preconditions: conditions, resource, place }: BundleEntry,
  { preferences }: BundleWishes,
  deps: ReadingDeps,
): Promise<InteractionAnswer> {
  const answer = await readInteraction()
  // HEAD tells what GET does, without a body.
  if (method !== 'HEAD') return answer
  const { body: _body, ...rest } = answer
  return rest

  async function readInteraction(): Promise<InteractionAnswer> {
    const strict = preferences.handling === 'strict'
    switch (interaction.kind) {
      case 'capabilities':
        return { status: 200, body: deps.statement }
      case 'read':
        return read(access, { key: interaction, conditions, shaping: whole }, deps)
      case 'vread':
        return vread(access, { key: interaction, version: interaction.version, conditions, shaping: whole }, past())
      case 'history': {
        const query = new URLSearchParams(interaction.query)
        const lenient = preferences.handling === 'lenient'
        const { type, id } = interaction
        const of = type === null ? 'system' : id === null ? { type } : { type, id }
        return history(access, { of, query, lenient }, { ...deps, ...past() })
      }
      case 'search':
      case 'compartment-search': {
        const query = [...new URLSearchParams(interaction.query)]
        const compartment = interaction.kind === 'search' ? {} : { compartment: interaction.compartment }
        return search(access, { type: interaction.type, ...compartment, query, strict }, deps)
      }
      case 'operation': {
        const { name, type, id, query } = interaction
        const level = id === null ? 'type' : 'instance'
        const known = operations.find((one) => one.name === name && one.type === type && one.levels.includes(level))
        if (known === undefined) throw new FhirError(404, 'not-supported', 'There is no such operation here.')
        const parameters = operationParameters(new URLSearchParams(query), resource)
        return operationsByKey[known.key](access, { id, parameters }, deps)
      }
      default:
        throw new TypeError(`${place} does not read`)
    }
  }

  function past(): { readonly record: Pick<RecordService, 'vread' | 'history'> } {
    if (deps.past !== null) return { record: deps.past }
    throw new FhirError(
      400,
      'not-supported',
      `${place} asks for past versions, which a transaction here does not read.`,
    )
  }
}
