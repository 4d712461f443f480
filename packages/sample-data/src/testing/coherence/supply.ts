import { addDays } from '../../calendar.ts'
import type { Resource } from '../../fhir.ts'
import { membersOf, textAt } from '../charts.ts'
import { type ChartUnderTest, ofType, quantityAt, type Rule, stringsAt } from './chart-under-test.ts'

/** A prescription is filled at most once more than it may be repeated (R4 MedicationRequest.dispenseRequest). */
export const fillsStayWithinRepeats: Rule = (chart) => {
  const fills = fillDays(chart)
  return ofType(chart, 'MedicationRequest').flatMap((request) => {
    const repeats: unknown = Object(request.dispenseRequest).numberOfRepeatsAllowed
    const count = fills.get(request.id)?.length ?? 0
    return typeof repeats === 'number' && count > repeats + 1
      ? [`${request.id} was filled ${count} times, and allows ${repeats + 1}`]
      : []
  })
}

/** Days after a prescription within which a medicine for every day is fetched. */
const firstFill = 30

/**
 * What is taken every day is fetched within a month of its prescription, and again before twice its supply has passed. Holds
 * for what was filled at all; `exempt` names prescriptions (or whole charts by slug) whose story is the gap.
 */
export function noFalseGaps(exempt: ReadonlySet<string> = new Set()): Rule {
  const supplyIsContinuous: Rule = (chart) => {
    if (exempt.has(chart.slug)) return []
    const fills = fillDays(chart)
    return ofType(chart, 'MedicationRequest')
      .filter((request) => !exempt.has(request.id) && isTakenDaily(request))
      .flatMap((request) => gapsIn(request, fills.get(request.id) ?? [], chart.today))
  }
  return supplyIsContinuous
}

function gapsIn(request: Resource, days: readonly string[], today: string): string[] {
  const supply = quantityAt(Object(request.dispenseRequest).expectedSupplyDuration)?.value
  const [first] = days
  if (supply === undefined || first === undefined) return []
  const authored = (textAt(request, 'authoredOn') ?? '').slice(0, 10)
  const end = stringsAt(request.dosageInstruction, 'boundsPeriod.end').sort().at(-1)?.slice(0, 10)
  const until = end ?? (request.status === 'active' ? today : days.at(-1))
  const late = first > addDays(authored, firstFill) ? [`${request.id} of ${authored} was first filled ${first}`] : []
  const stops = [...days, until ?? today]
  return [
    ...late,
    ...stops.flatMap((day, index) => {
      const before = stops[index - 1]
      return before !== undefined && day > addDays(before, 2 * supply)
        ? [`${request.id}: ${supply} days filled ${before} were to last until ${day}`]
        : []
    }),
  ]
}

function isTakenDaily(request: Resource): boolean {
  const isAsNeeded = [...membersOf(request.dosageInstruction)].some(([path]) => path.includes('asNeeded'))
  return !isAsNeeded && JSON.stringify(request.courseOfTherapyType ?? '').includes('"continuous"')
}

/** The days on which each prescription was filled, the oldest first. */
function fillDays(chart: ChartUnderTest): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>()
  for (const fill of ofType(chart, 'MedicationDispense')) {
    const [reference = ''] = stringsAt(fill.authorizingPrescription, '[0].reference')
    const id = reference.replace('MedicationRequest/', '')
    days.set(id, [...(days.get(id) ?? []), (textAt(fill, 'whenHandedOver') ?? '').slice(0, 10)].sort())
  }
  return days
}
