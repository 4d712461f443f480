import { api } from './api.ts'

export interface AppSummary {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly author: string
  readonly icon: string
  readonly state: 'ready' | 'needs-consent' | 'not-approved'
  readonly reads: readonly string[]
  readonly scopes: readonly string[]
}

export interface Grant {
  readonly id: string
  readonly app: { readonly id: string; readonly name: string; readonly icon: string }
  readonly record_id: string | null
  readonly scopes: readonly string[]
  readonly created: number
  readonly until: number | null
  readonly ended: number | null
  readonly last_used: number | null
}

export interface AdminApp {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly author: string
  readonly version: string
  readonly icon: string
  readonly index: string
  readonly approved: boolean
  readonly suspended: boolean
  readonly scopes: readonly string[]
  readonly running: number
}

export interface HeldRecord {
  readonly record_id: string
  readonly relationship: 'self' | 'child' | 'other'
}

export const readApps = async (record_id: string, signal?: AbortSignal): Promise<readonly AppSummary[]> =>
  (
    await api<{ apps: readonly AppSummary[] }>(
      'GET',
      `/api/apps?record=${encodeURIComponent(record_id)}`,
      undefined,
      signal,
    )
  ).apps
export const readGrants = async (signal?: AbortSignal): Promise<readonly Grant[]> =>
  (await api<{ grants: readonly Grant[] }>('GET', '/api/grants', undefined, signal)).grants
export const allow = (
  app_id: string,
  record_id: string,
  scopes: readonly string[],
  days: number | null,
): Promise<unknown> => api('POST', '/api/grants', { app_id, record_id, scopes, days })
export const endAccess = (grant_id: string): Promise<void> =>
  api('DELETE', `/api/grants/${encodeURIComponent(grant_id)}`)
export const readRecords = (signal?: AbortSignal): Promise<readonly HeldRecord[]> =>
  api('GET', '/api/records', undefined, signal)
export const readAdminApps = async (signal?: AbortSignal): Promise<readonly AdminApp[]> =>
  (await api<{ apps: readonly AdminApp[] }>('GET', '/api/admin/apps', undefined, signal)).apps
export const changeApp = (id: string, change: { approved?: boolean; suspended?: boolean }): Promise<AdminApp> =>
  api('PUT', `/api/admin/apps/${encodeURIComponent(id)}`, change)
