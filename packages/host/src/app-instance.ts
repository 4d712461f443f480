import type { Notification, Style, ToHost } from '@chartroom/channel'
import { type CallReport, CallsUnderWay } from './calls-under-way.ts'
import { HostError } from './errors.ts'
import { createFrame } from './frame.ts'
import { FrameChannel } from './frame-channel.ts'
import { type InstanceEvent, type InstanceState, isFinal, nextState } from './instance-state.ts'
import { launch } from './launch.ts'
import { Lease } from './lease.ts'
import { Pulse } from './pulse.ts'
import type { HostTransport, LaunchedInstance } from './transport.ts'

/** How long a page may take from its frame's start, or from its hello, until it is ready. */
const answer_ms = 10_000
/** How long a closed app keeps its (hidden) frame to act on `destroyed`. */
const farewell_ms = 200

export interface StateDetail {
  readonly state: InstanceState
  /** Stable, `code/like-this`; empty while all is well. */
  readonly code: string
  /** One plain sentence; empty while all is well. */
  readonly reason: string
  /** When this state began, milliseconds since 1970. */
  readonly since: number
  readonly record_id: string
}

export interface InstanceHooks {
  readonly onState: (detail: StateDetail) => void
  readonly onCall: (report: CallReport) => void
  readonly onRequest: (name: 'fullscreen' | 'palette') => void
  /** Something that the person need not know: the container could not be told about an end. */
  readonly onProblem: (code: string, error: unknown) => void
}

export interface AppInstanceOptions {
  readonly app_id: string
  readonly record_id: string
  readonly transport: HostTransport
  /** Gets the frame as its child. */
  readonly parent: HTMLElement
  readonly style: Style | null
  readonly hooks: InstanceHooks
}

/** One app on one record, from launch to end. It is never pointed at another record: that is another instance. */
export class AppInstance {
  detail: StateDetail
  readonly #options: AppInstanceOptions
  readonly #abort = new AbortController()
  #launched: LaunchedInstance | undefined
  #frame: HTMLIFrameElement | undefined
  #channel: FrameChannel | undefined
  #calls: CallsUnderWay | undefined
  #lease: Lease | undefined
  #pulse: Pulse | undefined
  #waiting: ReturnType<typeof setTimeout> | undefined
  #style: Style | null
  #shown = true
  #wasReady = false

  constructor(options: AppInstanceOptions) {
    this.#options = options
    this.#style = options.style
    this.detail = { state: 'idle', code: '', reason: '', since: Date.now(), record_id: options.record_id }
  }

  get ended(): boolean {
    return isFinal(this.detail.state)
  }

  /** Launches and opens the frame. Never rejects: what goes wrong is a state. */
  async start(): Promise<void> {
    const { app_id, record_id, transport } = this.#options
    this.#move('start')
    try {
      const launched = await launch(transport, { app_id, record_id }, this.#abort.signal)
      this.#launched = launched
      // Ended between the answer and this line: end() could not know the instance yet.
      if (this.ended) return this.#release()
      this.#open(launched)
    } catch (error) {
      if (!this.#abort.signal.aborted) this.#fail(error)
    }
  }

  set style(style: Style) {
    this.#style = style
    this.#channel?.post({ type: 'style', style })
  }

  /** Tells the app that it is shown, or hidden behind something else. */
  show(shown: boolean): void {
    this.#shown = shown
    this.#notify(shown ? 'foregrounded' : 'backgrounded')
  }

  /** Tells the app that entries of these FHIR types were written in its record, as far as it may read them. */
  recordChanged(types: readonly string[]): void {
    const reads = this.#launched?.reads ?? []
    // `*`: nobody knows what was written, so it may be anything that the app reads.
    const readable = types.includes('*') ? reads : types.filter((type) => reads.includes(type) || reads.includes('*'))
    if (readable.length > 0) this.#channel?.post({ type: 'record_changed', types: readable })
  }

  /**
   * Ends for good. The frame goes in this very call, unless `farewell` leaves it hidden for a moment so that the
   * app can act on `destroyed`. Answers under way are dropped either way.
   */
  end(code: string, reason: string, farewell = false): void {
    if (this.ended) return
    this.#notify('destroyed')
    this.#move('end', code, reason)
    this.#stop()
    this.#release()
    const { frame, channel } = { frame: this.#frame, channel: this.#channel }
    const remove = () => {
      channel?.close()
      frame?.remove()
    }
    if (farewell && frame) setTimeout(remove, farewell_ms)
    else remove()
  }

  #open(launched: LaunchedInstance): void {
    const { transport, parent, hooks } = this.#options
    const frame = createFrame(launched, parent.ownerDocument)
    this.#frame = frame
    this.#calls = new CallsUnderWay(
      launched,
      transport,
      (answer) => this.#channel?.post(answer),
      (report) => {
        hooks.onCall(report)
        // The token is dead: ask why, so that the frame is emptied now and not at the next renewal.
        if (report.status === 401) void this.#lease?.check()
      },
    )
    // The listener stands before the frame is in the document, so that no hello can be missed.
    this.#channel = new FrameChannel({
      frame,
      origin: launched.origin,
      window,
      onHello: () => this.#hello(launched),
      onMessage: (message) => this.#receive(message),
      onGone: () => this.#pageGone('gone'),
      onStray: () => this.#pageGone('strayed'),
    })
    this.#lease = new Lease(launched, transport, (code, message) => this.end(code, message))
    frame.addEventListener('load', () => this.#pulse?.probe())
    this.#wait()
    parent.append(frame)
  }

  #hello(launched: LaunchedInstance): void {
    if (this.ended) return
    this.#calls?.abort()
    this.#stopPulse()
    this.#move('hello')
    this.#wait()
    this.#channel?.post({
      type: 'context',
      instance_id: launched.id,
      api_base: new URL(launched.api_base, location.href).href,
      manifest: launched.manifest,
      context: launched.context,
      style: this.#style,
    })
  }

  #receive(message: ToHost): void {
    if (this.ended) return
    switch (message.type) {
      case 'ready':
        this.#ready()
        break
      case 'leaving':
        this.#pageGone('gone')
        break
      case 'api_call':
        void this.#calls?.take(message)
        break
      case 'api_cancel':
        this.#calls?.cancel(message.id)
        break
      case 'pong':
        this.#pulse?.pong(message.id)
        break
      case 'request_fullscreen':
        this.#options.hooks.onRequest('fullscreen')
        break
      case 'request_palette':
        this.#options.hooks.onRequest('palette')
    }
  }

  #ready(): void {
    clearTimeout(this.#waiting)
    this.#wasReady = true
    this.#move('ready')
    if (!this.#shown) this.#notify('backgrounded')
    this.#stopPulse()
    this.#pulse = new Pulse({
      ping: (id) => this.#channel?.post({ type: 'ping', id }),
      onSilent: () => this.#move('silent', 'app/silent', 'The app has stopped answering.'),
      onSuspect: () => {
        this.#move('gone')
        this.#wait()
      },
      onAnswer: () => {
        if (this.detail.state === 'starting') clearTimeout(this.#waiting)
        this.#move('answered')
      },
      watched: () => !document.hidden,
    })
  }

  #pageGone(how: 'gone' | 'strayed'): void {
    if (this.ended) return
    this.#channel?.cut()
    this.#calls?.abort()
    this.#stopPulse()
    if (how === 'gone') {
      this.#move('gone')
      this.#wait()
    } else {
      clearTimeout(this.#waiting)
      this.#move('strayed', 'app/other-origin', 'The app has left its own address.')
    }
  }

  #wait(): void {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => {
      this.#channel?.cut()
      this.#calls?.abort()
      this.#stopPulse()
      if (this.#wasReady) this.#move('lost', 'app/gone', 'The app’s page is gone.')
      else this.#move('timeout', 'app/no-answer', 'The app does not answer.')
    }, answer_ms)
  }

  #fail(error: unknown): void {
    this.#stop()
    this.#release()
    this.#frame?.remove()
    this.#channel?.close()
    if (error instanceof HostError && (error.status === undefined || error.status < 500)) {
      this.#move('refused', error.code, error.message)
    } else {
      this.#move('failed', 'container/unreachable', 'The container could not be asked.')
    }
  }

  #stop(): void {
    clearTimeout(this.#waiting)
    this.#abort.abort()
    this.#calls?.abort()
    this.#stopPulse()
    this.#lease?.stop()
  }

  #stopPulse(): void {
    this.#pulse?.stop()
    this.#pulse = undefined
  }

  #release(): void {
    const launched = this.#launched
    this.#launched = undefined
    if (!launched) return
    const { transport, hooks } = this.#options
    // If this fails the lease runs out by itself within two minutes.
    transport.end(launched).catch((error: unknown) => hooks.onProblem('instance/end-failed', error))
  }

  #notify(name: Notification['name']): void {
    this.#channel?.post({ type: 'notification', name })
  }

  #move(event: InstanceEvent, code = '', reason = ''): void {
    const state = nextState(this.detail.state, event)
    if (state === this.detail.state) return
    this.detail = { state, code, reason, since: Date.now(), record_id: this.#options.record_id }
    this.#options.hooks.onState(this.detail)
  }
}
