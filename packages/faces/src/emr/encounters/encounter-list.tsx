import { useState } from 'react'
import type { Encounter } from '../../shared/fhir/resources.ts'
import { readWhen } from '../../shared/fhir/when.ts'
import { Link } from '../link.tsx'
import { Tag } from '../lists/tag.tsx'
import { RovingRows, useRovingRow } from '../notes/roving-rows.tsx'
import { useRowInView } from '../notes/use-row-in-view.ts'
import { chartPath } from '../route.ts'
import classes from './encounter-list.module.css'
import { encounterName, encounterReasons, encounterStanding, encounterTime } from './encounter-words.ts'

interface EncounterListProps {
  readonly recordId: string
  /** Newest first. */
  readonly encounters: readonly Encounter[]
  readonly shown: Encounter | undefined
  readonly named: boolean
}

const step = 100

/** Encounters by year, newest first; older ones in steps, so that a thousand never block the page. */
export function EncounterList({ recordId, encounters, shown, named }: EncounterListProps) {
  const [opened, setOpened] = useState(step)
  // The one that the address names is always among those that stand here.
  const at = shown === undefined ? -1 : encounters.indexOf(shown)
  const count = Math.max(opened, Math.ceil((at + 1) / step) * step)
  const years = Map.groupBy(encounters.slice(0, count), yearOf)
  const older = encounters.length - count
  return (
    <>
      <RovingRows keys={encounters.slice(0, count).map(({ id }) => id ?? '')} start={shown?.id}>
        {[...years].map(([year, own]) => (
          <section key={year}>
            <h2 className={classes.year}>{year}</h2>
            <ul className={classes.list}>
              {own.map((encounter) => (
                <EncounterRow
                  key={encounter.id}
                  recordId={recordId}
                  encounter={encounter}
                  current={encounter === shown}
                  named={named}
                />
              ))}
            </ul>
          </section>
        ))}
      </RovingRows>
      {older > 0 ? (
        <button type="button" className={classes.older} onClick={() => setOpened(count + step)}>
          {older > step ? `Older: ${step} of ${older.toLocaleString('en')} more` : `Older: ${older} more`}
        </button>
      ) : null}
    </>
  )
}

interface EncounterRowProps {
  readonly recordId: string
  readonly encounter: Encounter
  readonly current: boolean
  readonly named: boolean
}

export function EncounterRow({ recordId, encounter, current, named }: EncounterRowProps) {
  const standing = encounterStanding(encounter)
  const reasons = encounterReasons(encounter)
  const row = useRowInView<HTMLAnchorElement>(current && named)
  const roving = useRovingRow(encounter.id ?? '')
  return (
    <li>
      <Link
        ref={row}
        {...roving}
        to={chartPath(recordId, 'encounters', encounter.id)}
        className={classes.row}
        aria-current={current && named ? 'page' : undefined}
        data-shown={current || undefined}
      >
        <span className={classes.name}>
          <bdi>{encounterName(encounter)}</bdi>
          {standing === undefined ? null : (
            <>
              {' '}
              <Tag tone="abn">{standing}</Tag>
            </>
          )}
        </span>
        {reasons.length === 0 ? null : <bdi className={classes.reason}>{reasons.join(', ')}</bdi>}
        <span className={classes.side}>{encounterTime(encounter)}</span>
      </Link>
    </li>
  )
}

function yearOf(encounter: Encounter): string {
  const when = readWhen(encounter.period?.start)
  return when === undefined ? 'Date not recorded' : String(new Date(when.time).getFullYear())
}
