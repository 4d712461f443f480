import { ActionIcon, Menu } from '@mantine/core'
import { IconCircleHalf2, IconMoon, IconSun, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Session, signOut } from '../api/session.ts'
import { setPageStyle, usePageStyle } from '../modes.ts'
import classes from './page-frame.module.css'

interface PageFrameProps {
  /** Name of the face: "Chartroom Clinic". */
  readonly name: string
  readonly session: Session | null
  /** Said by the session, or on the sign-in page by the container. */
  readonly demo?: boolean
  /** Between the name and the account: search, navigation. */
  readonly bar?: ReactNode
  readonly children: ReactNode
}

/** What every page has: skip link, demo strip, top bar, and a place for messages (ui 4). */
export function PageFrame({ name, session, demo = session?.demo ?? false, bar, children }: PageFrameProps) {
  return (
    <>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <header className={classes.head}>
        {demo ? <p className={classes.demo}>Demo data. Not for care.</p> : null}
        <div className={classes.bar}>
          <span className={classes.name}>
            <Mark />
            <span className={bar == null ? undefined : classes.face}>{name}</span>
          </span>
          <div className={classes.middle}>{bar}</div>
          <ModeMenu />
          {session === null ? null : <AccountMenu session={session} />}
        </div>
      </header>
      {children}
    </>
  )
}

/** Two doors of a room: drawn, so that it follows the mode. */
function Mark() {
  return (
    <svg className={classes.mark} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect x="2" y="2" width="16" height="16" rx="4" fill="currentColor" />
      <path
        d="M5 12h3l1.5-5 2 7 1.5-4H15"
        fill="none"
        stroke="var(--cr-surface)"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

function ModeMenu() {
  const { scheme, contrast } = usePageStyle()
  return (
    <Menu withinPortal={false} position="bottom-end" trapFocus>
      <Menu.Target>
        <ActionIcon variant="subtle" color="neutral" className={classes.round} aria-label="Colours and contrast">
          <IconCircleHalf2 size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconSun size={16} />}
          aria-current={scheme === 'light'}
          onClick={() => setPageStyle({ scheme: 'light', contrast })}
        >
          Light
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMoon size={16} />}
          aria-current={scheme === 'dark'}
          onClick={() => setPageStyle({ scheme: 'dark', contrast })}
        >
          Dark
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => setPageStyle({ scheme, contrast: contrast === 'more' ? 'standard' : 'more' })}>
          {contrast === 'more' ? 'Standard contrast' : 'More contrast'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function AccountMenu({ session }: { readonly session: Session }) {
  const leave = async (): Promise<void> => {
    await signOut()
    location.assign('/sign-in')
  }
  return (
    <Menu withinPortal={false} position="bottom-end" trapFocus>
      <Menu.Target>
        <button type="button" className={classes.account} aria-label={`Account: ${session.account.full_name}`}>
          <IconUser size={16} aria-hidden="true" />
          <span>{session.account.full_name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void leave()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
