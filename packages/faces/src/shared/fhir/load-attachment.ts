import { beginsAs, mediaType } from './attachment-kind.ts'
import type { Attachment, Binary } from './documents.ts'
import { fhirRead } from './fhir-fetch.ts'

/** What came of fetching an attachment. Every fault is a sentence's end: "This file …". */
export type Loaded =
  | LoadedBytes
  | { readonly state: 'empty' }
  | { readonly state: 'broken' }
  /** Kept where this page never goes: the address is shown, not followed. */
  | { readonly state: 'elsewhere'; readonly address: string }

export interface LoadedBytes {
  readonly state: 'bytes'
  readonly bytes: Uint8Array
  readonly faults: readonly Fault[]
}

export type Fault =
  | 'size-differs'
  | 'hash-differs'
  | 'hash-unchecked'
  | 'not-its-type'
  | 'types-differ'
  /** The address names a version, and these are the bytes of another: earlier ones are not read here. */
  | 'other-version'

/** The Binary of this container that an address means; undefined for every other address. */
export function binaryIdOf(url: string | undefined, origin: string): string | undefined {
  const own = url?.startsWith(`${origin}/fhir/`) ? url.slice(`${origin}/fhir/`.length) : url
  return /^Binary\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[\w.-]+)?$/.exec(own ?? '')?.[1]
}

/** Fetches and checks. Throws FhirFailure when the bytes are here and could not be had. */
export async function loadAttachment(attachment: Attachment, signal: AbortSignal): Promise<Loaded> {
  const { data, url } = attachment
  if (data !== undefined) return check(attachment, data, attachment.contentType)
  const id = binaryIdOf(url, location.origin)
  if (id === undefined) return url === undefined ? { state: 'empty' } : { state: 'elsewhere', address: url }
  const binary = await fhirRead<Binary>('Binary', id, signal)
  return checkBinary(attachment, binary)
}

/** Checks the current version of the Binary that an attachment's address names. */
export async function checkBinary(attachment: Attachment, binary: Binary): Promise<Loaded> {
  if (binary.data === undefined) return { state: 'empty' }
  const loaded = await check(attachment, binary.data, binary.contentType)
  const named = /\/_history\/([\w.-]+)$/.exec(attachment.url ?? '')?.[1]
  const other = named !== undefined && named !== binary.meta?.versionId
  return loaded.state === 'bytes' && other ? { ...loaded, faults: [...loaded.faults, 'other-version'] } : loaded
}

export async function check(attachment: Attachment, data: string, heldAs: string | undefined): Promise<Loaded> {
  const bytes = bytesOf(data)
  if (bytes === undefined) return { state: 'broken' }
  if (bytes.length === 0) return { state: 'empty' }
  const { contentType, size, hash } = attachment
  const faults: Fault[] = []
  if (size !== undefined && size !== bytes.length) faults.push('size-differs')
  if (hash !== undefined) faults.push(...(await checkHash(hash, bytes)))
  if (!beginsAs(contentType, bytes)) faults.push('not-its-type')
  if (heldAs !== undefined && contentType !== undefined && mediaType(heldAs) !== mediaType(contentType)) {
    faults.push('types-differ')
  }
  return { state: 'bytes', bytes, faults }
}

function bytesOf(base64: string): Uint8Array | undefined {
  const text = base64.replaceAll(/\s/g, '')
  // Checked before it is decoded: atob takes more than FHIR allows.
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/** Attachment.hash is the SHA-1 of the bytes, as base64 (R4); a digest needs a secure page. */
async function checkHash(hash: string, bytes: Uint8Array): Promise<readonly Fault[]> {
  if (globalThis.crypto?.subtle === undefined) return ['hash-unchecked']
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', new Uint8Array(bytes)))
  return btoa(String.fromCharCode(...digest)) === hash.trim() ? [] : ['hash-differs']
}
