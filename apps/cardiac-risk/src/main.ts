import { applyStyle, connect, type Smart, SmartError } from '@chartroom/client'
import { IconArrayElement } from '@chartroom/plot'
import { type Assessment, assess } from './assess.ts'
import { localDay } from './dates.ts'
import { element } from './element.ts'
import { readRecord } from './read-record.ts'
import { showAbout } from './show/show-about.ts'
import { showInputs } from './show/show-inputs.ts'
import { showProblem } from './show/show-problem.ts'
import { showRefusal } from './show/show-refusal.ts'
import { showResult } from './show/show-result.ts'
import type { Reader } from './words.ts'

const page = place('page')
const who = place('who')
const freshness = place('freshness')

customElements.define('cr-icon-array', IconArrayElement)
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
    const read = await readRecord(smart)
    const now = new Date()
    const assessment = assess(read, localDay(now))
    show(smart, assessment, now)
    let reader = readerOf(smart)
    smart.on('style', (style) => {
      applyStyle(style)
      // Colours follow by themselves; other words need other nodes.
      if (readerOf(smart) === reader) return
      reader = readerOf(smart)
      show(smart, assessment, now)
    })
  } catch (error) {
    fail(error, () => void load(smart))
  }
}

/** Faces for clinicians are compact, those for patients comfortable. */
function readerOf(smart: Smart): Reader {
  return smart.style?.density === 'comfortable' ? 'patient' : 'clinician'
}

function show(smart: Smart, assessment: Assessment, at: Date): void {
  const reader = readerOf(smart)
  const first =
    assessment.person === undefined ? showRefusal(assessment, reader) : showResult(assessment.person, reader)
  page.replaceChildren(first, showInputs(assessment, reader, localDay(at)), showAbout(reader))
  page.removeAttribute('aria-busy')
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  freshness.replaceChildren(`Read from the record at ${time}.`)
}

function fail(error: unknown, again: () => void): void {
  page.removeAttribute('aria-busy')
  page.replaceChildren(showProblem(error instanceof SmartError ? error.code : '', again))
  if (!(error instanceof SmartError)) throw error
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
