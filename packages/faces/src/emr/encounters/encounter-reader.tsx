import { type ReactNode, useEffect, useId, useRef } from 'react'
import { conceptText } from '../../shared/fhir/concept.ts'
import type { Encounter, Immunization } from '../../shared/fhir/resources.ts'
import { Details } from '../lists/details.tsx'
import { Tag } from '../lists/tag.tsx'
import { EncounterHappenings } from './encounter-happenings.tsx'
import classes from './encounter-reader.module.css'
import { encounterClass, encounterName, encounterReasons, encounterStanding, encounterTime } from './encounter-words.ts'
import { Names } from './names.tsx'

interface EncounterReaderProps {
  readonly recordId: string
  readonly encounter: Encounter
  /** Those that name this encounter. */
  readonly immunizations: readonly Immunization[]
  readonly href: string | undefined
  readonly named: boolean
}

/** One encounter: when, why, who, where, and what happened in it. */
export function EncounterReader({ recordId, encounter, immunizations, href, named }: EncounterReaderProps) {
  const heading = useId()
  const title = useTitleFocus(named, encounter.id ?? '')
  const standing = encounterStanding(encounter)
  const reasons = encounterReasons(encounter)
  const kind = encounterClass(encounter)
  return (
    <article className={classes.reader} aria-labelledby={heading}>
      <h2 id={heading} ref={title} tabIndex={-1} className={classes.title}>
        <bdi>{encounterName(encounter)}</bdi>
      </h2>
      <p className={classes.line}>
        <span>{[encounterTime(encounter), kind].filter((part) => part !== undefined).join(' · ')}</span>
        {standing === undefined ? null : <Tag tone="abn">{standing}</Tag>}
      </p>
      <Details
        href={href}
        details={[
          [
            'Reason',
            reasons.length === 0 ? (
              <Names key="reason" references={encounter.reasonReference ?? []} />
            ) : (
              <bdi key="reason">{reasons.join(', ')}</bdi>
            ),
          ],
          ['With', <Names key="with" references={(encounter.participant ?? []).map(({ individual }) => individual)} />],
          [
            'Where',
            <Names key="where" references={[encounter.location?.[0]?.location ?? encounter.serviceProvider]} />,
          ],
          ...diagnosisDetails(encounter),
          ...stayDetails(encounter),
        ]}
      />
      {encounter.id === undefined ? null : (
        <EncounterHappenings
          key={encounter.id}
          recordId={recordId}
          encounterId={encounter.id}
          version={encounter.meta?.versionId}
          immunizations={immunizations}
          ahead={encounter.status === 'planned'}
        />
      )}
    </article>
  )
}

/** Those of one use stand together: "Discharge diagnosis". */
function diagnosisDetails({ diagnosis }: Encounter): readonly (readonly [string, ReactNode])[] {
  const byUse = Map.groupBy(diagnosis ?? [], ({ use }) => conceptText(use) ?? 'Diagnosis')
  return [...byUse].map(([use, own]) => [use, <Names key={use} references={own.map(({ condition }) => condition)} />])
}

function stayDetails({ hospitalization }: Encounter): readonly (readonly [string, ReactNode])[] {
  const from = conceptText(hospitalization?.admitSource)
  const to = conceptText(hospitalization?.dischargeDisposition)
  return [
    ...(from === undefined ? [] : [['Came from', <bdi key="from">{from}</bdi>] as const]),
    ...(to === undefined ? [] : [['Discharged to', <bdi key="to">{to}</bdi>] as const]),
  ]
}

function useTitleFocus(named: boolean, id: string) {
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(id)
  useEffect(() => {
    if (before.current === id) return
    before.current = id
    if (!named) return
    title.current?.focus({ preventScroll: true })
    title.current?.scrollIntoView({ block: 'nearest' })
  }, [id, named])
  return title
}
