import type { Config } from '../config.ts'

/** An IPv6 address stands in brackets (RFC 3986 §3.2.2). */
export function originOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Address of our FHIR endpoint as the configuration tells; undefined where any free port will be taken. */
export function ownBase({ origin, host, port }: Pick<Config, 'origin' | 'host' | 'port'>): string | undefined {
  if (origin === null && port === 0) return undefined
  return `${origin ?? originOf(host, port)}/fhir`
}
