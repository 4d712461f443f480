import type { Guard, Port, PortListener } from './port.ts'

/** Two ends in one process: for tests, and for an app that runs in the page itself. Copies what it carries. */
export function openMemoryPair<A, B>(isA: Guard<A>, isB: Guard<B>): [Port<A, B>, Port<B, A>] {
  const left = new MemoryEnd<A, B>(isA)
  const right = new MemoryEnd<B, A>(isB)
  left.peer = right
  right.peer = left
  return [left, right]
}

class MemoryEnd<In, Out> implements Port<In, Out> {
  open = true
  peer: MemoryEnd<Out, In> | undefined
  readonly #isIn: Guard<In>
  readonly #waiting: { message: In; ports: readonly MessagePort[] }[] = []
  #listener: PortListener<In> | undefined
  #gone: (() => void) | undefined

  constructor(isIn: Guard<In>) {
    this.#isIn = isIn
  }

  post(message: Out, transfer: readonly MessagePort[] = []): void {
    if (!this.open) return
    const copy: unknown = structuredClone(message)
    queueMicrotask(() => this.peer?.arrive(copy, transfer))
  }

  arrive(message: unknown, ports: readonly MessagePort[]): void {
    if (!this.open || !this.#isIn(message)) return
    if (this.#listener) this.#listener(message, ports)
    else this.#waiting.push({ message, ports })
  }

  listen(listener: PortListener<In>): void {
    this.#listener = listener
    for (const { message, ports } of this.#waiting.splice(0)) if (this.open) listener(message, ports)
  }

  onGone(listener: () => void): void {
    this.#gone = listener
  }

  close(): void {
    if (!this.open) return
    this.open = false
    queueMicrotask(() => this.peer?.lose())
  }

  lose(): void {
    if (!this.open) return
    this.open = false
    this.#gone?.()
  }
}
