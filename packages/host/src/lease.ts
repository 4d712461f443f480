import { HostError } from './errors.ts'
import type { HostTransport, LaunchedInstance } from './transport.ts'

/** What ended the lease: the container said so, or it could not be asked until the lease had run out. */
export type LeaseEnd = (code: string, message: string) => void

const retry_ms = 5_000

/**
 * Keeps an instance alive on the server: renews every half lease, retries sooner when the container cannot be
 * asked, and tells once when the instance is dead. `check()` asks at once (an API call came back with 401).
 */
export class Lease {
  readonly #instance: LaunchedInstance
  readonly #transport: HostTransport
  readonly #onEnd: LeaseEnd
  #timer: ReturnType<typeof setTimeout> | undefined
  #until: number
  #stopped = false
  #asking = false

  constructor(instance: LaunchedInstance, transport: HostTransport, onEnd: LeaseEnd) {
    this.#instance = instance
    this.#transport = transport
    this.#onEnd = onEnd
    this.#until = Date.now() + instance.lease_seconds * 1000
    this.#schedule((instance.lease_seconds * 1000) / 2)
  }

  async check(): Promise<void> {
    if (this.#stopped || this.#asking) return
    this.#asking = true
    try {
      const { lease_seconds } = await this.#transport.renew(this.#instance)
      this.#until = Date.now() + lease_seconds * 1000
      this.#schedule((lease_seconds * 1000) / 2)
    } catch (error) {
      this.#failed(error)
    } finally {
      this.#asking = false
    }
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #failed(error: unknown): void {
    if (error instanceof HostError && error.status !== undefined && error.status < 500) {
      this.#end(error.code, error.message)
    } else if (Date.now() >= this.#until) {
      this.#end('instance/lease-lost', 'The container could not be reached until the lease ran out.')
    } else {
      this.#schedule(retry_ms)
    }
  }

  #end(code: string, message: string): void {
    if (this.#stopped) return
    this.stop()
    this.#onEnd(code, message)
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer)
    if (!this.#stopped) this.#timer = setTimeout(() => void this.check(), ms)
  }
}
