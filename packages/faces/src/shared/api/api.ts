import { parseKeepingDigits } from '../fhir/recorded-number.ts'
import { ApiError, apiErrorOf } from './api-error.ts'

export { ApiError }

/** The face that asks: the session's cookie counts only beside this word. It stands on `<html data-face>`. */
function face(): string {
  return document.documentElement.dataset.face ?? ''
}

/**
 * One call of the container, JSON in and out; numbers keep their recorded digits (`recordedNumber`).
 * Rejects with `ApiError`, or with the abort's own reason.
 */
export async function api<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await answer(method, path, body, signal)
  const text = await response.text()
  const value = readJson(text)
  if (!response.ok) throw apiErrorOf(value, response.status)
  if (text !== '' && value === undefined) throw new ApiError('container/answer', 502, 'The answer can’t be read.')
  return value as T
}

async function answer(method: string, path: string, body: unknown, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: path.startsWith('/fhir/') ? 'application/fhir+json' : 'application/json',
        'x-chartroom-face': face(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      cache: 'no-store',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError('container/unreachable', 0, 'The container does not answer.')
  }
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
