import type { Guard, Port, PortListener } from './port.ts'

/** What a window port needs of the window it lives in. */
export interface Listening {
  addEventListener(type: 'message', listener: (event: WindowMessage) => void): void
  removeEventListener(type: 'message', listener: (event: WindowMessage) => void): void
}

/** What a window port needs of the window at the other end. */
export interface Reachable {
  postMessage(message: unknown, targetOrigin: string, transfer?: MessagePort[]): void
}

export interface WindowMessage {
  readonly source: unknown
  readonly origin: string
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

export interface WindowPortOptions<In> {
  readonly self: Listening
  /** Asked at every message: the window of a frame is another object after the frame was moved. */
  readonly peer: () => Reachable | null
  readonly isIn: Guard<In>
  /** The origin of the peer, or a rule for an app that does not know yet who frames it. */
  readonly origin: string | ((origin: string) => boolean)
  /** The right window, the right shape, and yet another origin: the frame's page went elsewhere. */
  readonly onStray?: (origin: string) => void
}

/**
 * A port between two windows. Checks **source, then shape, then origin**, and drops what fails without an answer.
 * With a rule instead of an origin, the first message that is accepted pins the origin for good; what is posted
 * before that goes to `*`, so it must hold nothing that any framing page may not read. Opaque origins (`null`)
 * are never accepted: they cannot be addressed.
 */
export function openWindowPort<In, Out>(
  options: WindowPortOptions<In>,
): Port<In, Out> & { readonly origin: string | undefined } {
  const { self, peer, isIn, onStray } = options
  const rule = options.origin
  let pinned = typeof rule === 'string' ? rule : undefined
  let open = true
  let listener: PortListener<In> | undefined

  const accepts = (origin: string): boolean => {
    if (origin === 'null' || origin === '') return false
    if (pinned !== undefined) return origin === pinned
    return typeof rule === 'function' && rule(origin)
  }
  const receive = (event: WindowMessage): void => {
    const window = peer()
    if (!listener || window === null || event.source !== window) return
    if (!isIn(event.data)) return
    if (!accepts(event.origin)) {
      onStray?.(event.origin)
      return
    }
    pinned = event.origin
    listener(event.data, event.ports)
  }
  self.addEventListener('message', receive)

  return {
    get open() {
      return open
    },
    get origin() {
      return pinned
    },
    post(message, transfer = []) {
      if (open) peer()?.postMessage(message, pinned ?? '*', [...transfer])
    },
    listen(next) {
      listener = next
    },
    // A window does not tell when it goes; the message port that follows the handshake does.
    onGone() {},
    close() {
      open = false
      listener = undefined
      self.removeEventListener('message', receive)
    },
  }
}
