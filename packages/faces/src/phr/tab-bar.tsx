import { IconApps, IconHeartbeat, IconHome, IconShieldLock } from '@tabler/icons-react'
import type { Page } from './route.ts'
import classes from './tab-bar.module.css'

const tabs = [
  { page: 'home', word: 'Home', icon: IconHome },
  { page: 'health', word: 'Health', icon: IconHeartbeat },
  { page: 'apps', word: 'Apps', icon: IconApps },
  { page: 'sharing', word: 'Sharing', icon: IconShieldLock },
] as const

/** The parts of the record: at the thumb on a phone, at the side elsewhere. */
export function TabBar({ page, go }: { readonly page: Page; readonly go: (page: Page) => void }) {
  return (
    <nav className={classes.bar} aria-label="Parts of the record">
      {tabs.map(({ page: target, word, icon: Icon }) => (
        <button
          key={target}
          type="button"
          className={classes.tab}
          aria-current={page === target ? 'page' : undefined}
          onClick={() => go(target)}
        >
          <Icon size={20} aria-hidden="true" />
          {word}
        </button>
      ))}
    </nav>
  )
}
