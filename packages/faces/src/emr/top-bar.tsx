import { IconKeyboard, IconSearch, IconUsers } from '@tabler/icons-react'
import { Link } from './link.tsx'
import { homePath } from './route.ts'
import classes from './top-bar.module.css'

interface TopBarProps {
  readonly home: boolean
  readonly openPalette: () => void
  readonly openKeys: () => void
}

export function TopBar({ home, openPalette, openKeys }: TopBarProps) {
  return (
    <div className={classes.bar}>
      <Link to={homePath} className={classes.link} aria-current={home ? 'page' : undefined}>
        <IconUsers size={16} aria-hidden="true" /> Patients
      </Link>
      <button type="button" className={classes.find} onClick={openPalette} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden="true" />
        <span className={classes.words}>Find a patient, page or app</span>
        <span className={classes.key} aria-hidden="true">
          Ctrl K
        </span>
      </button>
      <button type="button" className={classes.keys} onClick={openKeys} aria-label="Keys" title="Keys">
        <IconKeyboard size={20} aria-hidden="true" />
      </button>
    </div>
  )
}
