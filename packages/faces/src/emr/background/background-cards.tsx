import { whenText } from '../../shared/fhir/when.ts'
import { Row } from '../cards/row.tsx'
import { Who } from '../cards/who.tsx'
import type { ChartStore } from '../chart/chart-store.ts'
import { Tag } from '../lists/tag.tsx'
import { Reasons } from '../medications/reasons.tsx'
import { BackgroundCard } from './background-card.tsx'
import { backgroundParts } from './background-parts.ts'
import classes from './line-row.module.css'
import { LineRow } from './line-row.tsx'
import type { BackgroundLine } from './read-background.ts'
import type { ProcedureEntry } from './read-procedures.ts'
import { SocialRow } from './social-row.tsx'

/** What stands behind a person's care: family, life, what was done, devices, people, who pays, what was decided ahead. */
export function BackgroundCards({ chart }: { readonly chart: ChartStore }) {
  const { procedures, relatives, social, team, devices, coverage, consents } = backgroundParts
  return (
    <>
      <BackgroundCard title="Procedures" chart={chart} part={procedures} row={procedureRow} limit={6} />
      <BackgroundCard title="Family history" chart={chart} part={relatives} row={relativeRow} limit={6} />
      <BackgroundCard
        title="Social history"
        chart={chart}
        part={social}
        row={(line) => <SocialRow key={line.question} line={line} />}
        limit={6}
      />
      <BackgroundCard title="Care team" chart={chart} part={team} row={memberRow} limit={6} />
      <BackgroundCard title="Devices" chart={chart} part={devices} row={deviceRow} limit={6} />
      <BackgroundCard title="Coverage" chart={chart} part={coverage} row={coverageRow} limit={6} />
      <BackgroundCard title="Consents and decisions ahead" chart={chart} part={consents} row={consentRow} limit={6} />
    </>
  )
}

function procedureRow(one: ProcedureEntry) {
  return (
    <Row
      key={one.id}
      side={whenText(one.when) ?? one.whenWords ?? 'date not recorded'}
      details={[
        ['When', whenText(one.when, true) ?? one.whenWords],
        ['By', <Who key="by" reference={one.performer} />],
        ['Why', <Reasons key="why" reasons={one.reasons} />],
        ...one.facts,
      ]}
    >
      <bdi className={classes.title}>{one.name}</bdi>{' '}
      {one.standing === undefined ? null : <Tag tone="plain">{one.standing}</Tag>}
    </Row>
  )
}

function relativeRow(line: BackgroundLine) {
  return <LineRow key={line.id} line={line} whenLabel="Told" whoLabel="By" />
}

function memberRow(line: BackgroundLine) {
  return <LineRow key={line.id} line={line} whenLabel="Since" whoLabel="Who" showWho />
}

function deviceRow(line: BackgroundLine) {
  return <LineRow key={line.id} line={line} whenLabel="Recorded" whoLabel="Owner" />
}

function coverageRow(line: BackgroundLine) {
  return <LineRow key={line.id} line={line} whenLabel="Since" whoLabel="Payer" showWho />
}

function consentRow(line: BackgroundLine) {
  return <LineRow key={line.id} line={line} whenLabel="Signed" whoLabel="By" />
}
