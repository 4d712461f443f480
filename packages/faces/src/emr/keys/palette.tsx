import { type KeyboardEvent, useState } from 'react'
import { ageText } from '../../shared/display/age-text.ts'
import { clinicalDate } from '../../shared/display/date-text.ts'
import { PersonName } from '../../shared/display/person-name.tsx'
import { type Patient, recordNumber, recordNumberText, sexText } from '../../shared/fhir/person.ts'
import { navigate } from '../../shared/navigation.ts'
import { fold } from '../home/similar-names.ts'
import { usePatientSearch } from '../home/use-patient-search.ts'
import { chartPath } from '../route.ts'
import type { Command } from './command.ts'
import { Overlay } from './overlay.tsx'
import classes from './palette.module.css'

interface PaletteProps {
  readonly commands: readonly Command[]
  readonly close: () => void
}

/** Patients, pages and apps by typing. Nothing is chosen until an arrow chose it: Enter never opens "the first" (ui 4.2). */
export function Palette({ commands, close }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(-1)
  const answer = usePatientSearch<Patient & { id: string }>(typed)
  const people = typed.trim() === '' || answer.state !== 'ready' ? [] : answer.value.found.slice(0, 6)
  const matching = commands.filter((command) => fold(command.label).includes(fold(typed)))
  const runs = [
    ...matching.map((command) => command.run),
    ...people.map(
      ({ patient }) =>
        () =>
          navigate(chartPath(patient.id)),
    ),
  ]
  const run = (index: number) => {
    close()
    runs[index]?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const by = event.key === 'ArrowDown' ? 1 : -1
      setChosen(Math.max(0, Math.min(runs.length - 1, chosen + by)))
    }
    if (event.key === 'Enter' && chosen >= 0) run(chosen)
  }
  return (
    <Overlay label="Find a patient, page or app" close={close}>
      <input
        className={classes.field}
        value={typed}
        placeholder="Patient, page or app"
        aria-label="Patient, page or app"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-rows"
        aria-activedescendant={chosen < 0 ? undefined : `palette-${chosen}`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(-1)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-rows" role="listbox" aria-label="Results" className={classes.rows}>
        {matching.map((command, i) => (
          <button
            key={command.id}
            id={`palette-${i}`}
            type="button"
            role="option"
            aria-selected={chosen === i}
            tabIndex={-1}
            className={classes.row}
            onClick={() => run(i)}
          >
            <span className={classes.group}>{command.group}</span>
            <span className={classes.label}>{command.label}</span>
            {command.keys === undefined ? null : <kbd>{command.keys}</kbd>}
          </button>
        ))}
        {people.map(({ patient }, i) => (
          <button
            key={patient.id}
            id={`palette-${matching.length + i}`}
            type="button"
            role="option"
            aria-selected={chosen === matching.length + i}
            tabIndex={-1}
            className={classes.row}
            onClick={() => run(matching.length + i)}
          >
            <span className={classes.group}>Patient</span>
            <span className={classes.label}>
              <PersonName patient={patient} title={false} />
              <span className={classes.facts}>{facts(patient)}</span>
            </span>
          </button>
        ))}
        {runs.length === 0 ? (
          <p className={classes.none}>Nothing found. Try a name, a birth date or a record number.</p>
        ) : null}
      </div>
    </Overlay>
  )
}

function facts(patient: Patient): string {
  const age = ageText(patient.birthDate, new Date())
  const deceased = patient.deceasedDateTime !== undefined || patient.deceasedBoolean === true
  const born = clinicalDate(patient.birthDate) ?? 'birth date not recorded'
  const number = recordNumber(patient)
  return [
    deceased ? `${born}, died` : age === undefined ? born : `${born} (${age})`,
    sexText(patient),
    number === undefined ? 'no record number' : recordNumberText(number),
  ].join(' · ')
}
