import { IconChevronRight, IconHeart, IconSettings, IconStethoscope, IconUser } from '@tabler/icons-react'
import type { Account, ContainerFacts } from '../shared/api/session.ts'
import classes from './sign-in.module.css'

interface PersonasProps {
  readonly accounts: ContainerFacts['demo_accounts']
  readonly busy: boolean
  readonly enter: (username: string, password: string) => Promise<void>
}

const roles: Readonly<Record<Account['role'], { readonly does: string; readonly icon: typeof IconUser }>> = {
  clinician: { does: 'Opens charts, runs apps beside them', icon: IconStethoscope },
  patient: { does: 'Reads her own record and her child’s', icon: IconHeart },
  researcher: { does: 'Counts without names', icon: IconUser },
  administrator: { does: 'Decides which apps may run', icon: IconSettings },
}

/** Demo mode only: one press signs in as one of the made-up people. */
export function Personas({ accounts, busy, enter }: PersonasProps) {
  return (
    <section aria-labelledby="personas">
      <p id="personas" className={classes.lead}>
        Demo people, one press signs in
      </p>
      <ul className={classes.personas}>
        {accounts.map(({ username, password, label, role }) => {
          const { does, icon: Icon } = roles[role]
          return (
            <li key={username}>
              <button
                type="button"
                className={classes.persona}
                disabled={busy}
                onClick={() => void enter(username, password)}
              >
                <span className={classes.icon}>
                  <Icon size={20} aria-hidden="true" />
                </span>
                <span className={classes.words}>
                  <span className={classes.who}>{label}</span>
                  <span className={classes.does}>{does}</span>
                </span>
                <IconChevronRight size={20} aria-hidden="true" className={classes.chevron} />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
