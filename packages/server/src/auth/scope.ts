import type { Scope } from './access.ts'

const shape = /^(patient|user|system)\/([A-Z][A-Za-z]+|\*)\.(c?r?u?d?s?)$/

/** One SMART v2 scope (App Launch 2.2 §3.0.2): `patient/Observation.rs`. Letters only in the order `cruds`; null if it is none. */
export function parseScope(text: string): Scope | null {
  const match = shape.exec(text)
  const [, context, type, rights] = match ?? []
  if (context === undefined || type === undefined || rights === undefined || rights === '') return null
  return {
    context: context as Scope['context'],
    type,
    create: rights.includes('c'),
    read: rights.includes('r'),
    update: rights.includes('u'),
    delete: rights.includes('d'),
    search: rights.includes('s'),
  }
}

/** Scopes separated by blanks; what is no resource scope is left out. */
export function parseScopes(text: string): readonly Scope[] {
  return text.split(' ').flatMap((word) => parseScope(word) ?? [])
}
