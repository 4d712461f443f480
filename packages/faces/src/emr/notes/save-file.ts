import { downloadName } from '../../shared/fhir/attachment-kind.ts'

/** Hands bytes to the browser as a download. Their own type stays away: nothing opens them in this page's origin (design §3.6). */
export function saveFile(bytes: Uint8Array, contentType: string | undefined): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = downloadName(contentType)
  link.click()
  // The browser has taken its copy by the next turn; one minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
