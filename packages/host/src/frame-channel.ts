import {
  type Hello,
  isHello,
  isToHost,
  openMessagePort,
  openWindowPort,
  type Port,
  type ToApp,
  type ToHost,
  type Welcome,
  wire_version,
} from '@chartroom/channel'

export interface FrameChannelOptions {
  readonly frame: HTMLIFrameElement
  /** The one origin that the instance was launched on. */
  readonly origin: string
  readonly window: Window
  /** A page of this origin said hello and was welcomed; the one before it, if any, is cut off. */
  readonly onHello: () => void
  readonly onMessage: (message: ToHost) => void
  readonly onGone: () => void
  readonly onStray: () => void
}

/**
 * The page's end of the line to one frame. The app's page may say hello again (it was reloaded): it gets a new
 * port, and the old one is closed first, so that answers to the old page never reach the new one.
 */
export class FrameChannel {
  readonly #options: FrameChannelOptions
  readonly #window: Port<Hello, Welcome>
  #port: Port<ToHost, ToApp> | undefined

  constructor(options: FrameChannelOptions) {
    this.#options = options
    this.#window = openWindowPort<Hello, Welcome>({
      self: options.window,
      peer: () => options.frame.contentWindow,
      isIn: isHello,
      origin: options.origin,
      onStray: () => {
        this.cut()
        options.onStray()
      },
    })
    this.#window.listen((hello) => this.#welcome(hello))
  }

  post(message: ToApp): void {
    this.#port?.post(message)
  }

  /** Closes the line to the page that is in the frame now; another may still say hello. */
  cut(): void {
    this.#port?.close()
    this.#port = undefined
  }

  close(): void {
    this.cut()
    this.#window.close()
  }

  #welcome(hello: Hello): void {
    this.cut()
    const { port1, port2 } = new MessageChannel()
    const port = openMessagePort<ToHost, ToApp>(port1, isToHost)
    this.#port = port
    port.onGone(() => {
      if (this.#port !== port) return
      this.cut()
      this.#options.onGone()
    })
    port.listen((message) => {
      if (this.#port === port) this.#options.onMessage(message)
    })
    this.#window.post({ type: 'chartroom/welcome', version: wire_version, nonce: hello.nonce }, [port2])
    this.#options.onHello()
  }
}
