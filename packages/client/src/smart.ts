import type { Context, LaunchContext, Named, Port, Style, ToApp, ToHost } from '@chartroom/channel'
import { CallLine } from './call-line.ts'
import { callMethods } from './call-methods.ts'
import type { SmartCalls } from './generated/calls.ts'

/** What the container tells a running app; `style` comes with the new style. */
export interface SmartEvents {
  foregrounded: undefined
  backgrounded: undefined
  /** The app is about to go. There is no time left for calls. */
  destroyed: undefined
  style: Style
  /** Entries of these FHIR resource types were written in the record; `types` never names one that the app may not read. */
  record_changed: { readonly types: readonly string[] }
}

export interface SmartBase {
  readonly user: Named
  /** Whose record this app instance reads, for life. Absent only for an app that runs without a record. */
  readonly record: Named | undefined
  /** The app's own manifest, as the container holds it. */
  readonly app: Readonly<Record<string, unknown>> & { readonly id?: string; readonly name?: string }
  readonly context: LaunchContext
  /** How the face looks now; null if the container does not say. Give it to `applyStyle`. */
  readonly style: Style | null
  readonly instance_id: string
  readonly api_base: string
  /** Origin of the container's page. */
  readonly container: string
  /** Calls back at every event of that name; the function it returns stops that. */
  on<Name extends keyof SmartEvents>(name: Name, listener: (detail: SmartEvents[Name]) => void): () => void
  /** Asks the page for the whole screen; it may decline. */
  fullscreen(): void
}

/** A connected app: who, on which record, and the calls of the SMART API as methods. */
export type Smart = SmartBase & SmartCalls

/** Binds a line whose context has come. From here on everything that the page sends is handled in one place. */
export function createSmart(port: Port<ToApp, ToHost>, container: string, started: Context): Smart {
  const line = new CallLine(port)
  const listeners = new Map<string, Set<(detail: never) => void>>()
  let style = started.style
  const tell = <Name extends keyof SmartEvents>(name: Name, detail: SmartEvents[Name]): void => {
    for (const listener of listeners.get(name) ?? []) (listener as (detail: SmartEvents[Name]) => void)(detail)
  }

  port.onGone(() => line.abandon())
  port.listen((message) => {
    switch (message.type) {
      case 'api_response':
      case 'api_error':
        line.answer(message)
        break
      case 'notification':
        tell(message.name, undefined)
        break
      case 'style':
        style = message.style
        tell('style', message.style)
        break
      case 'record_changed':
        tell('record_changed', { types: message.types })
        break
      case 'ping':
        port.post({ type: 'pong', id: message.id })
    }
  })

  const base: SmartBase = {
    user: started.context.user,
    record: started.context.record,
    app: started.manifest,
    context: started.context,
    get style() {
      return style
    },
    instance_id: started.instance_id,
    api_base: started.api_base,
    container,
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => set.delete(listener)
    },
    fullscreen: () => port.post({ type: 'request_fullscreen' }),
  }
  const smart = Object.assign(Object.create(null), callMethods(line, started.context.record?.id))
  return Object.defineProperties(smart, Object.getOwnPropertyDescriptors(base)) as Smart
}
