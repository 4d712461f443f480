/**
 * Our own dialect, version 1, as discriminated unions on `type`.
 *
 * Two messages cross between windows: the app's `hello` and the page's `welcome`, which carries one MessagePort.
 * Everything after that travels over this port, which only the welcomed document holds: it dies with it.
 */

export const wire_version = 1

/** App → page, to any origin: it holds nothing but a nonce, because the app cannot know yet who frames it. */
export interface Hello {
  readonly type: 'chartroom/hello'
  readonly versions: readonly number[]
  /** Random; the welcome repeats it, so that a welcome for the document before a reload is not taken for ours. */
  readonly nonce: string
}

/** Page → app, to the app's origin only, with the port as the one transferred object. */
export interface Welcome {
  readonly type: 'chartroom/welcome'
  readonly version: typeof wire_version
  readonly nonce: string
}

export interface Named {
  readonly id: string
  readonly full_name: string
}

/** How the face looks, so that an app can look alike (`data-*` attributes of the same names). */
export interface Style {
  readonly scheme: 'light' | 'dark'
  readonly contrast: 'standard' | 'more'
  readonly density: 'compact' | 'comfortable'
}

export interface LaunchContext {
  readonly user: Named
  /** Absent for an app that runs without a record. */
  readonly record?: Named
  readonly browser_environment: string
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'
export type Query = Readonly<Record<string, string | readonly string[]>>

/** A call of the SMART API. `path` is relative to the API base and begins with `/`; variables are filled in. */
export interface ApiCall {
  readonly type: 'api_call'
  readonly id: number
  readonly method: Method
  readonly path: string
  readonly query?: Query
  readonly body?: string
  readonly content_type?: string
  readonly accept?: string
}

export interface ApiCancel {
  readonly type: 'api_cancel'
  readonly id: number
}

/** The app has its context and shows itself. */
export interface Ready {
  readonly type: 'ready'
}

/** The app's page goes: reload, navigation, removal. Another may say hello. */
export interface Leaving {
  readonly type: 'leaving'
}

export interface FullscreenRequest {
  readonly type: 'request_fullscreen'
}

/** Ctrl/⌘ K pressed inside the frame: the one key that an app hands to the page. */
export interface PaletteRequest {
  readonly type: 'request_palette'
}

export interface Pong {
  readonly type: 'pong'
  readonly id: number
}

export interface Context {
  readonly type: 'context'
  readonly instance_id: string
  readonly api_base: string
  readonly manifest: Readonly<Record<string, unknown>>
  readonly context: LaunchContext
  readonly style: Style | null
}

/** The API answered, with whatever status. */
export interface ApiResponse {
  readonly type: 'api_response'
  readonly id: number
  readonly status: number
  readonly content_type: string
  readonly body: string
  /** Resources of each FHIR type that the record holds and the SMART data model could not say. */
  readonly left_out?: Readonly<Record<string, number>>
}

/** The API was not asked, or did not answer. Never holds a stack, an address or what the API said. */
export interface ApiError {
  readonly type: 'api_error'
  readonly id: number
  readonly code: string
  readonly message: string
}

export interface Notification {
  readonly type: 'notification'
  readonly name: 'foregrounded' | 'backgrounded' | 'destroyed'
}

/** Something was written in the instance's record. What it holds is read by a call. */
export interface RecordChanged {
  readonly type: 'record_changed'
  /** FHIR resource types, of those that the app may read. */
  readonly types: readonly string[]
}

export interface StyleChange {
  readonly type: 'style'
  readonly style: Style
}

export interface Ping {
  readonly type: 'ping'
  readonly id: number
}

export type ToHost = Ready | Leaving | ApiCall | ApiCancel | FullscreenRequest | PaletteRequest | Pong
export type ToApp = Context | ApiResponse | ApiError | Notification | RecordChanged | StyleChange | Ping
