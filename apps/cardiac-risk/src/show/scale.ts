/** The number line: this person, the same age and sex with usual values, and what-if, on one scale from 0. */

import { element } from '../element.ts'
import { aboutPeople } from './people.ts'

export interface Mark {
  readonly kind: 'person' | 'usual' | 'what-if'
  readonly label: string
  /** Percent. */
  readonly value: number
}

/** Its text twin stands below it: the same marks as a list. */
export function showScale(marks: readonly Mark[], end: number): HTMLElement {
  const line = element('div', 'axis')
  line.setAttribute('aria-hidden', 'true')
  for (let tick = 0; tick <= end; tick += end > 50 ? 20 : 10) {
    line.append(at(tick, end, element('span', 'tick', String(tick))))
  }
  for (const mark of marks) line.append(at(mark.value, end, element('span', `mark mark-${mark.kind}`)))
  const twin = element('ul', 'twin')
  for (const { kind, label, value } of marks) {
    const key = element('span', `key mark-${kind}`)
    key.setAttribute('aria-hidden', 'true')
    twin.append(element('li', '', key, element('span', '', `${label}: `, element('strong', '', aboutPeople(value)))))
  }
  return element('div', 'scale', line, twin)
}

/** A round end beyond every mark, so that the line does not jump while a slider moves. */
export function endOfScale(largest: number): number {
  return Math.min(100, Math.max(30, Math.ceil((largest + 5) / 10) * 10))
}

function at(value: number, end: number, child: HTMLElement): HTMLElement {
  // Set through the DOM, which a policy without inline styles allows.
  child.style.insetInlineStart = `${(Math.min(value, end) / end) * 100}%`
  return child
}
