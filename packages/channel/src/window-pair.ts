import type { Listening, Reachable, WindowMessage } from './window-port.ts'

/** Two windows for tests, through the same interface as real ones: each delivers with its own source and origin. */
export class PretendWindow implements Listening {
  readonly origin: string
  readonly #listeners = new Set<(event: WindowMessage) => void>()

  constructor(origin: string) {
    this.origin = origin
  }

  addEventListener(_type: 'message', listener: (event: WindowMessage) => void): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_type: 'message', listener: (event: WindowMessage) => void): void {
    this.#listeners.delete(listener)
  }

  /** The handle that `from` holds on this window; messages posted through it come from `from`. */
  seenFrom(from: PretendWindow): Reachable {
    return {
      postMessage: (message, targetOrigin, transfer = []) => {
        const data: unknown = structuredClone(message)
        if (targetOrigin !== '*' && targetOrigin !== this.origin) return
        const event = { source: this.#handles.get(from), origin: from.origin, data, ports: transfer }
        queueMicrotask(() => {
          for (const listener of [...this.#listeners]) listener(event)
        })
      },
    }
  }

  readonly #handles = new Map<PretendWindow, Reachable>()

  /** Makes messages from `peer` carry this handle as their source. */
  knows(peer: PretendWindow): Reachable {
    const handle = this.#handles.get(peer) ?? peer.seenFrom(this)
    this.#handles.set(peer, handle)
    return handle
  }
}
