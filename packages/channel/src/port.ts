/**
 * One end of a two-way line. Protocol code sees only this, never a window: what arrives has already passed
 * its checks (source → shape → origin), and what does not pass is dropped without an answer.
 */
export interface Port<In, Out> {
  /** False after `close()`, and after the other end is known to be gone. */
  readonly open: boolean
  /** Sends to the other end; ports in `transfer` move there. Does nothing once closed. */
  post(message: Out, transfer?: readonly MessagePort[]): void
  /** Sets the one listener. Nothing is delivered before it is set, nor after the port is closed. */
  listen(listener: PortListener<In>): void
  /** Calls back once when the other end is known to be gone; not when this end closes. */
  onGone(listener: () => void): void
  close(): void
}

export type PortListener<In> = (message: In, ports: readonly MessagePort[]) => void

/** Decides the shape of a message that came from the other end. */
export type Guard<Message> = (message: unknown) => message is Message
