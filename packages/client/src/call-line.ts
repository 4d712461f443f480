import {
  type ApiCall,
  type ApiError,
  type ApiResponse,
  limits,
  type Port,
  type ToApp,
  type ToHost,
} from '@chartroom/channel'
import { SmartError } from './errors.ts'

/** An API call without its number. */
export type Ask = Omit<ApiCall, 'type' | 'id'>

interface Waiting {
  readonly resolve: (answer: ApiResponse) => void
  readonly reject: (reason: unknown) => void
}

/** Numbers the calls of this page and hands each answer to the one that waits for it. */
export class CallLine {
  readonly #port: Port<ToApp, ToHost>
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(port: Port<ToApp, ToHost>) {
    this.#port = port
  }

  /** Resolves with whatever the API answered, also with a status from 400 on. */
  async send(ask: Ask, signal?: AbortSignal): Promise<ApiResponse> {
    signal?.throwIfAborted()
    if (!this.#port.open) throw gone()
    if ((ask.body?.length ?? 0) > limits.call_characters) {
      throw new SmartError('call/too-large', 'The call is longer than the channel carries.')
    }
    this.#last += 1
    const id = this.#last
    let stop = () => {}
    try {
      return await new Promise<ApiResponse>((resolve, reject) => {
        stop = () => {
          this.#port.post({ type: 'api_cancel', id })
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', stop)
        this.#waiting.set(id, { resolve, reject })
        this.#port.post({ type: 'api_call', id, ...ask })
      })
    } finally {
      signal?.removeEventListener('abort', stop)
      this.#waiting.delete(id)
    }
  }

  answer(message: ApiResponse | ApiError): void {
    const waiting = this.#waiting.get(message.id)
    if (message.type === 'api_response') waiting?.resolve(message)
    else waiting?.reject(new SmartError(message.code, message.message))
  }

  /** The other end is gone: nobody will answer. */
  abandon(): void {
    for (const { reject } of this.#waiting.values()) reject(gone())
  }
}

function gone(): SmartError {
  return new SmartError('connect/gone', 'The container’s page is gone.')
}
