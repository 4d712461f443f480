import { membersOf } from '../charts.ts'
import { pdfFaults } from '../pdf.ts'
import { pngFaults } from '../png.ts'
import { find, type Rule, stringsAt } from './chart-under-test.ts'

export function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/** Throws a TypeError when the bytes are not UTF-8. */
export function textOfBase64(text: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytesOfBase64(text))
}

type Attached = { readonly contentType: string; readonly data: string; readonly size?: number }

function isAttached(value: unknown): value is Attached {
  if (typeof value !== 'object' || value === null || !('contentType' in value) || !('data' in value)) return false
  return typeof value.contentType === 'string' && typeof value.data === 'string'
}

/**
 * Every picture decodes, every PDF is whole, every text is UTF-8 that says something, and an attachment by address says
 * the type and the size of what lies there. `inflate` undoes RFC 1950, e.g. Node's `inflateSync`.
 */
export function attachmentsAreWhole(inflate: (data: Uint8Array) => Uint8Array): Rule {
  const everyAttachmentIsWhole: Rule = (chart) =>
    chart.resources.flatMap((one) => {
      const parts = [one, ...[...membersOf(one)].map(([, value]) => value)].filter(isAttached)
      const linked = stringsAt(one.content, 'attachment.url').map((url) => find(chart, url))
      const faults = [
        ...parts.flatMap((part) => faultsOf(part, inflate)),
        ...linked.flatMap((file) =>
          isAttached(file) ? mismatches(one.content, file) : ['nothing lies at its address'],
        ),
      ]
      return faults.map((fault) => `${one.resourceType}/${one.id}: ${fault}`)
    })
  return everyAttachmentIsWhole
}

function faultsOf({ contentType, data }: Attached, inflate: (data: Uint8Array) => Uint8Array): string[] {
  const bytes = bytesOfBase64(data)
  if (contentType === 'image/png') return pngFaults(bytes, inflate)
  if (contentType === 'application/pdf') return pdfFaults(bytes)
  if (!contentType.startsWith('text/')) return [`nobody here knows ${contentType}`]
  return textOfBase64(data).trim() === '' ? ['its text is empty'] : []
}

function mismatches(content: unknown, file: Attached): string[] {
  const members = [...membersOf(content)]
  const types = members.filter(([path]) => path.endsWith('attachment.contentType')).map(([, value]) => value)
  const sizes = members.filter(([path]) => path.endsWith('attachment.size')).map(([, value]) => value)
  return [
    ...(types.includes(file.contentType) ? [] : ['its address leads to another type']),
    ...(sizes.every((size) => size === bytesOfBase64(file.data).length) ? [] : ['it says another size']),
  ]
}
