import type { Send, Sent, Told } from './writing.ts'

/** Entries of Bundles for tests, and what became of them. */
export interface Entry {
  readonly fullUrl?: string
  readonly resource?: unknown
  readonly request: { readonly method: string; readonly url: string; readonly [name: string]: string }
}

export const urn = (number: number): string => `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const post = (resource: object, more: Partial<Entry> & { readonly ifNoneExist?: string } = {}): Entry => {
  const { ifNoneExist, ...rest } = more
  const url = (resource as { readonly resourceType: string }).resourceType
  return { resource, request: { method: 'POST', url, ...(ifNoneExist !== undefined && { ifNoneExist }) }, ...rest }
}

export const put = (url: string, resource: object, more: Readonly<Record<string, string>> = {}): Entry => ({
  resource,
  request: { method: 'PUT', url, ...more },
})

export const ask = (method: string, url: string, more: Readonly<Record<string, string>> = {}): Entry => ({
  request: { method, url, ...more },
})

/** A JSON Patch as an entry brings it. */
export const patchOf = (url: string, ...operations: readonly object[]): Entry => {
  const data = Buffer.from(JSON.stringify(operations)).toString('base64')
  const resource = { resourceType: 'Binary', contentType: 'application/json-patch+json', data }
  return { resource, request: { method: 'PATCH', url } }
}

export interface SentBundle extends Omit<Sent, 'body'> {
  readonly query?: string
}

export function bundles(send: Send): {
  readonly transact: (entries: readonly unknown[], sent?: SentBundle) => Promise<Told>
  readonly batch: (entries: readonly unknown[], sent?: SentBundle) => Promise<Told>
} {
  const of =
    (type: string) =>
    (entry: readonly unknown[], { query = '', ...sent }: SentBundle = {}): Promise<Told> =>
      send('POST', query, { ...sent, body: { resourceType: 'Bundle', type, ...(entry.length > 0 && { entry }) } })
  return { transact: of('transaction'), batch: of('batch') }
}

export function statusesOf({ json }: Told): readonly number[] {
  return (json.entry ?? []).map((entry: { response: { status: string } }) => Number(entry.response.status.slice(0, 3)))
}

/** `Type/id` of each entry's location; '' where it has none. */
export function keysOf({ json }: Told): readonly string[] {
  return (json.entry ?? []).map(
    (entry: { response: { location?: string } }) =>
      /([A-Z]\w+\/[^/]+)\/_history\/\d+$/.exec(entry.response.location ?? '')?.[1] ?? '',
  )
}

/** Status, code and places of a refusal. */
export function refusalOf({ status, json }: Told): readonly unknown[] {
  const [issue, another] = json.issue ?? []
  if (another !== undefined) throw new Error('more than one issue')
  return [status, json.resourceType, issue?.code, ...(issue?.expression ?? [])]
}
