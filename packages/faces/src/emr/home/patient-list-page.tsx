import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { officialName, type Patient } from '../../shared/fhir/person.ts'
import { navigate } from '../../shared/navigation.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import { chartPath } from '../route.ts'
import classes from './patient-list-page.module.css'
import { PatientRow } from './patient-row.tsx'
import { similarNames } from './similar-names.ts'
import { usePatientSearch } from './use-patient-search.ts'

type Listed = Patient & { readonly id: string }

/** Everyone this account may see, narrowed from the first letter typed. Enter opens only a chosen row (ui 4.2). */
export function PatientListPage() {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | undefined>()
  const field = useRef<HTMLInputElement>(null)
  const answer = usePatientSearch<Listed>(typed)
  const shown = useLastReady(answer)
  const found = shown?.found ?? []
  const similar = similarNames(found.map(({ patient }) => namedPerson(patient)))
  useEffect(() => field.current?.focus(), [])

  const type = (text: string) => {
    setTyped(text)
    setChosen(undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setChosen(
        neighbour(
          found.map(({ patient }) => patient.id),
          chosen,
          event.key === 'ArrowDown' ? 1 : -1,
        ),
      )
    }
    if (event.key === 'Enter' && chosen !== undefined) navigate(chartPath(chosen))
    if (event.key === 'Escape') type('')
  }

  return (
    <main id="main" className={classes.page}>
      <div className={classes.head}>
        <h1>Patients</h1>
        <span className={classes.count} role="status">
          {countWords(shown?.total ?? found.length, typed, shown === undefined)}
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
          aria-activedescendant={chosen === undefined ? undefined : `patient-${chosen}`}
        />
        <kbd className={classes.key}>/</kbd>
      </label>
      {answer.state === 'failed' ? <LoadFailure what="Patients" error={answer.error} retry={answer.retry} /> : null}
      {shown !== undefined && found.length === 0 ? <Empty typed={typed} clear={() => type('')} /> : null}
      <div
        id="patients"
        role="listbox"
        aria-label="Patients"
        className={classes.list}
        aria-busy={answer.state === 'loading'}
      >
        {found.length === 0 ? null : (
          <div className={classes.columns} aria-hidden="true">
            <span>Name</span>
            <span>Born (age)</span>
            <span>Sex</span>
            <span>Record no.</span>
            <span>{typed.trim() === '' ? '' : 'Matched by'}</span>
          </div>
        )}
        {found.map(({ patient, reason }) => (
          <PatientRow
            key={patient.id}
            patient={patient}
            reason={reason}
            similar={similar.has(patient.id)}
            chosen={patient.id === chosen}
          />
        ))}
      </div>
      {shown?.total !== undefined && shown.total > found.length ? (
        <p className={classes.more}>
          The first {found.length} of {shown.total.toLocaleString('en-US')}. Type to narrow.
        </p>
      ) : null}
    </main>
  )
}

function Empty({ typed, clear }: { readonly typed: string; readonly clear: () => void }) {
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

function countWords(count: number, typed: string, loading: boolean): string {
  if (loading) return ''
  const people = `${count.toLocaleString('en-US')} ${count === 1 ? 'patient' : 'patients'}`
  return typed.trim() === '' ? people : `${people} found`
}
