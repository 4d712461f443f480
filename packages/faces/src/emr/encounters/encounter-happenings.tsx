import { Fragment, type ReactNode } from 'react'
import type { Grouped } from '../../shared/clinical/group-results.ts'
import { conceptText } from '../../shared/fhir/concept.ts'
import type { Procedure } from '../../shared/fhir/planned.ts'
import type { Immunization } from '../../shared/fhir/resources.ts'
import { readWhen, whenText } from '../../shared/fhir/when.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import { useLoadable } from '../fhir/use-loadable.ts'
import { Link } from '../link.tsx'
import { notesText } from '../lists/notes-text.ts'
import { Tag } from '../lists/tag.tsx'
import { MedicationWords } from '../medications/medication-words.tsx'
import { FlagMark } from '../results/flag-mark.tsx'
import { chartPath } from '../route.ts'
import { isEmpty, loadEncounterContent } from './encounter-content.ts'
import classes from './encounter-reader.module.css'

interface EncounterHappeningsProps {
  readonly recordId: string
  readonly encounterId: string
  readonly version: string | undefined
  readonly immunizations: readonly Immunization[]
  /** Nothing has happened yet, and nothing is said to be missing. */
  readonly ahead: boolean
}

/** What names this encounter as its own; each kind under its heading, kinds without entries left out. */
export function EncounterHappenings({
  recordId,
  encounterId,
  version,
  immunizations,
  ahead,
}: EncounterHappeningsProps) {
  const content = useLoadable(`encounter ${encounterId} ${version ?? ''}`, (signal) =>
    loadEncounterContent(recordId, encounterId, signal),
  )
  if (content.state === 'loading') return <p className={classes.quiet}>Loading…</p>
  if (content.state === 'failed') {
    return <LoadFailure what="What happened" error={content.error} retry={content.retry} />
  }
  const { diagnoses, vitalSigns, results, others, procedures, medications, documents } = content.value
  if (isEmpty(content.value) && immunizations.length === 0) {
    return ahead ? null : <p className={classes.quiet}>Nothing in the record names this encounter.</p>
  }
  return (
    <div className={classes.parts}>
      <Part title="Diagnoses" items={diagnoses}>
        {(one) => (
          <li key={one.id}>
            {one.doubt === undefined ? null : `${one.doubt}: `}
            <Link to={chartPath(recordId, 'problems', one.id)}>
              <bdi>{one.name}</bdi>
            </Link>
          </li>
        )}
      </Part>
      <Values title="Vital signs" grouped={vitalSigns} />
      <Values title="Results" grouped={results} />
      <Values title="Other observations" grouped={others} />
      <Part title="Procedures" items={procedures}>
        {(one) => <li key={one.id}>{procedureLine(one)}</li>}
      </Part>
      <Part title="Immunizations" items={immunizations}>
        {(one) => (
          <li key={one.id}>
            <Link to={chartPath(recordId, 'immunizations', one.id)}>
              <bdi>{conceptText(one.vaccineCode) ?? 'Vaccine not named'}</bdi>
            </Link>
            {one.status === 'not-done' ? (
              <>
                {' '}
                <Tag tone="abn">not given</Tag>
              </>
            ) : null}
          </li>
        )}
      </Part>
      <Part title="Medicines prescribed" items={medications}>
        {(line) => (
          <li key={line.id}>
            <MedicationWords line={line} />
            {line.current ? null : (
              <>
                {' '}
                <Tag tone="plain">{line.status}</Tag>
              </>
            )}
          </li>
        )}
      </Part>
      <Part title="Notes and documents" items={documents}>
        {(one) => (
          <li key={`${one.type}/${one.id}`}>
            <Link to={chartPath(recordId, 'notes', one.id)}>
              <bdi>{one.title}</bdi>
            </Link>
            <span className={classes.quiet}>
              {' '}
              <bdi>{one.kind === one.title ? '' : one.kind}</bdi>
            </span>
            {one.standing.map((word) => (
              <Fragment key={word}>
                {' '}
                <Tag tone="abn">{word}</Tag>
              </Fragment>
            ))}
          </li>
        )}
      </Part>
    </div>
  )
}

interface PartProps<T> {
  readonly title: string
  readonly items: readonly T[]
  readonly children: (item: T) => ReactNode
}

function Part<T>({ title, items, children }: PartProps<T>) {
  if (items.length === 0) return null
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <ul className={classes.list}>{items.map(children)}</ul>
    </section>
  )
}

/** Every value that was taken, critical ones first: name, value, unit, mark, range. */
function Values({ title, grouped }: { readonly title: string; readonly grouped: Grouped }) {
  const rows = grouped.series.flatMap(({ name, results }) =>
    // Taken more than once: each says when.
    results.map((result) => ({ name, result, when: results.length > 1 ? whenText(result.when, true) : undefined })),
  )
  if (rows.length === 0 && grouped.withdrawn === 0) return null
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <table className={classes.values}>
        <thead className={classes.hidden}>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">Value</th>
            <th scope="col">When, and range</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, result, when }) => (
            <tr key={result.id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <bdi>{result.text ?? (result.status === 'final' ? 'no value recorded' : '')}</bdi> {result.unit}{' '}
                <FlagMark judged={result.judged} />
                {result.status === 'final' ? null : <Tag tone="abn">{result.status}</Tag>}
              </td>
              <td className={classes.quiet}>
                {[when, result.range === undefined ? undefined : `range ${result.range}`]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {grouped.withdrawn === 0 ? null : (
        <p className={classes.quiet}>
          {grouped.withdrawn === 1 ? '1 entry withdrawn' : `${grouped.withdrawn} entries withdrawn`}
        </p>
      )}
    </section>
  )
}

function procedureLine(one: Procedure): ReactNode {
  const when = whenText(readWhen(one.performedDateTime ?? one.performedPeriod?.start)) ?? one.performedString
  const facts = [when, conceptText(one.outcome), conceptText(one.statusReason), notesText(one.note)]
  return (
    <>
      <bdi>{conceptText(one.code) ?? 'Procedure not named'}</bdi>
      {one.status === 'completed' || one.status === undefined ? null : (
        <>
          {' '}
          <Tag tone="abn">{one.status.replaceAll('-', ' ')}</Tag>
        </>
      )}
      <span className={classes.quiet}> {facts.filter((part) => part !== undefined).join(' · ')}</span>
    </>
  )
}
