import { useId } from 'react'
import type { Patient } from '../../shared/fhir/person.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { LoadFailure } from '../cards/load-failure.tsx'
import { Row } from '../cards/row.tsx'
import { RowList } from '../cards/row-list.tsx'
import { Who } from '../cards/who.tsx'
import type { ChartStore } from '../chart/chart-store.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { OnRequest } from '../lists/on-request.tsx'
import { Tag } from '../lists/tag.tsx'
import classes from './ahead-card.module.css'
import { aheadParts } from './ahead-parts.ts'
import { Names } from './names.tsx'
import { type Booked, comingText, isComing, type OpenTask, readAppointments, readTasks } from './read-ahead.ts'

interface AheadCardProps {
  readonly chart: ChartStore
  readonly patient: Patient | undefined
}

/** What is booked, and what is to be done for this person. Of someone who died nothing lies ahead (ui 3.15). */
export function AheadCard({ chart, patient }: AheadCardProps) {
  const appointments = useChartPart(chart, aheadParts.appointments)
  const tasks = useChartPart(chart, aheadParts.tasks)
  const heading = useId()
  const now = Date.now()
  const died = patient?.deceasedBoolean === true || patient?.deceasedDateTime !== undefined
  const booked = appointments.state === 'ready' ? readAppointments(appointments.value, now) : undefined
  const open = tasks.state === 'ready' ? readTasks(tasks.value, now) : undefined
  const next = died ? undefined : booked?.ahead.find((one) => isComing(one, now))
  const nothing = booked?.ahead.length === 0 && booked.missed.length === 0 && open?.length === 0
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <h2 id={heading} className="cr-hidden-text">
        {died ? 'Booked before death, and tasks' : 'Appointments and tasks'}
      </h2>
      {next === undefined ? null : (
        <p className={classes.next}>
          <b>Next:</b> {comingText(next, now)},<bdi>{next.reason ?? 'reason not recorded'}</bdi>
        </p>
      )}
      {nothing ? <p className={classes.quiet}>No appointments and no open tasks recorded.</p> : null}
      {appointments.state === 'failed' ? (
        <LoadFailure what="Appointments" error={appointments.error} retry={appointments.retry} />
      ) : null}
      {tasks.state === 'failed' ? <LoadFailure what="Tasks" error={tasks.error} retry={tasks.retry} /> : null}
      <div className={classes.columns}>
        {booked === undefined || booked.ahead.length + booked.missed.length === 0 ? null : (
          <div>
            <RowList
              heading={died ? 'Booked' : 'Appointments'}
              items={booked.ahead}
              row={bookedRow}
              empty={died ? '' : 'No appointment is booked.'}
              limit={4}
            />
            <OnRequest
              items={booked.missed}
              id={({ id }) => id}
              words={(count) => `${count} missed or cancelled`}
              row={bookedRow}
            />
          </div>
        )}
        {open === undefined || open.length === 0 ? null : (
          <div>
            <RowList heading="Tasks" items={open} row={taskRow} empty="" limit={4} />
          </div>
        )}
      </div>
    </section>
  )
}

function bookedRow(one: Booked) {
  return (
    <Row
      key={one.id}
      side={whenText(one.when, true) ?? 'no date'}
      details={[
        ['From', whenText(one.when, true)],
        ['To', whenText(one.until, true)],
        ['With', <Names key="with" references={one.actors} />],
        ...(one.because === undefined ? [] : [['Why not', <bdi key="why">{one.because}</bdi>] as const]),
        ...(one.instruction === undefined ? [] : [['To do before', <bdi key="do">{one.instruction}</bdi>] as const]),
      ]}
    >
      <bdi>{one.reason ?? 'Reason not recorded'}</bdi>
      {one.standing === undefined ? null : (
        <>
          {' '}
          <Tag tone={one.standing === 'arrived' || one.standing === 'done' ? 'plain' : 'abn'}>{one.standing}</Tag>
        </>
      )}
    </Row>
  )
}

function taskRow(one: OpenTask) {
  const due = whenText(one.due)
  return (
    <Row
      key={one.id}
      side={due === undefined ? 'no date set' : one.overdue ? `was due ${due}` : `due ${due}`}
      details={[
        ['What', one.description === undefined ? undefined : <bdi key="what">{one.description}</bdi>],
        ['Status', one.standing],
        ['For', <Who key="owner" reference={one.owner} />],
        ['Asked', whenText(one.authored, true)],
      ]}
    >
      <bdi>{one.title}</bdi>
      {[one.priority, one.overdue ? 'overdue' : undefined].map((word) =>
        word === undefined ? null : (
          <span key={word}>
            {' '}
            <Tag tone="abn">{word}</Tag>
          </span>
        ),
      )}
    </Row>
  )
}
