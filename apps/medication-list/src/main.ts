import { applyStyle, connect, type Medication, type Smart, SmartError } from '@chartroom/client'
import { element } from './element.ts'
import { medicinesOf } from './medicines.ts'
import { showMedicines } from './show-medicines.ts'
import { showProblem } from './show-problem.ts'
import type { Reader } from './words-for.ts'

const list = place('list')
const who = place('who')
const freshness = place('freshness')

void start()

async function start(): Promise<void> {
  try {
    const smart = await connect()
    applyStyle(smart.style)
    const name = element('bdi', '', smart.record?.full_name ?? 'Not recorded')
    name.dir = 'auto'
    who.replaceChildren('for ', name)
    await load(smart)
  } catch (error) {
    fail(error, () => void start())
  }
}

async function load(smart: Smart): Promise<void> {
  try {
    const { objects } = await smart.getMedications()
    const read = new Date()
    show(smart, objects, read)
    smart.on('style', (style) => {
      applyStyle(style)
      show(smart, objects, read)
    })
  } catch (error) {
    fail(error, () => void load(smart))
  }
}

function show(smart: Smart, medications: readonly Medication[], read: Date): void {
  // Faces for clinicians are compact, those for patients comfortable.
  const reader: Reader = smart.style?.density === 'comfortable' ? 'patient' : 'clinician'
  const today = localDate(read)
  list.replaceChildren(...showMedicines(medicinesOf(medications, today), reader, today))
  list.removeAttribute('aria-busy')
  const time = read.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  freshness.replaceChildren(`Read from the record at ${time}.`)
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
