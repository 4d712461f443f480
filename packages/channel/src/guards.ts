import { limits } from './limits.ts'
import { isAbsentOr, isCount, isFields, isText, isWord } from './shape.ts'
import type * as wire from './wire.ts'
import { wire_version } from './wire.ts'

/** One guard per message. A guard decides shape only; who sent it is decided before, at the port. */

export function isHello(message: unknown): message is wire.Hello {
  return (
    isFields(message) &&
    message.type === 'chartroom/hello' &&
    isNonce(message.nonce) &&
    Array.isArray(message.versions) &&
    message.versions.length <= 16 &&
    message.versions.includes(wire_version)
  )
}

export function isWelcome(message: unknown): message is wire.Welcome {
  return (
    isFields(message) &&
    message.type === 'chartroom/welcome' &&
    message.version === wire_version &&
    isNonce(message.nonce)
  )
}

export function isToHost(message: unknown): message is wire.ToHost {
  if (!isFields(message)) return false
  switch (message.type) {
    case 'ready':
    case 'leaving':
    case 'request_fullscreen':
    case 'request_palette':
      return true
    case 'api_call':
      return isApiCall(message)
    case 'api_cancel':
    case 'pong':
      return isCount(message.id)
    default:
      return false
  }
}

export function isToApp(message: unknown): message is wire.ToApp {
  if (!isFields(message)) return false
  switch (message.type) {
    case 'context':
      return isContext(message)
    case 'api_response':
      return isApiResponse(message)
    case 'api_error':
      return isApiError(message)
    case 'notification':
      return message.name === 'foregrounded' || message.name === 'backgrounded' || message.name === 'destroyed'
    case 'record_changed':
      return Array.isArray(message.types) && message.types.length <= limits.changed_types && message.types.every(isWord)
    case 'style':
      return isStyle(message.style)
    case 'ping':
      return isCount(message.id)
    default:
      return false
  }
}

export function isApiCall(message: unknown): message is wire.ApiCall {
  return (
    isFields(message) &&
    message.type === 'api_call' &&
    isCount(message.id) &&
    isMethod(message.method) &&
    isText(message.path) &&
    isAbsentOr(message.query, isQuery) &&
    isAbsentOr(message.body, isText) &&
    isAbsentOr(message.content_type, isWord) &&
    isAbsentOr(message.accept, isWord)
  )
}

export function isApiResponse(message: unknown): message is wire.ApiResponse {
  return (
    isFields(message) &&
    message.type === 'api_response' &&
    isCount(message.id) &&
    isCount(message.status) &&
    isText(message.content_type) &&
    isText(message.body) &&
    isAbsentOr(message.left_out, isCounts)
  )
}

export function isApiError(message: unknown): message is wire.ApiError {
  return (
    isFields(message) &&
    message.type === 'api_error' &&
    isCount(message.id) &&
    isWord(message.code) &&
    isText(message.message)
  )
}

export function isContext(message: unknown): message is wire.Context {
  return (
    isFields(message) &&
    message.type === 'context' &&
    isWord(message.instance_id) &&
    isText(message.api_base) &&
    isFields(message.manifest) &&
    isLaunchContext(message.context) &&
    (message.style === null || isStyle(message.style))
  )
}

export function isLaunchContext(value: unknown): value is wire.LaunchContext {
  return (
    isFields(value) && isNamed(value.user) && isAbsentOr(value.record, isNamed) && isText(value.browser_environment)
  )
}

export function isNamed(value: unknown): value is wire.Named {
  return isFields(value) && isText(value.id) && isText(value.full_name)
}

export function isStyle(value: unknown): value is wire.Style {
  return (
    isFields(value) &&
    (value.scheme === 'light' || value.scheme === 'dark') &&
    (value.contrast === 'standard' || value.contrast === 'more') &&
    (value.density === 'compact' || value.density === 'comfortable')
  )
}

export function isMethod(value: unknown): value is wire.Method {
  return value === 'GET' || value === 'PUT' || value === 'POST' || value === 'DELETE'
}

export function isQuery(value: unknown): value is wire.Query {
  if (!isFields(value)) return false
  const values = Object.values(value)
  return (
    values.length <= limits.query_parameters &&
    values.every((entry) => isText(entry) || (Array.isArray(entry) && entry.every(isText)))
  )
}

function isCounts(value: unknown): value is Readonly<Record<string, number>> {
  return isFields(value) && Object.entries(value).every(([type, count]) => isWord(type) && isCount(count))
}

function isNonce(value: unknown): value is string {
  return isWord(value) && value.length >= 16
}
