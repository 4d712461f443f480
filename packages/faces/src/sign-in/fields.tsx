import { Button, PasswordInput, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import classes from './sign-in.module.css'

interface FieldsProps {
  readonly busy: boolean
  readonly enter: (username: string, password: string) => Promise<void>
}

/** Show, paste and password managers work: nothing is taken from the fields (WCAG 3.3.8). */
export function Fields({ busy, enter }: FieldsProps) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    void enter(String(fields.get('username') ?? ''), String(fields.get('password') ?? ''))
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput name="username" label="Account" autoComplete="username" required withAsterisk={false} />
      <PasswordInput
        name="password"
        label="Password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
      />
      <Button type="submit" disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
