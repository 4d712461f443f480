import { resourceTypes } from '../resource-types.ts'

export const idShape = /^[A-Za-z0-9.-]{1,64}$/

const scheme = /^https?:/

/** The rest of an address below ours; null for any other. `http` and `https` name the same (R4 §3.1.0.1.1). */
export function belowBase(text: string, base: string | undefined): string | null {
  if (base === undefined) return null
  const ours = `${base.replace(scheme, '')}/`
  const bare = text.replace(scheme, '')
  return scheme.test(text) && bare.startsWith(ours) ? bare.slice(ours.length) : null
}

export interface OwnAddress {
  readonly type: string
  readonly id: string
  /** '' when none was given. */
  readonly version: string
}

/** `Type/id`, with or without `/_history/version`. */
export function ownAddress(text: string): OwnAddress | null {
  const [type = '', id = '', history, version = '', ...more] = text.split('/', 5)
  if (more.length > 0 || !resourceTypes.has(type) || !idShape.test(id)) return null
  if (history === undefined) return { type, id, version: '' }
  return history === '_history' && idShape.test(version) ? { type, id, version } : null
}
