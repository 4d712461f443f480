import type { Condition } from './condition.ts'

/** An interaction that an entry of a Bundle asks for (R4 http.html), its address read. */
export type Interaction =
  | { readonly kind: 'create'; readonly type: string }
  | { readonly kind: 'update' | 'patch' | 'delete'; readonly type: string; readonly id: string }
  /** `query`: how the answer is to look (`_elements`). */
  | { readonly kind: 'read'; readonly type: string; readonly id: string; readonly query: string }
  | { readonly kind: 'conditional-update' | 'conditional-patch' | 'conditional-delete'; readonly condition: Condition }
  | {
      readonly kind: 'vread'
      readonly type: string
      readonly id: string
      readonly version: string
      readonly query: string
    }
  /** Of one resource, of a type, of everything: what is null is not narrowed. */
  | { readonly kind: 'history'; readonly type: string | null; readonly id: string | null; readonly query: string }
  | { readonly kind: 'search'; readonly type: string | null; readonly query: string }
  /** `type` null: `*`, all types of the compartment. */
  | {
      readonly kind: 'compartment-search'
      readonly compartment: { readonly type: string; readonly id: string }
      readonly type: string | null
      readonly query: string
    }
  | { readonly kind: 'capabilities' }
  | {
      readonly kind: 'operation'
      readonly name: string
      readonly type: string | null
      readonly id: string | null
      readonly query: string
    }

/** `Type/id` of what the interaction writes, as far as its address tells; null for reads, creates and conditional ones. */
export function writtenKey(interaction: Interaction): string | null {
  switch (interaction.kind) {
    case 'update':
    case 'patch':
    case 'delete':
      return `${interaction.type}/${interaction.id}`
    default:
      return null
  }
}
