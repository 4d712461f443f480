import type { Fulfillment, Medication } from '@chartroom/client'

export interface Fill {
  readonly date: string
  /** Undefined if what is recorded is not a number of days. */
  readonly days: number | undefined
  readonly quantity: { readonly value: string; readonly unit: string } | undefined
  readonly pharmacy: string | undefined
}

export interface Medicine {
  readonly name: string
  readonly instructions: string
  readonly quantity: { readonly value: string; readonly unit: string } | undefined
  readonly frequency: { readonly value: string; readonly unit: string } | undefined
  readonly since: string
  readonly until: string | undefined
  readonly stopped: boolean
  /** Newest first. */
  readonly fills: readonly Fill[]
  /** The day on which the last fill is used up if it was begun at once; only from a whole date and a number of days. */
  readonly runsOut: string | undefined
}

/** The statements as this list shows them, by name. `today` is `YYYY-MM-DD`. */
export function medicinesOf(medications: readonly Medication[], today: string): Medicine[] {
  return medications
    .map((medication) => medicineOf(medication, today))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }))
}

function medicineOf(medication: Medication, today: string): Medicine {
  const fills = (medication.fulfillment ?? []).map(fillOf).sort((a, b) => (a.date < b.date ? 1 : -1))
  const until = medication.endDate
  return {
    name: medication.drugName.dcterms__title,
    instructions: medication.instructions ?? '',
    quantity: medication.quantity,
    frequency: medication.frequency,
    since: medication.startDate ?? '',
    until,
    // A partial end date has passed when its own month or year has come.
    stopped: until !== undefined && until.slice(0, 10) <= today.slice(0, until.length),
    fills,
    runsOut: fills[0] && usedUp(fills[0]),
  }
}

function fillOf(fill: Fulfillment): Fill {
  const days = Number(fill.dispenseDaysSupply)
  return {
    date: fill.dcterms__date ?? '',
    days: Number.isInteger(days) && days > 0 ? days : undefined,
    quantity: fill.quantityDispensed,
    pharmacy: fill.pharmacy?.vcard__organization_name,
  }
}

function usedUp({ date, days }: Fill): string | undefined {
  const start = /^\d{4}-\d\d-\d\d/.exec(date)?.[0]
  if (start === undefined || days === undefined) return undefined
  const end = new Date(`${start}T00:00:00Z`)
  end.setUTCDate(end.getUTCDate() + days)
  return end.toISOString().slice(0, 10)
}
