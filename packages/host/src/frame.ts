import { HostError } from './errors.ts'
import type { LaunchedInstance } from './transport.ts'

// Never: allow-top-navigation (the app would replace the chart), allow-popups-to-escape-sandbox.
const allowed = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-modals',
  'allow-downloads',
] as const

/**
 * The frame of one instance, not yet in the document. Refuses an address that is not on the instance's origin,
 * and an app on the page's own origin: with `allow-same-origin` its scripts could reach the page.
 */
export function createFrame(instance: LaunchedInstance, document: Document): HTMLIFrameElement {
  const url = new URL(instance.url)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new HostError('launch/address', 'Not a web address.')
  if (url.origin !== instance.origin) throw new HostError('launch/address', 'The address is not on the app’s origin.')
  if (url.origin === document.location.origin) {
    throw new HostError('launch/same-origin', 'An app may not live on the origin of the page that shows it.')
  }
  const frame = document.createElement('iframe')
  frame.className = 'smart-app-frame'
  frame.title = typeof instance.manifest.name === 'string' ? instance.manifest.name : instance.app_id
  frame.referrerPolicy = 'no-referrer'
  frame.setAttribute('sandbox', sandboxOf(instance.sandbox))
  frame.setAttribute('allow', instance.allow)
  frame.src = url.href
  return frame
}

/** The permissions that the launch asks for, as far as any app may have them. */
export function sandboxOf(asked: string): string {
  const words = asked.split(/\s+/).filter((word) => (allowed as readonly string[]).includes(word))
  return (words.length > 0 ? words : allowed).join(' ')
}
