import { type ReactNode, useEffect } from 'react'
import { readContainer, readSession, type Session } from '../api/session.ts'
import { useLoaded } from '../use-loaded.ts'
import { Notice } from './notice.tsx'

interface WithSessionProps {
  /** The role that this face is made for. */
  readonly only: Session['account']['role']
  readonly children: (session: Session, name: string) => ReactNode
}

/** A face opens for the role it is made for; anybody else is led to sign-in or to her own face. */
export function WithSession({ only, children }: WithSessionProps) {
  const session = useLoaded('session', readSession)
  const container = useLoaded('container', readContainer)
  const elsewhere = elsewhereOf(
    session.state === 'ready' ? session.value : null,
    session.state === 'failed' ? session.error.status : 0,
    only,
  )
  useEffect(() => {
    if (elsewhere !== null) location.replace(elsewhere)
  }, [elsewhere])
  if (session.state === 'ready' && elsewhere === null)
    return children(session.value, container.state === 'ready' ? container.value.name : 'Chartroom')
  if (session.state === 'failed' && elsewhere === null) {
    return (
      <Notice
        title="The container does not answer"
        body="Nothing was lost. Try again in a moment."
        action="Try again"
        onAction={session.again}
      />
    )
  }
  return null
}

function elsewhereOf(session: Session | null, status: number, role: Session['account']['role']): string | null {
  if (status === 401) return `/sign-in?to=${encodeURIComponent(location.pathname)}`
  return session !== null && session.account.role !== role ? session.account.face : null
}
