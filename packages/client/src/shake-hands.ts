import {
  type Hello,
  isToApp,
  isWelcome,
  nonce,
  openMessagePort,
  openWindowPort,
  type Port,
  type ToApp,
  type ToHost,
  type Welcome,
  wire_version,
} from '@chartroom/channel'
import { SmartError } from './errors.ts'

export interface ConnectOptions {
  /** Milliseconds to wait for the container; 10,000 unless said. */
  readonly timeout?: number
  /** Origins of containers that this app trusts. Any, unless said: an app gives nothing away by connecting. */
  readonly origins?: readonly string[]
}

/** The line to the page around us, and who that is. */
export interface Line {
  readonly port: Port<ToApp, ToHost>
  readonly origin: string
}

/**
 * Says hello to the page around this one and waits for its welcome. The hello goes to any origin and holds only
 * a nonce; the welcome must come from our parent, in the right shape, from an allowed origin, with our nonce.
 */
export function shakeHands(self: Window, { timeout = 10_000, origins }: ConnectOptions): Promise<Line> {
  if (self.parent === self) {
    return Promise.reject(new SmartError('connect/not-framed', 'This page is not inside a SMART container.'))
  }
  return new Promise((resolve, reject) => {
    const hello = nonce()
    const window = openWindowPort<Welcome, Hello>({
      self,
      peer: () => self.parent,
      isIn: (message): message is Welcome => isWelcome(message) && message.nonce === hello,
      origin: (origin) => origins === undefined || origins.includes(origin),
    })
    const timer = setTimeout(() => {
      window.close()
      reject(new SmartError('connect/timeout', 'No SMART container answered.'))
    }, timeout)
    window.listen((_welcome, [port]) => {
      if (!port) return
      clearTimeout(timer)
      window.close()
      resolve({ port: openMessagePort<ToApp, ToHost>(port, isToApp), origin: window.origin ?? '' })
    })
    window.post({ type: 'chartroom/hello', versions: [wire_version], nonce: hello })
  })
}
