import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../shared/api/api.ts'
import { readContainer, readSession, type Session, signIn, signOut } from '../shared/api/session.ts'
import { PageFrame } from '../shared/frame/page-frame.tsx'
import { useLoaded } from '../shared/use-loaded.ts'
import { Fields } from './fields.tsx'
import { Personas } from './personas.tsx'
import classes from './sign-in.module.css'
import { hasFace, targetOf } from './target.ts'

/** One column; demo people one press away (ui 4.1). Who is signed in already goes on to her face. */
export function SignIn() {
  const container = useLoaded('container', readContainer)
  const session = useLoaded('session', readSession)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const alert = useRef<HTMLParagraphElement>(null)
  const facts = container.state === 'ready' ? container.value : null
  const known = session.state === 'ready' ? session.value.account.face : null
  const open = facts?.demo_accounts.filter(({ face }) => hasFace(face)) ?? []

  useEffect(() => {
    if (known !== null && hasFace(known)) location.replace(targetOf(location.search, known))
  }, [known])
  useEffect(() => {
    if (problem !== null) alert.current?.focus()
  }, [problem])

  const enter = async (username: string, password: string): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      await go(await signIn(username, password))
    } catch (error) {
      setBusy(false)
      setProblem(wordsOf(error))
    }
  }

  return (
    <PageFrame name={facts?.name ?? 'Chartroom'} session={null} demo={facts?.demo ?? false}>
      <main id="main" className={classes.main}>
        <h1>Sign in</h1>
        {open.length > 0 && <Personas accounts={open} busy={busy} enter={enter} />}
        <section className={classes.card} aria-label="With an account">
          {problem !== null && (
            <p ref={alert} tabIndex={-1} role="alert" className={classes.problem}>
              {problem}
            </p>
          )}
          <Fields busy={busy} enter={enter} />
        </section>
      </main>
    </PageFrame>
  )
}

class NoFace extends Error {}

async function go({ account }: Session): Promise<void> {
  if (hasFace(account.face)) return location.assign(targetOf(location.search, account.face))
  await signOut()
  throw new NoFace()
}

/** One sentence above the fields; the same for an unknown account and a wrong password. */
function wordsOf(error: unknown): string {
  if (error instanceof NoFace) return 'This account has no page in this version yet. You are signed out again.'
  if (!(error instanceof ApiError)) throw error
  if (error.status === 0) return 'The container does not answer. Nothing was sent. Try again in a moment.'
  return error.message
}
