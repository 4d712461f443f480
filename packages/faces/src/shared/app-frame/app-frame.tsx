import { type SmartAppElement, type StateDetail, sessionTransport } from '@chartroom/host'
import '@chartroom/host/style.css'
import { Button } from '@mantine/core'
import { IconMaximize, IconMinimize, IconRefresh, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { AppSummary } from '../api/apps.ts'
import { clinicalDate, plainDate } from '../display/date-text.ts'
import { PersonName, SpokenName } from '../display/person-name.tsx'
import type { Patient } from '../fhir/person.ts'
import { usePageStyle } from '../modes.ts'
import { onRecordChanged } from '../record-changes.ts'
import classes from './app-frame.module.css'
import { wordsOfState } from './frame-words.ts'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'smart-app': React.DetailedHTMLProps<React.HTMLAttributes<SmartAppElement>, SmartAppElement> & {
        app?: string
        record?: string
      }
    }
  }
}

interface AppFrameProps {
  readonly app: AppSummary
  /** Whose record the frame is bound to, for its whole life (design §3.13). */
  readonly patient: Patient
  readonly recordId: string
  /** In front, or a tab behind another. */
  readonly shown: boolean
  /** For patients: names and dates as they are spoken. */
  readonly plain?: boolean
  readonly onClose: () => void
  /** The part of the record that the app may see was ended: the face may ask again. */
  readonly onAsk?: () => void
}

const idle: StateDetail = { state: 'idle', code: '', reason: '', since: 0, record_id: '' }

/** One app in its frame. The header is the face's and says for whom; the app can neither draw over it nor resize it (ui 4.4). */
export function AppFrame({ app, patient, recordId, shown, plain = false, onClose, onAsk }: AppFrameProps) {
  const element = useRef<SmartAppElement>(null)
  const [detail, setDetail] = useState<StateDetail>(idle)
  const [full, setFull] = useState(false)
  const style = usePageStyle()

  useEffect(() => {
    const frame = element.current
    if (frame === null) return
    const onState = (event: Event): void => setDetail((event as CustomEvent<StateDetail>).detail)
    const onFullscreen = (): void => setFull(true)
    frame.addEventListener('smart-state', onState)
    frame.addEventListener('smart-fullscreen', onFullscreen)
    frame.transport = sessionTransport({ face: document.documentElement.dataset.face ?? 'emr' })
    return () => {
      frame.removeEventListener('smart-state', onState)
      frame.removeEventListener('smart-fullscreen', onFullscreen)
    }
  }, [])
  useEffect(() => {
    if (element.current !== null) element.current.appStyle = style
  }, [style])
  useEffect(() => {
    if (shown) element.current?.foreground()
    else element.current?.background()
  }, [shown])

  useEffect(() => onRecordChanged((changed, types) => element.current?.recordChanged(changed, types)), [])

  const words = wordsOfState(detail, app.name)
  return (
    <section
      className={full ? `${classes.frame} ${classes.full}` : classes.frame}
      hidden={!shown}
      aria-label={app.name}
      data-record={recordId}
    >
      <header className={classes.header}>
        <img className={classes.icon} src={app.icon} alt="" width="20" height="20" />
        <span className={classes.title}>
          <b>{app.name}</b> for{' '}
          {plain ? <SpokenName patient={patient} /> : <PersonName patient={patient} title={false} />} ·{' '}
          {born(patient, plain)}
          {patient.deceasedDateTime === undefined && patient.deceasedBoolean !== true ? '' : ' · deceased'}
        </span>
        <span className={classes.tools}>
          <Tool
            label="Start the app again"
            icon={<IconRefresh size={16} />}
            onClick={() => element.current?.restart()}
          />
          <Tool
            label={full ? 'Leave full screen' : 'Full screen'}
            icon={full ? <IconMinimize size={16} /> : <IconMaximize size={16} />}
            onClick={() => setFull(!full)}
          />
          <Tool label={`Close ${app.name}`} icon={<IconX size={16} />} onClick={onClose} />
        </span>
      </header>
      <div className={classes.slot}>
        <smart-app ref={element} className={classes.app} app={app.id} record={recordId} />
        {words === null ? null : (
          <div className={words.slow ? `${classes.state} ${classes.slow}` : classes.state} role="status">
            <p className={classes.words}>{words.text}</p>
            {words.slow ? null : (
              <div className={classes.actions}>
                {words.ask && onAsk !== undefined ? (
                  <Button onClick={onAsk}>Ask again</Button>
                ) : (
                  <Button onClick={() => element.current?.restart()}>Try again</Button>
                )}
                <Button variant="default" onClick={onClose}>
                  Close
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

function Tool({
  label,
  icon,
  onClick,
}: {
  readonly label: string
  readonly icon: React.ReactNode
  readonly onClick: () => void
}) {
  return (
    <button type="button" className={classes.tool} aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  )
}

function born({ birthDate }: Patient, plain: boolean): string {
  const text = plain ? plainDate(birthDate) : clinicalDate(birthDate)
  return text === undefined ? 'birth date not recorded' : plain ? `born ${text}` : text
}
