import type { FhirResource, FhirResources, FhirType } from '../fhir/types.ts'
import { ApiError, apiErrorOf } from './api-error.ts'
import { parseKeepingDigits } from './recorded-number.ts'
import type {
  AccountRole,
  AdminApp,
  AppSummary,
  Container,
  DemoAccount,
  FaceName,
  Grant,
  HeldRecord,
  Session,
} from './types.ts'

export type { AccountRole, AdminApp, AppSummary, Container, DemoAccount, FaceName, Grant, HeldRecord, Session }

export type SearchParameters = Readonly<Record<string, string | number | readonly string[]>>

export interface Found<T> {
  readonly resources: readonly T[]
  /** All matches on the server, when it said so. */
  readonly total: number | undefined
}

/** Everything that a face asks the container. Each call rejects with `ApiError` only, or with the abort's reason. */
export interface Api {
  readonly face: FaceName
  container(): Promise<Container>
  session(): Promise<Session>
  signIn(username: string, password: string): Promise<Session>
  signOut(): Promise<void>
  records(): Promise<readonly HeldRecord[]>
  apps(record_id: string, signal?: AbortSignal): Promise<readonly AppSummary[]>
  grants(signal?: AbortSignal): Promise<readonly Grant[]>
  allow(grant: { app_id: string; record_id: string; scopes: readonly string[]; days: number | null }): Promise<Grant>
  endGrant(id: string): Promise<void>
  adminApps(signal?: AbortSignal): Promise<readonly AdminApp[]>
  changeApp(id: string, change: { approved?: boolean; suspended?: boolean }): Promise<AdminApp>
  fhirRead<T extends FhirType>(type: T, id: string, signal?: AbortSignal): Promise<FhirResources[T]>
  /** One page of a search, in the server's order; resources that are included come under their own type only. */
  fhirSearch<T extends FhirType>(type: T, params: SearchParameters, signal?: AbortSignal): Promise<Found<FhirResources[T]>>
}

export function createApi(face: FaceName): Api {
  const ask = <T>(method: string, path: string, more: Ask = {}): Promise<T> => request<T>(face, method, path, more)
  const withSignal = (signal: AbortSignal | undefined): Ask => (signal === undefined ? {} : { signal })
  return {
    face,
    container: () => ask('GET', '/api/container'),
    session: () => ask('GET', '/api/session'),
    signIn: (username, password) => ask('POST', '/api/session', { body: { username, password } }),
    signOut: () => ask('DELETE', '/api/session'),
    records: () => ask('GET', '/api/records'),
    apps: async (id, signal) =>
      (await ask<{ apps: AppSummary[] }>('GET', `/api/apps?record=${encodeURIComponent(id)}`, withSignal(signal))).apps,
    grants: async (signal) => (await ask<{ grants: Grant[] }>('GET', '/api/grants', withSignal(signal))).grants,
    allow: (grant) => ask('POST', '/api/grants', { body: grant }),
    endGrant: (id) => ask('DELETE', `/api/grants/${encodeURIComponent(id)}`),
    adminApps: async (signal) => (await ask<{ apps: AdminApp[] }>('GET', '/api/admin/apps', withSignal(signal))).apps,
    changeApp: (id, change) => ask('PUT', `/api/admin/apps/${encodeURIComponent(id)}`, { body: change }),
    fhirRead: (type, id, signal) => ask('GET', `/fhir/${type}/${encodeURIComponent(id)}`, withSignal(signal)),
    fhirSearch: async <T extends FhirType>(type: T, params: SearchParameters, signal?: AbortSignal) => {
      const bundle = await ask<Bundle>('GET', `/fhir/${type}?${queryOf(params)}`, withSignal(signal))
      const all = (bundle.entry ?? []).flatMap((entry) => (entry.resource === undefined ? [] : [entry.resource]))
      const resources = all.filter((resource): resource is FhirResources[T] => resource.resourceType === type)
      return { resources, total: bundle.total }
    },
  }
}

interface Ask {
  readonly body?: unknown
  readonly signal?: AbortSignal
}

interface Bundle {
  readonly total?: number
  readonly entry?: readonly { readonly resource?: FhirResource }[]
}

export function queryOf(params: SearchParameters): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  return query.toString()
}

async function request<T>(face: FaceName, method: string, path: string, { body, signal }: Ask): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: {
        accept: path.startsWith('/fhir/') ? 'application/fhir+json' : 'application/json',
        'x-chartroom-face': face,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      cache: 'no-store',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError('network/unreachable', 'The container could not be reached.', 0)
  }
  const text = await response.text()
  const answer = readJson(text)
  if (!response.ok) throw apiErrorOf(answer, response.status)
  if (text !== '' && answer === undefined) throw new ApiError('network/answer', 'The answer was not JSON.', 502)
  return answer as T
}

function readJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return parseKeepingDigits(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
