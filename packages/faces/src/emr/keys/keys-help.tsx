import type { Command } from './command.ts'
import classes from './keys-help.module.css'
import { Overlay } from './overlay.tsx'
import { useSingleKeys } from './single-keys.ts'

interface KeysHelpProps {
  readonly commands: readonly Command[]
  readonly close: () => void
}

export function KeysHelp({ commands, close }: KeysHelpProps) {
  const [on, set] = useSingleKeys()
  const rows = [
    { keys: 'Ctrl/⌘ K', label: 'Find a patient, page or app' },
    { keys: '↑ ↓', label: 'Choose a row of a list' },
    { keys: 'Enter', label: 'Open the chosen row' },
    { keys: 'Esc', label: 'Close what is on top' },
    ...commands.filter((command) => command.keys !== undefined),
  ]
  return (
    <Overlay label="Keys" close={close}>
      <div className={classes.help}>
        <div className={classes.head}>
          <h2>Keys</h2>
          <button type="button" className={classes.close} onClick={close}>
            Close
          </button>
        </div>
        <dl className={classes.keys}>
          {rows.map((row) => (
            <div key={row.label}>
              <dt>
                {row.keys?.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{row.label}</dd>
            </div>
          ))}
        </dl>
        <label className={classes.switch}>
          <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} /> Single-letter keys act
          in this browser
        </label>
      </div>
    </Overlay>
  )
}
