/** 128 random bits as text. `crypto.randomUUID` would need a secure context; clinics run plain http inside too. */
export function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
