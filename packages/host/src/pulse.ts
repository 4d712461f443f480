/** How often a running app is asked whether it still answers, and how many rounds it may miss. */
const round_ms = 10_000
const rounds = 3
/** How soon a page must answer after its frame has loaded something. */
const probe_ms = 1_000

export interface PulseOptions {
  readonly ping: (id: number) => void
  readonly onSilent: () => void
  /** The frame has loaded something, and the page that we knew does not answer: it is probably gone. */
  readonly onSuspect: () => void
  readonly onAnswer: () => void
  /** False while nobody looks: browsers slow hidden pages down, and silence would mean nothing. */
  readonly watched: () => boolean
}

/** Notices an app whose script hangs: a ping now and then, silence after three that stay unanswered. */
export class Pulse {
  readonly #options: PulseOptions
  readonly #timer: ReturnType<typeof setInterval>
  #probe: ReturnType<typeof setTimeout> | undefined
  #last = 0
  #missed = 0

  constructor(options: PulseOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.#round(), round_ms)
  }

  /** Any number but the last is an answer to a round that was given up. */
  pong(id: number): void {
    if (id !== this.#last) return
    clearTimeout(this.#probe)
    this.#missed = 0
    this.#options.onAnswer()
  }

  stop(): void {
    clearInterval(this.#timer)
    clearTimeout(this.#probe)
  }

  /** The frame fired `load`: is the page still the one that said hello? */
  probe(): void {
    clearTimeout(this.#probe)
    this.#probe = setTimeout(this.#options.onSuspect, probe_ms)
    this.#send()
  }

  #round(): void {
    if (!this.#options.watched()) {
      this.#missed = 0
      return
    }
    if (this.#missed === rounds) this.#options.onSilent()
    this.#missed += 1
    this.#send()
  }

  #send(): void {
    this.#last += 1
    this.#options.ping(this.#last)
  }
}
