import { setImmediate } from 'node:timers/promises'
import type { Access } from '../../auth/access.ts'
import type { ResourceKey } from '../../store/record-store.ts'
import { refuseMalformed } from '../body/check-resource.ts'
import { FhirError } from '../fhir-error.ts'
import { publicError } from '../outcome.ts'
import { assignIds } from '../write/assign-ids.ts'
import { type CheckedBundle, isRefused } from '../write/check-bundle.ts'
import type { BundleEntry } from '../write/check-entry.ts'
import { rewriteEverywhere } from '../write/rewrite-everywhere.ts'
import { answerOfError, type EntryAnswer, writeBundleResponse } from '../write/write-bundle-response.ts'
import type { InteractionAnswer } from './answer.ts'
import type { BundleDeps, BundleWishes } from './bundle-deps.ts'
import { conditionalDelete, conditionalPatch, conditionalUpdate } from './conditional.ts'
import { create } from './create.ts'
import { deleteResource } from './delete.ts'
import { entryAnswer } from './entry-answer.ts'
import { atEntry } from './entry-error.ts'
import { readEntry } from './entry-reads.ts'
import { patch } from './patch.ts'
import { update } from './update.ts'

export type CheckedBatch = Extract<CheckedBundle, { readonly type: 'batch' }>

/** What the readings of one batch may take together, in milliseconds: each has a limit of its own, and there may be thousands. */
const READING_TIME = 30_000

/**
 * `POST [base]` with a batch: its entries one after the other, each as if it were alone, with an answer for each
 * (https://hl7.org/fhir/R4/http.html#transaction). It succeeds whatever becomes of them.
 */
export async function batch(
  access: Access,
  { entries }: CheckedBatch,
  wishes: BundleWishes,
  deps: BundleDeps,
): Promise<InteractionAnswer> {
  const answers: EntryAnswer[] = []
  let spent = 0
  for (const entry of entries) {
    // Others are served between two entries.
    await setImmediate()
    const place = `Bundle.entry[${entry.index}]`
    try {
      if (isRefused(entry)) throw entry.error
      if (!reads(entry)) {
        answers.push(await answerEntry(access, entry, wishes, deps))
        continue
      }
      if (spent > READING_TIME) throw readTooLong()
      const began = deps.clock()
      try {
        answers.push(await answerEntry(access, entry, wishes, deps))
      } finally {
        spent += deps.clock() - began
      }
    } catch (error) {
      answers.push(refused(atEntry(place, error)))
    }
  }
  return { status: 200, body: writeBundleResponse('batch', answers) }
}

/** @throws what nobody may know of: the batch ends there, since something is wrong here and not with the entry */
function refused(error: unknown): EntryAnswer {
  const shown = publicError(error)
  if (shown === null) throw error
  return answerOfError(shown)
}

function reads({ method, interaction }: BundleEntry): boolean {
  return method === 'GET' || method === 'HEAD' || interaction.kind === 'operation'
}

function readTooLong(): FhirError {
  const seconds = READING_TIME / 1_000
  return new FhirError(
    400,
    'too-costly',
    `The readings before this one took ${seconds} s. Ask for the rest in another batch.`,
  )
}

async function answerEntry(
  access: Access,
  given: BundleEntry,
  wishes: BundleWishes,
  deps: BundleDeps,
): Promise<EntryAnswer> {
  const { method } = given
  if (reads(given)) {
    const answer = await readEntry(access, given, wishes, { ...deps, past: deps.record })
    return entryAnswer(answer, deps.fhirBase, false)
  }
  if (given.resource !== null) refuseMalformed(given.resource)
  // What refers to its own fullUrl refers to itself; to other entries, to nothing.
  const id = deps.newId()
  const assigned = isConditional(given) ? new Map() : assignIds([given], new Map(), () => id)
  const [entry = given] = rewriteEverywhere([given], assigned)
  const answer = await write(access, entry, wishes, { ...deps, newId: () => id })
  return entryAnswer(answer, deps.fhirBase, method !== 'DELETE')
}

function write(
  access: Access,
  { interaction, resource, patch: operations, preconditions, place }: BundleEntry,
  { preferences }: BundleWishes,
  deps: BundleDeps,
): Promise<InteractionAnswer> {
  const shared = { preconditions, preferences }
  switch (interaction.kind) {
    case 'create':
      if (resource === null) break
      return create(
        access,
        { type: interaction.type, resource, ifNoneExist: preconditions.ifNoneExist, preferences },
        deps,
      )
    case 'update':
      if (resource === null) break
      return update(access, { ...keyOf(interaction), resource, ...shared }, deps)
    case 'conditional-update':
      if (resource === null) break
      return conditionalUpdate(access, { condition: interaction.condition, resource, ...shared }, deps)
    case 'patch':
      if (operations === null) break
      return patch(access, { ...keyOf(interaction), operations, ...shared }, deps)
    case 'conditional-patch':
      if (operations === null) break
      return conditionalPatch(access, { condition: interaction.condition, operations, ...shared }, deps)
    case 'delete':
      return deleteResource(access, { ...keyOf(interaction), ...shared }, deps)
    case 'conditional-delete':
      return conditionalDelete(access, { condition: interaction.condition, ...shared }, deps)
  }
  throw new TypeError(`${place} writes nothing`)
}

/** What it will be about is not known before its search. */
function isConditional({ interaction }: BundleEntry): boolean {
  return 'condition' in interaction
}

function keyOf({ type, id }: ResourceKey): ResourceKey {
  return { type, id }
}
