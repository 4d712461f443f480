import { createHash, timingSafeEqual } from 'node:crypto'
import type { Access } from '../../auth/access.ts'
import { FhirError } from '../fhir-error.ts'

/** Where the next page goes on. */
export interface OpenedLink<Place> {
  readonly place: Place
  /** Epoch ms of the first page: what a search measures from now stays the same on all of them. */
  readonly began: number
}

/** What a link is good for. */
export interface LinkedPages {
  readonly access: Access
  /** Address and parameters as they took effect, without the cursor. */
  readonly of: readonly unknown[]
}

/**
 * The state of paging links (`_cursor`): a place in an order, sealed for one question of one caller. It opens nothing by
 * itself: each page is asked for anew. But sealed it cannot be used to ask where a value lies, and is of no use to whoever
 * finds it (reference e.5, statement 39).
 */
export interface PageLinks {
  seal(place: object, began: number, to: LinkedPages): string
  /** @throws FhirError 400 (altered, or of another question), 403 (of another permission), 410 (too old) */
  open<Place>(text: string, to: LinkedPages): OpenedLink<Place>
}

/** A link counts for so long after its page was answered (reference e.5). */
const lifetime = 3_600_000

/** @param mac keyed with the server's key, so that all processes on a database know each other's links */
export function createPageLinks(mac: (text: string) => string, clock: () => number): PageLinks {
  const sealOf = (payload: string, of: readonly unknown[]): string => mac(`page ${payload} ${JSON.stringify(of)}`)
  return {
    seal(place, began, { access, of }) {
      const payload = Buffer.from(JSON.stringify([clock(), began, holderOf(access), place])).toString('base64url')
      return `${payload}.${sealOf(payload, of)}`
    },
    open<Place>(text: string, { access, of }: LinkedPages) {
      const [payload = '', seal = '', ...more] = text.split('.', 3)
      if (more.length > 0 || !isEqual(seal, sealOf(payload, of)))
        throw new FhirError(400, 'value', '"_cursor" is from no link of this server for this search.')
      // Ours, since the seal is.
      const [issued, began, holder, place] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as SealedState
      if (holder !== holderOf(access)) throw new FhirError(403, 'forbidden', 'This link belongs to another permission.')
      if (clock() - issued > lifetime)
        throw new FhirError(410, 'not-found', 'This link is more than an hour old: search again.')
      return { place: place as Place, began }
    },
  }
}

type SealedState = readonly [issued: number, began: number, holder: string, place: unknown]

/** A token that was renewed with the same scopes is the same holder. */
function holderOf({ account, app, record, scopes }: Access): string {
  const holder = JSON.stringify([account.id, app?.id ?? null, record, scopes])
  return createHash('sha256').update(holder).digest('base64url').slice(0, 22)
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
