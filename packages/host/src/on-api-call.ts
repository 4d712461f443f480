import { type ApiCall, type ApiError, type ApiResponse, limits } from '@chartroom/channel'
import { judgePath } from './call-path.ts'
import type { HostTransport, LaunchedInstance, TransportCall } from './transport.ts'

const sentences = {
  'call/path': 'The path of a call begins with one slash and stays below the API base.',
  'call/unlisted': 'The SMART API has no such call.',
  'call/other-record': 'This app instance belongs to another record.',
  'call/too-large': 'The call is longer than the channel carries.',
  'call/answer-too-large': 'The answer is longer than the channel carries.',
  'call/too-many': 'Too many calls wait for an answer. Wait for some of them.',
  'call/unreachable': 'The container did not answer.',
} as const

export type CallRefusal = keyof typeof sentences

export function callError(id: number, code: CallRefusal): ApiError {
  return { type: 'api_error', id, code, message: sentences[code] }
}

/**
 * Answers one `'api_call'` of an app instance: checks it, asks the container with the instance's Connect token.
 * Rejects only when `signal` aborted; then nobody waits for the answer any more.
 */
export async function onApiCall(
  call: ApiCall,
  instance: LaunchedInstance,
  transport: HostTransport,
  signal: AbortSignal,
): Promise<ApiResponse | ApiError> {
  if (callCharacters(call) > limits.call_characters) return callError(call.id, 'call/too-large')
  const verdict = judgePath(call.method, call.path, instance.record_id)
  if (!verdict.ok) return callError(call.id, verdict.code)
  try {
    const answer = await transport.call(instance, transportCall(call), signal)
    if (answer.body.length > limits.answer_characters) return callError(call.id, 'call/answer-too-large')
    return {
      type: 'api_response',
      id: call.id,
      status: answer.status,
      content_type: answer.contentType,
      body: answer.body,
      ...(answer.leftOut && { left_out: answer.leftOut }),
    }
  } catch (error) {
    if (signal.aborted) throw error
    // What exactly went wrong between page and container is not the app's business: it crosses a trust boundary.
    return callError(call.id, 'call/unreachable')
  }
}

function transportCall(call: ApiCall): TransportCall {
  return {
    method: call.method,
    path: call.path,
    ...(call.query && { query: call.query }),
    ...(call.body !== undefined && { body: call.body }),
    ...(call.content_type !== undefined && { contentType: call.content_type }),
    ...(call.accept !== undefined && { accept: call.accept }),
  }
}

function callCharacters(call: ApiCall): number {
  const query = Object.entries(call.query ?? {}).flat(2)
  return query.reduce((sum, text) => sum + text.length, call.path.length + (call.body?.length ?? 0))
}
