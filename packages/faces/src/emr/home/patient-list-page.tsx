import { plotDate } from '@chartroom/plot'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { officialName, type Patient } from '../../shared/fhir/person.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { navigate } from '../../shared/navigation.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import { chartPath } from '../route.ts'
import classes from './patient-list-page.module.css'
import { PatientRow } from './patient-row.tsx'
import type { Today } from './read-today.ts'
import { similarNames } from './similar-names.ts'
import { type PatientAnswer, usePatientSearch } from './use-patient-search.ts'
import { useToday } from './use-today.ts'

type Listed = Patient & { readonly id: string }

interface ListRow {
  readonly key: string
  readonly patient: Listed
  readonly reason: string | undefined
  readonly time?: string
  readonly standing?: string | undefined
}

interface PatientListPageProps {
  /** Reference of the clinician who asks; null: the account is nobody's. */
  readonly practitioner: string | null
}

/** Today's appointments, and everyone this account may see, narrowed from the first letter typed (ui 4.2). */
export function PatientListPage({ practitioner }: PatientListPageProps) {
  const [typed, setTyped] = useState('')
  const [tab, setTab] = useState<'today' | 'all'>('today')
  const [chosen, setChosen] = useState<string | undefined>()
  const field = useRef<HTMLInputElement>(null)
  const everyone = usePatientSearch<Listed>(typed)
  const today = useToday<Listed>(practitioner)
  const searched = useLastReady(everyone)
  const day = useLastReady(today)
  const timed = tab === 'today' && typed.trim() === ''
  const answer = timed ? today : everyone
  const rows = timed ? dayRows(day) : foundRows(searched)
  // Who comes twice is not similar to herself.
  const people = new Map(rows.map(({ patient }) => [patient.id, namedPerson(patient)]))
  const similar = similarNames([...people.values()])
  const ready = timed ? day !== undefined : searched !== undefined
  useEffect(() => field.current?.focus(), [])

  const type = (text: string) => {
    setTyped(text)
    setChosen(undefined)
  }
  const show = (next: 'today' | 'all') => {
    setTab(next)
    setChosen(undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const keys = rows.map(({ key }) => key)
      setChosen(neighbour(keys, chosen, event.key === 'ArrowDown' ? 1 : -1))
    }
    // Only a chosen row opens, never "the first" (ui 4.2).
    const row = rows.find(({ key }) => key === chosen)
    if (event.key === 'Enter' && row !== undefined) navigate(chartPath(row.patient.id))
    if (event.key === 'Escape') type('')
  }

  return (
    <main id="main" className={classes.page}>
      <div className={classes.head}>
        <h1>Patients</h1>
        <span className={classes.count} role="status">
          {!ready ? '' : timed ? dayWords(rows.length) : countWords(searched?.total ?? rows.length, typed)}
        </span>
      </div>
      <label className={classes.search}>
        <span className="cr-hidden-text">Find a patient by name, birth date or record number</span>
        <input
          ref={field}
          type="search"
          data-page-search
          autoComplete="off"
          spellCheck={false}
          placeholder="Name, birth date or record number"
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded="true"
          aria-controls="patients"
          aria-activedescendant={chosen}
        />
        <kbd className={classes.key}>/</kbd>
      </label>
      {typed.trim() === '' ? (
        <div className={classes.tabs}>
          <button type="button" className={classes.tab} aria-pressed={tab === 'today'} onClick={() => show('today')}>
            Today
          </button>
          <button type="button" className={classes.tab} aria-pressed={tab === 'all'} onClick={() => show('all')}>
            All
          </button>
        </div>
      ) : null}
      {answer.state === 'failed' ? (
        <LoadFailure what={timed ? 'Appointments' : 'Patients'} error={answer.error} retry={answer.retry} />
      ) : null}
      {ready && rows.length === 0 ? <Empty typed={typed} timed={timed} clear={() => type('')} /> : null}
      <div
        id="patients"
        role="listbox"
        aria-label={timed ? 'Appointments today' : 'Patients'}
        className={classes.list}
        aria-busy={answer.state === 'loading'}
      >
        {rows.length === 0 ? null : <Columns timed={timed} searching={typed.trim() !== ''} />}
        {rows.map(({ key, patient, ...row }) => (
          <PatientRow
            key={key}
            id={key}
            patient={patient}
            similar={similar.has(patient.id)}
            chosen={key === chosen}
            {...row}
          />
        ))}
      </div>
      {timed && day !== undefined && day.unknown > 0 ? (
        <p className={classes.more}>
          {day.unknown === 1 ? '1 appointment names' : `${day.unknown} appointments name`} a patient who could not be
          loaded.
        </p>
      ) : null}
      {!timed && searched?.total !== undefined && searched.total > rows.length ? (
        <p className={classes.more}>
          The first {rows.length} of {searched.total.toLocaleString('en-US')}. Type to narrow.
        </p>
      ) : null}
    </main>
  )
}

function dayRows(day: Today<Listed> | undefined): readonly ListRow[] {
  return (day?.entries ?? []).map(({ key, patient, booked }) => ({
    key,
    patient,
    reason: booked.reason,
    time: (booked.when?.precision === 'time' && whenText(booked.when, true)?.split(' ').at(-1)) || 'no time',
    standing: booked.standing,
  }))
}

function foundRows(answer: PatientAnswer<Listed> | undefined): readonly ListRow[] {
  return (answer?.found ?? []).map(({ patient, reason }) => ({ key: `patient-${patient.id}`, patient, reason }))
}

function Columns({ timed, searching }: { readonly timed: boolean; readonly searching: boolean }) {
  return (
    <div className={classes.columns} data-timed={timed || undefined} aria-hidden="true">
      {timed ? <span>Time</span> : null}
      <span>Name</span>
      <span>Born (age)</span>
      <span>Sex</span>
      <span>Record no.</span>
      <span>{timed ? 'Why' : searching ? 'Matched by' : ''}</span>
    </div>
  )
}

interface EmptyProps {
  readonly typed: string
  readonly timed: boolean
  readonly clear: () => void
}

function Empty({ typed, timed, clear }: EmptyProps) {
  if (timed) {
    return <p className={classes.empty}>No appointments today. Find a patient by name, birth date or number.</p>
  }
  if (typed.trim() === '')
    return <p className={classes.empty}>No patients yet. Records can be imported by an operator.</p>
  return (
    <p className={classes.empty}>
      Nobody matches. Check the spelling, or search by birth date or record number.{' '}
      <button type="button" className={classes.clear} onClick={clear}>
        Clear the search
      </button>
    </p>
  )
}

/** The old answer stays, greyed by `aria-busy`, until the new one is there: rows don't vanish while one types. */
function useLastReady<T>(answer: { state: string; value?: T }): T | undefined {
  const last = useRef<T | undefined>(undefined)
  if (answer.state === 'ready') last.current = answer.value
  return last.current
}

function neighbour(ids: readonly string[], chosen: string | undefined, by: 1 | -1): string | undefined {
  const at = chosen === undefined ? -1 : ids.indexOf(chosen)
  const next = at === -1 ? (by === 1 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, at + by))
  return ids[next]
}

function namedPerson(patient: Listed) {
  const name = officialName(patient)
  return { id: patient.id, family: name?.family ?? name?.text ?? '', given: name?.given?.join(' ') ?? '' }
}

function countWords(count: number, typed: string): string {
  const people = `${count.toLocaleString('en-US')} ${count === 1 ? 'patient' : 'patients'}`
  return typed.trim() === '' ? people : `${people} found`
}

/** "Tue 24-Nov-2026 · 7 appointments" */
function dayWords(count: number): string {
  const now = new Date()
  const day = `${now.toLocaleDateString('en', { weekday: 'short' })} ${plotDate(now.getTime(), 'day')}`
  return `${day} · ${count} ${count === 1 ? 'appointment' : 'appointments'}`
}
