/** The panel of what-if values. It never looks like the record: its own frame, its own tag, every value beside the recorded one. */

import { element, section } from '../element.ts'
import type { Person } from '../formula/equation.ts'
import { limits } from '../formula/limits.ts'
import { inputNames, type Reader, switchChanges, switchNames, texts } from '../words.ts'

type Sliding = 'systolic' | 'total_cholesterol' | 'hdl'
type Switching = 'smoking' | 'statin' | 'bp_treatment'

/** `step`: by how much the buttons beside a slider move it. */
const SLIDERS: readonly { readonly name: Sliding; readonly step: number }[] = [
  { name: 'systolic', step: 5 },
  { name: 'total_cholesterol', step: 10 },
  { name: 'hdl', step: 5 },
]

const SWITCHES: readonly Switching[] = ['smoking', 'bp_treatment', 'statin']

export interface WhatIf {
  readonly panel: HTMLElement
  /** Says what comes out. */
  tell(result: string): void
}

/** `changed` gets the person with the chosen values, or undefined when all are as recorded. */
export function makeWhatIf(
  recorded: Person,
  reader: Reader,
  changed: (person: Person | undefined, change: string) => void,
): WhatIf {
  let chosen = recorded
  const result = element('p', 'outcome-now')
  result.setAttribute('role', 'status')
  const reset = element('button', '', 'Back to the record')
  const refreshers: (() => void)[] = []
  const choose = (next: Person): void => {
    chosen = next
    for (const refresh of refreshers) refresh()
    const changes = changesFrom(recorded, chosen, reader)
    reset.disabled = changes.length === 0
    changed(changes.length === 0 ? undefined : chosen, inWords(changes))
  }
  const sliders = SLIDERS.map(({ name, step }) => {
    const row = sliderRow(name, inputNames[name][reader], step, recorded, () => chosen, choose)
    refreshers.push(row.refresh)
    return row.element
  })
  const switches = SWITCHES.map((name) => {
    const box = element('input')
    box.type = 'checkbox'
    box.addEventListener('change', () => choose({ ...chosen, [name]: box.checked }))
    refreshers.push(() => {
      box.checked = chosen[name]
    })
    const was = element('span', 'aside', recorded[name] ? 'record: yes' : 'record: no')
    return element('label', 'switch', box, element('span', '', switchNames[name][reader]), was)
  })
  reset.type = 'button'
  reset.addEventListener('click', () => choose(recorded))
  for (const refresh of refreshers) refresh()
  reset.disabled = true
  const panel = section(
    'what-if',
    texts.whatIf[reader],
    element('span', 'tag-what-if', texts.notRecorded[reader]),
    ...sliders,
    element('div', 'switches', ...switches),
    element('div', 'foot', result, reset),
    element('p', 'aside meaning', texts.whatIfMeaning[reader]),
  )
  return { panel, tell: (text) => result.replaceChildren(text) }
}

function sliderRow(
  name: Sliding,
  label: string,
  step: number,
  recorded: Person,
  chosen: () => Person,
  choose: (person: Person) => void,
): { readonly element: HTMLElement; refresh(): void } {
  const { least, most, unit } = limits[name]
  const slider = element('input')
  Object.assign(slider, { type: 'range', min: String(least), max: String(most), step: '1' })
  const set = (value: number): void => choose({ ...chosen(), [name]: Math.min(most, Math.max(least, value)) })
  slider.addEventListener('input', () => set(Number(slider.value)))
  slider.id = `what-if-${name}`
  const caption = element('label', '', label)
  caption.htmlFor = slider.id
  const now = element('output', 'chosen')
  now.htmlFor.add(slider.id)
  const nudge = (by: number): HTMLElement => {
    const button = element('button', 'nudge', by < 0 ? '−' : '+')
    button.type = 'button'
    button.setAttribute('aria-label', `${label} ${by < 0 ? 'down' : 'up'} by ${step}`)
    button.addEventListener('click', () => set(chosen()[name] + by))
    return button
  }
  const was = element('span', 'aside was', `record: ${Math.round(recorded[name])}`)
  const refresh = (): void => {
    const value = Math.round(chosen()[name])
    slider.value = String(value)
    slider.setAttribute('aria-valuetext', `${value} ${unit}`)
    now.replaceChildren(`${value} ${unit}`)
    now.classList.toggle('differs', chosen()[name] !== recorded[name])
  }
  const track = element('div', 'track', nudge(-step), slider, nudge(step))
  return { element: element('div', 'slider', element('div', 'head', caption, now, was), track), refresh }
}

/** "systolic pressure 120 mmHg", "no smoking": what follows "with" in a sentence. */
function changesFrom(recorded: Person, chosen: Person, reader: Reader): readonly string[] {
  const numbers = SLIDERS.filter(({ name }) => chosen[name] !== recorded[name]).map(
    ({ name }) => `${inSentence(inputNames[name][reader])} ${Math.round(chosen[name])} ${limits[name].unit}`,
  )
  const switched = SWITCHES.filter((name) => chosen[name] !== recorded[name]).map(
    (name) => switchChanges[name][chosen[name] ? 'on' : 'off'],
  )
  return [...numbers, ...switched]
}

/** An abbreviation keeps its capitals. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

function inWords(changes: readonly string[]): string {
  return changes.length > 2 ? 'with these changes' : `with ${changes.join(' and ')}`
}
