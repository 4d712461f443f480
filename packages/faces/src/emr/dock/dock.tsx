import { type KeyboardEvent, useRef } from 'react'
import { AppFrame } from '../../shared/app-frame/app-frame.tsx'
import type { Patient } from '../../shared/fhir/person.ts'
import { AppList } from './app-list.tsx'
import classes from './dock.module.css'
import type { Dock } from './use-dock.ts'

interface DockPanelProps {
  readonly dock: Dock
  readonly patient: Patient
  readonly recordId: string
}

/** The apps of this record: a list, and the opened ones as tabs. Every frame stays alive while its tab is behind. */
export function DockPanel({ dock, patient, recordId }: DockPanelProps) {
  const tabs = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const all = [...(tabs.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const next = all[(at + (event.key === 'ArrowRight' ? 1 : -1) + all.length) % all.length]
    next?.focus()
    next?.click()
  }
  return (
    <aside className={classes.dock} aria-label="Apps" id="apps">
      <div ref={tabs} role="tablist" aria-label="Apps" className={classes.tabs} onKeyDown={onKeyDown}>
        <button
          type="button"
          role="tab"
          aria-selected={dock.front === undefined}
          tabIndex={dock.front === undefined ? 0 : -1}
          className={classes.tab}
          onClick={dock.showList}
        >
          Apps
        </button>
        {dock.opened.map((app) => (
          <button
            key={app.id}
            type="button"
            role="tab"
            aria-selected={dock.front === app.id}
            tabIndex={dock.front === app.id ? 0 : -1}
            className={classes.tab}
            onClick={() => dock.open(app)}
          >
            {app.name}
          </button>
        ))}
      </div>
      {dock.front === undefined ? <AppList apps={dock.apps} open={dock.open} opened={dock.opened} /> : null}
      <div className={dock.front === undefined ? classes.behind : classes.frames}>
        {dock.opened.map((app) => (
          <AppFrame
            key={`${recordId} ${app.id}`}
            app={app}
            patient={patient}
            recordId={recordId}
            shown={dock.front === app.id}
            onClose={() => dock.close(app.id)}
          />
        ))}
      </div>
    </aside>
  )
}
