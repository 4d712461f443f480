import { Button } from '@mantine/core'
import { useState } from 'react'
import { type AppSummary, readApps } from '../shared/api/apps.ts'
import { AppFrame } from '../shared/app-frame/app-frame.tsx'
import { ConsentPanel } from '../shared/app-frame/consent-panel.tsx'
import { plainName } from '../shared/fhir/person.ts'
import { useLoaded } from '../shared/use-loaded.ts'
import classes from './apps-page.module.css'
import type { HeldPerson } from './held-person.ts'
import { Empty, Section } from './section.tsx'

interface AppsPageProps {
  readonly person: HeldPerson
  readonly opened: AppSummary | null
  readonly setOpened: (app: AppSummary | null) => void
  readonly shown: boolean
}

/** Apps for this record. What an app needs is asked here, before it gets a frame (design §3.7). */
export function AppsPage({ person, opened, setOpened, shown }: AppsPageProps) {
  const apps = useLoaded(`apps ${person.record_id}`, (signal) => readApps(person.record_id, signal))
  const [asking, setAsking] = useState<AppSummary | null>(null)
  const open = (app: AppSummary): void => {
    if (app.state === 'ready') setOpened(app)
    else setAsking(app)
  }
  if (asking !== null) {
    return (
      <ConsentPanel
        app={asking}
        recordId={person.record_id}
        whose={`${plainName(person.patient)}’s record`}
        own={person.relationship === 'self'}
        onRefused={() => setAsking(null)}
        onAllowed={() => {
          setAsking(null)
          setOpened({ ...asking, state: 'ready' })
          apps.again()
        }}
      />
    )
  }
  if (opened !== null) {
    return (
      <div className={classes.frame}>
        <AppFrame
          app={opened}
          patient={person.patient}
          recordId={person.record_id}
          shown={shown}
          plain
          onClose={() => setOpened(null)}
          onAsk={() => {
            setAsking(opened)
            setOpened(null)
          }}
        />
      </div>
    )
  }
  return (
    <Section title={`For ${plainName(person.patient)}`} data={apps}>
      {(list) =>
        list.length === 0 ? (
          <Empty>No apps are set up here yet.</Empty>
        ) : (
          <ul className={classes.list}>
            {list.map((app) => (
              <li key={app.id} className={classes.app}>
                <img src={app.icon} alt="" width="40" height="40" />
                <span className={classes.words}>
                  <span className={classes.name}>{app.name}</span>
                  <span className={classes.text}>{app.description}</span>
                </span>
                <Button variant="default" onClick={() => open(app)}>
                  Open {app.name}
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    </Section>
  )
}
