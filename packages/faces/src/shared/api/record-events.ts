import { pause, pauses } from './pause.ts'

/** What the container says while a chart is open: which FHIR resource types were written in it. */
export interface RecordEvents {
  readonly onOpen: () => void
  readonly onChange: (types: readonly string[]) => void
  /** The line is down; it is tried again, unless `final`: then the session or the right to the record is over. */
  readonly onDown: (final: boolean) => void
}

/**
 * Follows a record's server-sent events (HTML Standard §9.2) by `fetch`, because the session's cookie counts only beside
 * the face's header, which an EventSource cannot send. Returns what ends it.
 */
export function followRecord(recordId: string, events: RecordEvents): () => void {
  const abort = new AbortController()
  void follow(recordId, events, abort.signal)
  return () => abort.abort()
}

async function follow(recordId: string, events: RecordEvents, signal: AbortSignal): Promise<void> {
  let tries = 0
  while (!signal.aborted) {
    const onOpen = () => {
      tries = 0
      events.onOpen()
    }
    const end = await readOnce(recordId, { ...events, onOpen }, signal)
    if (signal.aborted) return
    events.onDown(end === 'over')
    if (end === 'over') return
    await pause((pauses[Math.min(tries, pauses.length - 1)] ?? 30) * 1000, signal)
    tries += 1
  }
}

async function readOnce(recordId: string, events: RecordEvents, signal: AbortSignal): Promise<'over' | 'broken'> {
  try {
    const response = await fetch(`/api/records/${encodeURIComponent(recordId)}/events`, {
      headers: { accept: 'text/event-stream', 'x-chartroom-face': document.documentElement.dataset.face ?? '' },
      cache: 'no-store',
      signal,
    })
    if ([401, 403, 404].includes(response.status)) return 'over'
    if (!response.ok || response.body === null) return 'broken'
    let rest = ''
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + text).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) if (tell(block, events) === 'over') return 'over'
    }
    return 'broken'
  } catch (error) {
    // A broken line is what reconnecting is for; anything else is our own mistake and must be seen.
    if (signal.aborted || error instanceof TypeError || error instanceof DOMException) return 'broken'
    throw error
  }
}

/** One event block, as our server writes it: `event:` and `data:` on a line each; comments keep the line alive. */
function tell(block: string, events: RecordEvents): 'over' | 'on' {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const name = field('event')
  if (name === 'open') events.onOpen()
  if (name === 'change') events.onChange(typesOf(field('data')))
  return name === 'ended' ? 'over' : 'on'
}

function typesOf(data: string | undefined): readonly string[] {
  const { types } = JSON.parse(data ?? '{}') as { readonly types?: unknown }
  return Array.isArray(types) ? types.filter((type) => typeof type === 'string') : []
}
