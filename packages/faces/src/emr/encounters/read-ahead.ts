import { conceptText } from '../../shared/fhir/concept.ts'
import type { Appointment, Task } from '../../shared/fhir/planned.ts'
import type { Reference } from '../../shared/fhir/resources.ts'
import { readWhen, type When, whenText } from '../../shared/fhir/when.ts'

export interface Booked {
  readonly id: string
  readonly when: When | undefined
  readonly until: When | undefined
  /** Why, in the words of whoever booked it; else what kind it is. */
  readonly reason: string | undefined
  /** How it stands, where that is more than booked: "arrived", "cancelled". */
  readonly standing: string | undefined
  readonly because: string | undefined
  readonly instruction: string | undefined
  /** Whom, and where; the patient herself left out. */
  readonly actors: readonly Reference[]
}

export interface Appointments {
  /** From the start of today, soonest first; cancelled ones among them, and said to be so. */
  readonly ahead: readonly Booked[]
  /** Before today: not kept, or cancelled; newest first. */
  readonly missed: readonly Booked[]
}

const standings: Readonly<Record<string, string>> = {
  proposed: 'proposed',
  pending: 'not confirmed',
  arrived: 'arrived',
  'checked-in': 'arrived',
  fulfilled: 'done',
  cancelled: 'cancelled',
  noshow: 'did not come',
  waitlist: 'on the waiting list',
}

/** @param now epoch ms */
export function readAppointments(appointments: readonly Appointment[], now: number): Appointments {
  const today = new Date(now).setHours(0, 0, 0, 0)
  const valid = appointments.filter(({ status }) => status !== 'entered-in-error').map(readAppointment)
  const at = ({ when }: Booked) => when?.time ?? Number.POSITIVE_INFINITY
  const gone = new Set(['cancelled', 'did not come'])
  return {
    ahead: valid.filter((one) => at(one) >= today).sort((a, b) => at(a) - at(b) || 0),
    missed: valid.filter((one) => at(one) < today && gone.has(one.standing ?? '')).sort((a, b) => at(b) - at(a) || 0),
  }
}

/**
 * Still to take place: of today or later, and neither done nor called off. A visit of this morning is today's until the
 * day ends: the person may sit in the waiting room.
 */
export function isComing({ when, standing }: Booked, now: number): boolean {
  if (standing === 'cancelled' || standing === 'done' || standing === 'did not come') return false
  return when !== undefined && (dayAfter(when) > now || isToday(when, now))
}

/** "Today 08:30, time has passed"; "02-Dec-2026 09:00" */
export function comingText({ when, until, standing }: Booked, now: number): string {
  if (when === undefined) return 'date not recorded'
  if (!isToday(when, now)) return whenText(when, true) ?? 'date not recorded'
  const clock = when.precision === 'time' ? ` ${clockText(when)}` : ''
  // Who has arrived is seen when it is her turn: nothing has passed.
  const passed = dayAfter(until ?? when) <= now && standing !== 'arrived'
  return `Today${clock}${passed ? ', time has passed' : ''}`
}

function isToday({ time, precision }: When, now: number): boolean {
  return precision !== 'month' && precision !== 'year' && new Date(time).toDateString() === new Date(now).toDateString()
}

function clockText(when: When): string {
  return (whenText(when, true) ?? '').split(' ').at(-1) ?? ''
}

export function readAppointment(one: Appointment): Booked {
  const said = one.description?.trim() || (one.reasonCode ?? []).map(conceptText).filter(Boolean).join(', ')
  const kind = conceptText(one.serviceType?.[0]) ?? conceptText(one.appointmentType)
  const actors = (one.participant ?? []).flatMap(({ actor }) => (actor === undefined ? [] : [actor]))
  const standing = one.status ?? ''
  return {
    id: one.id ?? '',
    when: readWhen(one.start),
    until: readWhen(one.end),
    reason: said || kind,
    standing: Object.hasOwn(standings, standing) ? standings[standing] : undefined,
    because: conceptText(one.cancelationReason),
    instruction: one.patientInstruction?.trim() || undefined,
    actors: actors.filter(({ reference }) => !reference?.startsWith('Patient/')),
  }
}

export interface OpenTask {
  readonly id: string
  readonly title: string
  readonly description: string | undefined
  /** "urgent", "stat"; routine is not said. */
  readonly priority: string | undefined
  readonly standing: string
  readonly due: When | undefined
  readonly overdue: boolean
  readonly authored: When | undefined
  readonly owner: Reference | undefined
}

const over = new Set(['completed', 'cancelled', 'failed', 'rejected', 'entered-in-error'])

/** What is still to be done: overdue first, then by the day on which it is due, then the newest. */
export function readTasks(tasks: readonly Task[], now: number): readonly OpenTask[] {
  const open = tasks.filter(({ status }) => !over.has(status ?? '')).map((task) => readTask(task, now))
  const due = ({ due }: OpenTask) => due?.time ?? Number.POSITIVE_INFINITY
  return open.sort((a, b) => due(a) - due(b) || (b.authored?.time ?? 0) - (a.authored?.time ?? 0))
}

/** "3 open tasks, 1 overdue: Call about potassium"; the first is named. Undefined: none is open. */
export function tasksText(open: readonly OpenTask[]): string | undefined {
  const [first] = open
  if (first === undefined) return undefined
  const late = open.filter(({ overdue }) => overdue).length
  const count = open.length === 1 ? '1 open task' : `${open.length} open tasks`
  const named = first.priority === undefined ? first.title : `${first.title} (${first.priority})`
  return `${count}${late === 0 ? '' : `, ${late} overdue`}: ${named}`
}

function readTask(task: Task, now: number): OpenTask {
  const due = readWhen(task.restriction?.period?.end)
  return {
    id: task.id ?? '',
    title: conceptText(task.code) ?? task.description?.trim() ?? 'Task without a title',
    description: task.description?.trim() || undefined,
    priority: task.priority === undefined || task.priority === 'routine' ? undefined : task.priority,
    standing: task.status?.replaceAll('-', ' ') ?? 'status not recorded',
    due,
    overdue: due !== undefined && dayAfter(due) <= now,
    authored: readWhen(task.authoredOn),
    owner: task.owner,
  }
}

/** A day that is named lasts until it is over; a month or a year too. */
function dayAfter({ time, precision }: When): number {
  const date = new Date(time)
  if (precision === 'year') return new Date(date.getFullYear() + 1, 0, 1).getTime()
  if (precision === 'month') return new Date(date.getFullYear(), date.getMonth() + 1, 1).getTime()
  return precision === 'day' ? new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() : time
}
