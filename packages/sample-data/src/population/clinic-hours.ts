import { minutesOf, timeOf } from '../calendar.ts'
import { hashOf } from '../random.ts'

/** Ten-minute steps from 08:30, without the hour of noon; the last visit begins at 16:30. */
const starts = [...steps('08:30', '11:10'), ...steps('13:00', '16:30')]

/** When somebody's visit of a day begins, and minutes later in it: spread over the hours of the clinic, the same at each call. */
export function clinicTime(slug: string, date: string, minutes = 0): string {
  const start = starts[hashOf(`${slug} ${date}`) % starts.length] ?? minutesOf('08:30')
  return `${date}T${timeOf(start + minutes)}:00Z`
}

function steps(first: string, last: string): readonly number[] {
  const from = minutesOf(first)
  return Array.from({ length: (minutesOf(last) - from) / 10 + 1 }, (_, index) => from + index * 10)
}
