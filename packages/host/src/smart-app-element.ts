import type { Style } from '@chartroom/channel'
import { AppInstance, type StateDetail } from './app-instance.ts'
import type { InstanceState } from './instance-state.ts'
import type { HostTransport } from './transport.ts'

// So that a server that renders pages can import this file.
const Base: typeof HTMLElement =
  typeof HTMLElement === 'undefined' ? (class {} as unknown as typeof HTMLElement) : HTMLElement

/**
 * `<smart-app app="…" record="…">`: runs one app on one record inside the element, in the light DOM.
 *
 * It starts when `app`, `record` and the property `transport` are there and the element is in the document.
 * Another `app` or `record`, or leaving the document, removes the frame at once and ends the instance; a new
 * record gets a new instance. Attribute `state` follows the state.
 *
 * Events (all bubble): `smart-state` (detail: `StateDetail`), `smart-call` (`{ path, status, ms }`),
 * `smart-fullscreen`, `smart-palette` (Ctrl/⌘ K pressed in the frame), `smart-problem` (`{ code, error }`).
 */
export class SmartAppElement extends Base {
  static readonly observedAttributes = ['app', 'record']

  #transport: HostTransport | undefined
  #style: Style | null = null
  #shown = true
  #instance: AppInstance | undefined
  #due = false

  get app(): string {
    return this.getAttribute('app') ?? ''
  }
  set app(app: string) {
    this.setAttribute('app', app)
  }

  get record(): string {
    return this.getAttribute('record') ?? ''
  }
  set record(record: string) {
    this.setAttribute('record', record)
  }

  get transport(): HostTransport | undefined {
    return this.#transport
  }
  /** Used by the next launch; a running instance keeps the transport that launched it. */
  set transport(transport: HostTransport | undefined) {
    this.#transport = transport
    this.#schedule()
  }

  get state(): InstanceState {
    return this.stateDetail.state
  }

  get stateDetail(): StateDetail {
    return this.#instance?.detail ?? { state: 'idle', code: '', reason: '', since: 0, record_id: this.record }
  }

  get appStyle(): Style | null {
    return this.#style
  }
  /** How the face looks: sent to the app with its context, and again at every change. */
  set appStyle(style: Style | null) {
    this.#style = style
    if (style && this.#instance) this.#instance.style = style
  }

  /** A new instance of the same app on the same record. */
  restart(): void {
    this.#end('app/restarted', 'The app is started again.')
    this.#schedule()
  }

  /** Ends the app; it stays ended until `restart()`, or another `app` or `record`. */
  close(): void {
    this.#instance?.end('app/closed', 'The app was closed.', true)
  }

  /** Tells the app that it is in front. Showing it is the page's work. */
  foreground(): void {
    this.#shown = true
    this.#instance?.show(true)
  }

  background(): void {
    this.#shown = false
    this.#instance?.show(false)
  }

  /**
   * Entries of these FHIR resource types were written in a record. The app is told if the record is its own, of the
   * types that it may read.
   */
  recordChanged(record: string, types: readonly string[]): void {
    if (record === this.#instance?.detail.record_id) this.#instance.recordChanged(types)
  }

  connectedCallback(): void {
    window.addEventListener('pagehide', this.#onPageHide)
    window.addEventListener('pageshow', this.#onPageShow)
    this.#schedule()
  }

  disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.#onPageHide)
    window.removeEventListener('pageshow', this.#onPageShow)
    this.#end('page/removed', 'The app was taken out of the page.')
  }

  /** Its presence lets `moveBefore()` move the element without ending the app. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: 'app' | 'record', before: string | null, after: string | null): void {
    if (before === after) return
    if (name === 'record') this.#end('record/changed', 'The record was changed.')
    else this.#end('app/changed', 'Another app was chosen.')
    this.#schedule()
  }

  readonly #onPageHide = (): void => this.#end('page/left', 'The page was left.')

  /** The page came back from the browser's memory, without its apps. */
  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#schedule()
  }

  #end(code: string, reason: string): void {
    const instance = this.#instance
    this.#instance = undefined
    instance?.end(code, reason)
    if (instance) this.removeAttribute('state')
  }

  /** Waits for the end of the task's step, so that `app` and `record` set one after the other are one launch. */
  #schedule(): void {
    if (this.#due) return
    this.#due = true
    queueMicrotask(() => {
      this.#due = false
      this.#start()
    })
  }

  #start(): void {
    const { app, record } = this
    if (this.#instance || !this.isConnected || !app || !record || !this.#transport) return
    const instance = new AppInstance({
      app_id: app,
      record_id: record,
      transport: this.#transport,
      parent: this,
      style: this.#style,
      hooks: {
        onState: (detail) => {
          if (this.#instance === instance) this.setAttribute('state', detail.state)
          this.#tell('state', detail)
        },
        onCall: (report) => this.#tell('call', report),
        onRequest: (name) => this.#tell(name, {}),
        onProblem: (code, error) => this.#tell('problem', { code, error }),
      },
    })
    this.#instance = instance
    if (!this.#shown) instance.show(false)
    void instance.start()
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`smart-${name}`, { bubbles: true, detail }))
  }
}

/** Registers `<smart-app>`, once per page. */
export function defineSmartApp(): void {
  if (typeof customElements !== 'undefined' && !customElements.get('smart-app')) {
    customElements.define('smart-app', SmartAppElement)
  }
}
