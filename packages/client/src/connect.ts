import type { Context, Port, ToApp, ToHost } from '@chartroom/channel'
import { SmartError } from './errors.ts'
import { type ConnectOptions, shakeHands } from './shake-hands.ts'
import { createSmart, type Smart } from './smart.ts'

let connection: Promise<Smart> | undefined

/**
 * Connects this page to the container around it. One page has one connection: a second call gives the same one,
 * unless the first failed.
 *
 * ```ts
 * const smart = await connect()
 * const { objects } = await smart.getMedications()
 * ```
 * @throws SmartError `connect/not-framed`, `connect/timeout`
 */
export function connect(options: ConnectOptions = {}): Promise<Smart> {
  connection ??= open(options).catch((error: unknown) => {
    connection = undefined
    throw error
  })
  return connection
}

async function open(options: ConnectOptions): Promise<Smart> {
  const { port, origin } = await shakeHands(window, options)
  const context = await firstContext(port, options.timeout ?? 10_000)
  const smart = createSmart(port, origin, context)
  handOverPalette(port)
  // Browsers do not tell the other end that a page has gone; the container shall not take the next one for this.
  window.addEventListener('pagehide', () => port.post({ type: 'leaving' }))
  port.post({ type: 'ready' })
  return smart
}

function firstContext(port: Port<ToApp, ToHost>, timeout: number): Promise<Context> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      port.close()
      reject(new SmartError('connect/timeout', 'The SMART container sent no context.'))
    }, timeout)
    port.listen((message) => {
      if (message.type !== 'context') return
      clearTimeout(timer)
      resolve(message)
    })
  })
}

/** Ctrl/⌘ K belongs to the face; every other key inside the frame is the app's. */
function handOverPalette(port: Port<ToApp, ToHost>): void {
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    port.post({ type: 'request_palette' })
  })
}
