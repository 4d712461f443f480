import type { Patient } from '../../shared/fhir/person.ts'
import type { ChartStore } from '../chart/chart-store.ts'
import { useChartPart } from '../chart/use-chart.ts'
import { Link } from '../link.tsx'
import { chartPath } from '../route.ts'
import classes from './ahead-line.module.css'
import { aheadParts } from './ahead-parts.ts'
import { comingText, isComing, readAppointments, readTasks, tasksText } from './read-ahead.ts'

interface AheadLineProps {
  readonly chart: ChartStore
  readonly patient: Patient | undefined
}

/** The next appointment and what is to be done, in one line that leads to all of them; of the dead nothing lies ahead. */
export function AheadLine({ chart, patient }: AheadLineProps) {
  const appointments = useChartPart(chart, aheadParts.appointments)
  const tasks = useChartPart(chart, aheadParts.tasks)
  const now = Date.now()
  if (patient === undefined || appointments.state === 'loading' || tasks.state === 'loading') {
    return <p className={classes.line} />
  }
  const died = patient.deceasedBoolean === true || patient.deceasedDateTime !== undefined
  const booked = appointments.state === 'ready' ? readAppointments(appointments.value, now).ahead : undefined
  const next = died ? undefined : booked?.find((one) => isComing(one, now))
  const todo = tasks.state === 'ready' ? tasksText(readTasks(tasks.value, now)) : 'Tasks could not be loaded'
  return (
    <p className={classes.line}>
      <Link to={chartPath(chart.recordId, 'encounters')}>Appointments and tasks</Link>{' '}
      {next === undefined ? (
        <span className={classes.quiet}>
          {booked === undefined ? 'Appointments could not be loaded' : died ? '' : 'No appointment booked'}
        </span>
      ) : (
        <>
          <b>{comingText(next, now)}</b> <bdi>{next.reason ?? 'reason not recorded'}</bdi>
          {next.standing === undefined ? null : `, ${next.standing}`}
        </>
      )}
      {todo === undefined ? null : (
        <>
          {' · '}
          <bdi>{todo}</bdi>
        </>
      )}
    </p>
  )
}
