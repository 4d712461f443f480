import type { LaunchContext, Method, Query } from '@chartroom/channel'

/** One running copy of an app, as the container answers a launch. It belongs to one record for life. */
export interface LaunchedInstance {
  readonly id: string
  readonly app_id: string
  readonly record_id: string
  /** The instance's own credential; it never reaches the app and is worth nothing without the instance. */
  readonly connect_token: string
  readonly lease_seconds: number
  /** Start page, with `api_base` and `record_id` already in its query (smart-classic d.1). */
  readonly url: string
  readonly origin: string
  /** Absolute, or relative to the page. */
  readonly api_base: string
  readonly sandbox: string
  readonly allow: string
  readonly manifest: Readonly<Record<string, unknown>>
  readonly context: LaunchContext
  /** FHIR resource types that the grant lets the app read, `*` for all: of changes to others it is not told. */
  readonly reads: readonly string[]
}

export interface LaunchRequest {
  readonly app_id: string
  readonly record_id: string
}

/** An API call of an app, its path already checked. */
export interface TransportCall {
  readonly method: Method
  readonly path: string
  readonly query?: Query
  readonly body?: string
  readonly contentType?: string
  readonly accept?: string
}

export interface TransportAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** Resources of each FHIR type that the record holds and the SMART data model could not say. */
  readonly leftOut?: Readonly<Record<string, number>>
}

/**
 * What the page provides: a way to the container. Every method rejects with `HostError` when the container
 * refuses (its code, its status), and with any other error when the container could not be asked.
 */
export interface HostTransport {
  launch(request: LaunchRequest, signal: AbortSignal): Promise<LaunchedInstance>
  /** Prolongs the lease. `HostError` with status 410 or 401: the instance is dead. */
  renew(instance: LaunchedInstance): Promise<{ readonly lease_seconds: number }>
  /** Ends the instance at once. Must survive the page's own end. */
  end(instance: LaunchedInstance): Promise<void>
  call(instance: LaunchedInstance, call: TransportCall, signal: AbortSignal): Promise<TransportAnswer>
}
