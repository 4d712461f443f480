import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import type { ApiError } from '../shared/api/api.ts'
import { type ContainerFacts, readContainer, signIn } from '../shared/api/session.ts'
import { PageFrame } from '../shared/frame/page-frame.tsx'
import { useLoaded } from '../shared/use-loaded.ts'
import classes from './sign-in.module.css'
import { targetOf } from './target.ts'

/** One column; demo people one press away (ui 4.1). */
export function SignIn() {
  const container = useLoaded('container', readContainer)
  const facts = container.state === 'ready' ? container.value : null
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const alert = useRef<HTMLParagraphElement>(null)

  const enter = async (username: string, password: string): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      const { account } = await signIn(username, password)
      location.assign(targetOf(location.search, account.face))
    } catch (error) {
      setBusy(false)
      setProblem((error as ApiError).message)
      requestAnimationFrame(() => alert.current?.focus())
    }
  }

  return (
    <PageFrame name={facts?.name ?? 'Chartroom'} session={null}>
      <main id="main" className={classes.main}>
        <h1>Sign in</h1>
        {facts?.demo ? <Personas facts={facts} busy={busy} enter={enter} /> : null}
        {problem === null ? null : (
          <p ref={alert} tabIndex={-1} role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        <Fields busy={busy} enter={enter} />
        {facts?.demo ? <p className={classes.note}>Demo data. Every person here is made up. Not for care.</p> : null}
      </main>
    </PageFrame>
  )
}

type Enter = (username: string, password: string) => Promise<void>

const doing: Readonly<Record<string, string>> = {
  clinician: 'opens charts in the EMR',
  patient: 'reads her own record and her child’s',
  researcher: 'counts without names',
  administrator: 'decides which apps may run',
}

function Personas({
  facts,
  busy,
  enter,
}: {
  readonly facts: ContainerFacts
  readonly busy: boolean
  readonly enter: Enter
}) {
  return (
    <ul className={classes.personas} aria-label="Demo people">
      {facts.demo_accounts.map((account) => (
        <li key={account.username}>
          <button
            type="button"
            className={classes.persona}
            disabled={busy}
            onClick={() => void enter(account.username, account.password)}
          >
            <span className={classes.who}>{account.label}</span>
            <span className={classes.does}>{doing[account.role]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Fields({ busy, enter }: { readonly busy: boolean; readonly enter: Enter }) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    void enter(String(fields.get('username') ?? ''), String(fields.get('password') ?? ''))
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput name="username" label="Account" autoComplete="username" required withAsterisk={false} size="md" />
      <PasswordInput
        name="password"
        label="Password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="md"
      />
      <Button type="submit" size="md" loading={busy}>
        Sign in
      </Button>
    </form>
  )
}
