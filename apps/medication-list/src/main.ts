import { applyStyle, connect, type Medication, type Smart, SmartError } from '@chartroom/client'
import { element } from './element.ts'
import { medicinesOf } from './medicines.ts'
import { showMedicines } from './show-medicines.ts'
import { showProblem } from './show-problem.ts'
import { showUntold } from './show-untold.ts'
import type { Reader } from './words-for.ts'

const list = place('list')
const who = place('who')
const freshness = place('freshness')

void start()

/** What the list was drawn from. */
interface Reading {
  readonly medications: readonly Medication[]
  /** Medicines on record that cannot be told to apps. */
  readonly untold: number
  readonly at: Date
}

async function start(): Promise<void> {
  try {
    const smart = await connect()
    applyStyle(smart.style)
    const name = element('bdi', '', smart.record?.full_name ?? 'Not recorded')
    name.dir = 'auto'
    who.replaceChildren('for ', name)
    await keepReading(smart)
  } catch (error) {
    fail(error, () => void start())
  }
}

/** Reads the list, draws it again in another style, and says when the record has become newer than what is drawn. */
async function keepReading(smart: Smart): Promise<void> {
  let reading: Reading | undefined
  const read = async (): Promise<void> => {
    try {
      const { objects, leftOut } = await smart.getMedications()
      reading = { medications: objects, untold: leftOut.MedicationRequest ?? 0, at: new Date() }
      show(smart, reading)
    } catch (error) {
      fail(error, () => void read())
    }
  }
  smart.on('style', (style) => {
    applyStyle(style)
    if (reading !== undefined) show(smart, reading)
  })
  smart.on('record_changed', ({ types }) => {
    if (types.some((type) => type === 'MedicationRequest' || type === 'MedicationDispense')) sayNewer(read)
  })
  await read()
}

function show(smart: Smart, { medications, untold, at }: Reading): void {
  // Faces for clinicians are compact, those for patients comfortable.
  const reader: Reader = smart.style?.density === 'comfortable' ? 'patient' : 'clinician'
  const today = localDate(at)
  list.replaceChildren(...showUntold(untold, reader), ...showMedicines(medicinesOf(medications, today), reader, today))
  list.removeAttribute('aria-busy')
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  freshness.replaceChildren(`Read from the record at ${time}.`)
}

/** Nothing moves while one reads: the list is read again when asked for. */
function sayNewer(read: () => Promise<void>): void {
  const again = element('button', '', 'Read again')
  again.addEventListener('click', () => void read())
  freshness.replaceChildren('There are newer entries in the record. ', again)
}

function fail(error: unknown, again: () => void): void {
  list.removeAttribute('aria-busy')
  list.replaceChildren(showProblem(error instanceof SmartError ? error.code : '', again))
  if (!(error instanceof SmartError)) throw error
}

function localDate(date: Date): string {
  const part = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`index.html has no element ${id}`)
  return found
}

// On paper nothing can be opened.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true
})
