import { type ApiCall, limits, type ToApp } from '@chartroom/channel'
import { callError, onApiCall } from './on-api-call.ts'
import type { HostTransport, LaunchedInstance } from './transport.ts'

/** What is told about a finished call: never its answer. `status` is 0 when there was none. */
export interface CallReport {
  readonly path: string
  readonly status: number
  readonly ms: number
}

/** The calls of one page of one instance. `abort()` forgets them all: no answer is delivered after it. */
export class CallsUnderWay {
  readonly #waiting = new Map<number, AbortController>()
  readonly #instance: LaunchedInstance
  readonly #transport: HostTransport
  readonly #answer: (message: ToApp) => void
  readonly #report: (report: CallReport) => void

  constructor(
    instance: LaunchedInstance,
    transport: HostTransport,
    answer: (message: ToApp) => void,
    report: (report: CallReport) => void,
  ) {
    this.#instance = instance
    this.#transport = transport
    this.#answer = answer
    this.#report = report
  }

  async take(call: ApiCall): Promise<void> {
    // A number that still waits would get two answers; the first call keeps it.
    if (this.#waiting.has(call.id)) return
    if (this.#waiting.size >= limits.calls_in_flight) return this.#answer(callError(call.id, 'call/too-many'))
    const abort = new AbortController()
    this.#waiting.set(call.id, abort)
    const started = performance.now()
    try {
      const answer = await onApiCall(call, this.#instance, this.#transport, abort.signal)
      if (abort.signal.aborted) return
      this.#waiting.delete(call.id)
      this.#answer(answer)
      const status = answer.type === 'api_response' ? answer.status : 0
      this.#report({ path: call.path, status, ms: performance.now() - started })
    } catch (error) {
      // Aborted on purpose: the app took the call back, or is gone. Anything else is our own mistake.
      if (!abort.signal.aborted) throw error
    }
  }

  cancel(id: number): void {
    this.#waiting.get(id)?.abort()
    this.#waiting.delete(id)
  }

  abort(): void {
    for (const abort of this.#waiting.values()) abort.abort()
    this.#waiting.clear()
  }
}
