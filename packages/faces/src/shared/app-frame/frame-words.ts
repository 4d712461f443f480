import type { StateDetail } from '@chartroom/host'

export interface FrameWords {
  readonly text: string
  /** Nothing is wrong yet: it only takes long. */
  readonly slow: boolean
  /** Asking for permission again may help. */
  readonly ask: boolean
}

/** What stands in the slot while the app is not to be seen; null when it is (ui 4.4, table of states). */
export function wordsOfState({ state, code, reason, since }: StateDetail, name: string): FrameWords | null {
  const at =
    since === 0 ? '' : ` at ${new Date(since).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
  switch (state) {
    case 'ready':
      return null
    case 'idle':
    case 'starting':
      return { text: 'Still starting…', slow: true, ask: false }
    case 'unreachable':
      return { text: `${name} does not answer. Your chart is not affected.`, slow: false, ask: false }
    case 'crashed':
      return { text: `${name} stopped working${at}. Your chart is not affected.`, slow: false, ask: false }
    case 'refused':
      return {
        text: code === 'launch/needs-consent' ? `${name} has no permission for this record.` : reason,
        slow: false,
        ask: code === 'launch/needs-consent',
      }
    case 'ended':
      return {
        text: code === 'app/closed' ? `${name} is closed.` : `Access of ${name} ended${at}.`,
        slow: false,
        ask: code !== 'app/closed',
      }
  }
}
