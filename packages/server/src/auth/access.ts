import type { Role } from '../store/container-store.ts'

/**
 * What a verified request may do. Made from a token or a session by `authenticate.ts`, never from input;
 * the record service compares it with what is asked (`record/permit.ts`), and nobody else does.
 */
export interface Access {
  /** The app that asks; null when a face asks for the signed-in person herself. */
  readonly app: { readonly id: string; readonly name: string } | null
  readonly account: {
    readonly id: string
    readonly full_name: string
    readonly role: Role | 'system'
    readonly organizations: readonly string[]
    readonly records: readonly string[]
  }
  /** The one record that the token is bound to; null: whatever the account may open. */
  readonly record: string | null
  /** SMART v2 scopes; a session has `user/*.rs` (and what its role may write). */
  readonly scopes: readonly Scope[]
  /** Why: `treatment`, `self`, `research`, `operations`. */
  readonly purpose: string
}

/** One SMART v2 scope, parsed (`scope.ts`). A constraint makes its rights those over the resources that meet it. */
export interface Scope {
  readonly context: 'patient' | 'user' | 'system'
  /** A FHIR resource type, or `*`. */
  readonly type: string
  readonly create: boolean
  readonly read: boolean
  readonly update: boolean
  readonly delete: boolean
  readonly search: boolean
  /** What stands behind `?`, percent-decoded: search parameters that a resource must all meet. Empty: no constraint. */
  readonly constraint: readonly ScopeTerm[]
}

export interface ScopeTerm {
  readonly param: string
  readonly value: string
}
