/** How an attachment may be shown. Markup is never drawn as such; what is not listed is a download only. */
export type AttachmentKind = 'text' | 'markup' | 'source' | 'image' | 'pdf' | 'other'

const kinds: Readonly<Record<string, AttachmentKind>> = {
  'text/plain': 'text',
  'text/html': 'markup',
  'application/xhtml+xml': 'markup',
  'text/markdown': 'source',
  'text/x-markdown': 'source',
  'image/png': 'image',
  'image/jpeg': 'image',
  'application/pdf': 'pdf',
}

/** `type/subtype` in lower case, without parameters. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

export function attachmentKind(contentType: string | undefined): AttachmentKind {
  const type = mediaType(contentType)
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? 'other') : 'other'
}

const names: Readonly<Record<string, string>> = {
  text: 'text',
  markup: 'formatted text',
  source: 'formatted text',
  image: 'picture',
  pdf: 'PDF',
}

/** "PDF", "picture", or the type as it was sent. */
export function kindName(contentType: string | undefined): string {
  return names[attachmentKind(contentType)] ?? (mediaType(contentType) || 'file of no recorded kind')
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/dicom': 'dcm',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'text/plain': 'txt',
  'text/markdown': 'txt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  // Not xml: a browser that opens it runs the scripts of an XHTML page within.
  'application/xml': 'txt',
  'text/xml': 'txt',
}

/** A name without anything of the person (ui 3.17), and no ending that a desktop would run or draw as a page. */
export function downloadName(contentType: string | undefined): string {
  const type = mediaType(contentType)
  return `document.${Object.hasOwn(endings, type) ? endings[type] : 'bin'}`
}

/** The charset of a text, as its type says it; UTF-8 else. */
export function charsetOf(contentType: string | undefined): string {
  return /;\s*charset="?([\w-]+)"?/i.exec(contentType ?? '')?.[1] ?? 'utf-8'
}

/** The bytes begin as a file of that type does: a picture that is something else is never handed to a decoder. */
export function beginsAs(contentType: string | undefined, bytes: Uint8Array): boolean {
  const beginnings: Readonly<Record<string, readonly number[]>> = {
    'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    'image/jpeg': [0xff, 0xd8, 0xff],
    'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  }
  const type = mediaType(contentType)
  const beginning = Object.hasOwn(beginnings, type) ? (beginnings[type] ?? []) : []
  return beginning.every((byte, at) => bytes[at] === byte)
}

/** "812 bytes", "32 kB", "4.1 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Pages of a PDF whose page tree is not compressed; undefined when it cannot be told cheaply. */
export function pdfPages(bytes: Uint8Array): number | undefined {
  if (bytes.length > 5_000_000) return undefined
  const text = new TextDecoder('latin1').decode(bytes)
  let pages = 0
  // A dictionary ends at the next `>`: from one to the next, each character is looked at once.
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('>', from)
    const end = next === -1 ? text.length : next
    const part = text.slice(from, end)
    if (/\/Type\s*\/Pages\b/.test(part)) {
      const count = /\/Count\s+(\d{1,6})\b/.exec(part)?.[1]
      // The one that cannot be read may be the root, which counts most.
      if (count === undefined) return undefined
      pages = Math.max(pages, Number(count))
    }
    from = end + 1
  }
  return pages === 0 ? undefined : pages
}
