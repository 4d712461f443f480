import { attachmentKind, mediaType } from './attachment-kind.ts'

/** Bytes of a PNG or JPEG as a data address, the only kind of picture that a face's policy lets in (content-security-policy.ts). */
export function pictureAddress(bytes: Uint8Array, contentType: string | undefined): string | undefined {
  if (attachmentKind(contentType) !== 'image') return undefined
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return `data:${mediaType(contentType)};base64,${btoa(parts.join(''))}`
}
