import type { LiveInstance } from '../store/container-store.ts'
import { appIsAvailableTo } from './app-availability.ts'
import { grantCounts } from './grants.ts'
import { sessionIsOpen } from './sessions.ts'

/** A Connect token dies with its instance's lease, its session, its grant, its app and its app's approval, whichever comes first. */
export function instanceCounts(live: LiveInstance, now: number): boolean {
  return (
    live.instance.ended === null &&
    live.instance.lease_until > now &&
    sessionIsOpen(live.session, now) &&
    grantCounts(live.grant, now) &&
    appIsAvailableTo(live.app, live.account)
  )
}
