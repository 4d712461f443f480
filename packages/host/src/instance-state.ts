/**
 * The life of an app instance as the page sees it. Pure: what the state is after what happened.
 * `refused` and `ended` are final: whatever arrives late changes nothing.
 */
export type InstanceState = 'idle' | 'starting' | 'ready' | 'unreachable' | 'crashed' | 'refused' | 'ended'

export type InstanceEvent =
  /** The page asks for the app. */
  | 'start'
  /** The container refused the launch. */
  | 'refused'
  /** The container could not be asked. */
  | 'failed'
  /** The app's page said hello: its first time, or again after a reload. */
  | 'hello'
  /** The app has its context. */
  | 'ready'
  /** No hello, or no ready after it, within the time limit. */
  | 'timeout'
  /** The page in the frame is gone, and no other said hello within the time limit. */
  | 'lost'
  /** The page in the frame is gone: reload, navigation, or crash. */
  | 'gone'
  /** The frame holds a page of another origin. */
  | 'strayed'
  /** Pings are not answered. */
  | 'silent'
  /** A ping was answered after all. */
  | 'answered'
  /** Closed, lease over, access ended, record changed, page left. */
  | 'end'

type Row = Partial<Record<InstanceEvent, InstanceState>>

const table: Record<InstanceState, Row> = {
  idle: { start: 'starting', end: 'ended' },
  starting: {
    ready: 'ready',
    answered: 'ready',
    refused: 'refused',
    failed: 'unreachable',
    timeout: 'unreachable',
    lost: 'crashed',
    strayed: 'unreachable',
    end: 'ended',
  },
  ready: { hello: 'starting', gone: 'starting', silent: 'crashed', strayed: 'unreachable', end: 'ended' },
  unreachable: { hello: 'starting', end: 'ended' },
  crashed: { hello: 'starting', answered: 'ready', gone: 'starting', strayed: 'unreachable', end: 'ended' },
  refused: {},
  ended: {},
}

export function nextState(state: InstanceState, event: InstanceEvent): InstanceState {
  return table[state][event] ?? state
}

/** Nothing more happens to an instance in a final state. */
export function isFinal(state: InstanceState): boolean {
  return state === 'refused' || state === 'ended'
}
