import type { Guard, Port, PortListener } from './port.ts'

/** A port over a MessagePort. Source and origin were settled when it was handed over: shape is what remains. */
export function openMessagePort<In, Out>(port: MessagePort, isIn: Guard<In>): Port<In, Out> {
  let open = true
  let listener: PortListener<In> | undefined
  let gone: (() => void) | undefined

  port.addEventListener('message', (event) => {
    // close() does not recall what the browser had already queued, hence the look at `open`.
    if (open && listener && isIn(event.data)) listener(event.data, event.ports)
  })
  // Browsers that know the event tell when the other document died (reload, crash); the others rely on pings.
  port.addEventListener('close', () => {
    if (!open) return
    open = false
    gone?.()
  })

  return {
    get open() {
      return open
    },
    post(message, transfer = []) {
      if (open) port.postMessage(message, [...transfer])
    },
    listen(next) {
      listener = next
      port.start()
    },
    onGone(next) {
      gone = next
    },
    close() {
      open = false
      port.close()
    },
  }
}
