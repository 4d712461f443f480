/**
 * The relative form of an address of ours: `http` and `https` name the same resource (smart-on-fhir e.1).
 * @param base without a slash at its end
 * @returns null for the address of another server, and for what is none; a relative one as it is
 */
export function relativeToBase(address: string, base: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(address)) return address
  const plain = withoutScheme(address)
  const own = withoutScheme(base)
  if (plain === null || own === null) return null
  if (plain === own) return ''
  return plain.startsWith(`${own}/`) ? plain.slice(own.length + 1) : null
}

/**
 * One spelling of an absolute address, to compare by: `http` and `https` are one, and the letters of a uuid have no case
 * (RFC 4122 §3).
 */
export function comparableAddress(address: string): string {
  if (/^urn:uuid:/i.test(address)) return address.toLowerCase()
  return address.startsWith('https://') ? `http://${address.slice(8)}` : address
}

function withoutScheme(address: string): string | null {
  return /^https?:\/\/(.*)$/s.exec(address)?.[1] ?? null
}
