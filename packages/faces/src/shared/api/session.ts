import { api } from './api.ts'

export interface Account {
  readonly id: string
  readonly username: string
  readonly full_name: string
  readonly role: 'clinician' | 'patient' | 'researcher' | 'administrator'
  readonly face: string
  readonly fhir_user: string | null
}

export interface Session {
  readonly account: Account
  readonly demo: boolean
}

export interface ContainerFacts {
  readonly name: string
  readonly demo: boolean
  readonly demo_accounts: readonly {
    readonly username: string
    readonly password: string
    readonly label: string
    readonly role: Account['role']
    readonly face: string
  }[]
}

export const readSession = (signal?: AbortSignal): Promise<Session> => api('GET', '/api/session', undefined, signal)
export const readContainer = (signal?: AbortSignal): Promise<ContainerFacts> =>
  api('GET', '/api/container', undefined, signal)
export const signIn = (username: string, password: string): Promise<Session> =>
  api('POST', '/api/session', { username, password })
export const signOut = (): Promise<void> => api('DELETE', '/api/session')
