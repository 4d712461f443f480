import { setImmediate } from 'node:timers/promises'
import type { Access } from '../../auth/access.ts'
import type { RecordWork } from '../../record/record-work.ts'
import type { StoredResource } from '../../store/record-store.ts'
import type { CheckedBundle } from '../write/check-bundle.ts'
import type { BundleEntry } from '../write/check-entry.ts'
import { conditionalReferences } from '../write/conditional-references.ts'
import { rewriteEverywhere } from '../write/rewrite-everywhere.ts'
import { orderTransaction } from '../write/transaction-order.ts'
import { writeBundleResponse } from '../write/write-bundle-response.ts'
import type { InteractionAnswer } from './answer.ts'
import type { BundleDeps, BundleWishes } from './bundle-deps.ts'
import { entryAnswer } from './entry-answer.ts'
import { atNamedEntry, locating } from './entry-error.ts'
import { readEntry } from './entry-reads.ts'
import { matchesOf, matchOf } from './matches.ts'
import { type Storing, storeEntries } from './store-entries.ts'
import { type Pending, storeInRounds } from './store-in-rounds.ts'
import { assign, checkWrites, claimsOf, conditionOf, isWriting, refuseMany } from './transaction-plan.ts'
import { tryAgain } from './try-again.ts'
import { answerOfDeleted, answerOfMatch } from './written-answer.ts'

export type CheckedTransaction = Extract<CheckedBundle, { readonly type: 'transaction' }>

/**
 * `POST [base]` with a transaction: all of it or nothing, whatever the order of its entries
 * (https://hl7.org/fhir/R4/http.html#transaction). Its answer is in their order.
 * @throws what is told as one OperationOutcome that names the entry
 */
export async function transaction(
  access: Access,
  { entries }: CheckedTransaction,
  wishes: BundleWishes,
  deps: BundleDeps,
): Promise<InteractionAnswer> {
  const writing = entries.filter(isWriting)
  refuseMany(entries.length - writing.length, 'reads')
  await checkWrites(access, writing)
  const run = (): Promise<InteractionAnswer> =>
    deps.record.write(access, claimsOf(writing), async (work) => {
      try {
        return await runWithin(access, entries, wishes, { deps, work })
      } catch (error) {
        throw atNamedEntry(error)
      }
    })
  // Whoever names a version is told that it is past; for all others it is done on what is there.
  const named = writing.some(
    ({ preconditions }) => preconditions.ifMatch !== null || preconditions.ifNoneMatch !== null,
  )
  return named ? run() : tryAgain(run)
}

interface Running {
  readonly deps: BundleDeps
  readonly work: RecordWork
}

async function runWithin(
  access: Access,
  entries: readonly BundleEntry[],
  wishes: BundleWishes,
  { deps, work }: Running,
): Promise<InteractionAnswer> {
  const writing = entries.filter(isWriting)
  const matches = await findMatches(writing, work, deps)
  const assigned = assign(writing, matches, deps.newId)
  // What is referred to by a condition is looked for when the others are written.
  const open = new Map(conditionalReferences(writing).map(({ text }) => [text, text]))
  const rewritten = rewriteEverywhere(writing, assigned, open)
  // Others are served between two steps; what they read is the last commit.
  await setImmediate()
  const storing: Storing = { work, fhirBase: deps.fhirBase, preferences: wishes.preferences, assigned, matches }
  const { answers, pending } = sorted(rewritten, storing)
  await storeInRounds(pending, {
    search: async ({ condition, place }) => {
      const found = await locating(entryOf(place), () => matchesOf(work, condition, deps))
      return found.map(({ id }) => id)
    },
    store: async (ready) => {
      for (const [index, answer] of await storeEntries(ready, storing)) answers.set(index, answer)
    },
  })
  for (const entry of entries.filter((one) => !isWriting(one))) {
    answers.set(entry.index, await locating(entry.place, () => readWithin(access, entry, wishes, { deps, work })))
  }
  const told = entries.map((entry) => {
    const answer = answers.get(entry.index)
    if (answer === undefined) throw new TypeError(`${entry.place} has no answer`)
    return entryAnswer(answer, deps.fhirBase, leaves(entry))
  })
  return { status: 200, body: writeBundleResponse('transaction', told) }
}

/** The answers of what writes nothing, since it is there or is not; and what is to be stored, in order. */
function sorted(entries: readonly BundleEntry[], { assigned, matches, ...shape }: Storing) {
  const answers = new Map<number, InteractionAnswer>()
  const pending: Pending[] = []
  const { deletes, creates, changes } = orderTransaction(entries)
  for (const entry of [...deletes, ...creates, ...changes]) {
    const target = assigned.get(entry.index)
    const match = matches.get(entry.index)
    if (target === undefined) answers.set(entry.index, answerOfDeleted(null, shape))
    else if (target.matched && match !== undefined) answers.set(entry.index, answerOfMatch(match, shape))
    else pending.push({ entry, key: `${target.type}/${target.id}` })
  }
  return { answers, pending }
}

async function findMatches(
  entries: readonly BundleEntry[],
  work: RecordWork,
  deps: BundleDeps,
): Promise<ReadonlyMap<number, StoredResource>> {
  const matches = new Map<number, StoredResource>()
  for (const entry of entries) {
    const condition = conditionOf(entry)
    if (condition === null) continue
    const match = await locating(entry.place, () => matchOf(work, condition, deps))
    if (match !== null) matches.set(entry.index, match)
  }
  return matches
}

function readWithin(
  access: Access,
  entry: BundleEntry,
  wishes: BundleWishes,
  { deps, work }: Running,
): Promise<InteractionAnswer> {
  const record = {
    read: (_access: Access, type: string, id: string) => work.read(type, id),
    search: (_access: Access, search: Parameters<RecordWork['search']>[0]) => work.search(search),
    include: (_access: Access, ...asked: Parameters<RecordWork['include']>) => work.include(...asked),
  }
  return readEntry(access, entry, wishes, { ...deps, record, past: null })
}

/** Whether a version is there afterwards, whose address can be told. */
function leaves(entry: BundleEntry): boolean {
  return isWriting(entry) && entry.method !== 'DELETE'
}

function entryOf(place: string): string {
  return /^Bundle\.entry\[\d+\]/.exec(place)?.[0] ?? 'Bundle'
}
