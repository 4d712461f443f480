import type { Appointment, Task } from '../../shared/fhir/planned.ts'
import { chartPart } from '../chart/chart-part.ts'

/** What lies ahead of a person, as it was recorded. */
export const aheadParts = {
  appointments: chartPart<Appointment, readonly Appointment[]>(
    'Appointments',
    'Appointment',
    '_sort=-date',
    (all) => all,
  ),
  tasks: chartPart<Task, readonly Task[]>('Tasks', 'Task', '_sort=-authored-on', (all) => all),
}
