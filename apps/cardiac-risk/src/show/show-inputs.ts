/** Each input with its value, its date and how old it is: as recorded, or the name of its absence. */

import type { Assessment, InputName } from '../assess.ts'
import { timeSince } from '../dates.ts'
import { element, section, unbroken } from '../element.ts'
import type { Finding, Gap, Note, Source } from '../inputs/finding.ts'
import { cannotBeRead } from '../reasons.ts'
import { dateFor, inputNames, type Reader, texts } from '../words.ts'

const ORDER: readonly InputName[] = [
  'age',
  'sex',
  'systolic',
  'total_cholesterol',
  'hdl',
  'egfr',
  'bmi',
  'smoking',
  'diabetes',
  'bp_treatment',
  'statin',
]

export function showInputs({ inputs, unread, person }: Assessment, reader: Reader, today: string): HTMLElement {
  const columns = ['', 'Recorded', 'When', 'Note'].map((title) => {
    const cell = element('th', '', title === '' ? element('span', 'hidden', 'Input') : title)
    cell.scope = 'col'
    return withRole('columnheader', cell)
  })
  const rows = ORDER.map((name) => row(name, inputs[name], unread[name], reader, today))
  const table = element(
    'table',
    'inputs',
    withRole('rowgroup', element('thead', '', withRole('row', element('tr', '', ...columns)))),
    withRole('rowgroup', element('tbody', '', ...rows)),
  )
  return section('used', texts[person === undefined ? 'inputsOpen' : 'inputs'][reader], withRole('table', table))
}

function row(
  name: InputName,
  finding: Finding<unknown>,
  unread: string | undefined,
  reader: Reader,
  today: string,
): HTMLElement {
  const label = inputNames[name][reader]
  const head = element('th', '', label)
  head.scope = 'row'
  const cells = [
    cell('Recorded', ...recorded(name, finding)),
    cell('When', ...when(name, finding.sources, reader, today)),
    cell('Note', element('div', 'notes', ...notesOf(name, finding), ...unreadNote(unread))),
  ]
  const isGap = finding.kind === 'gap' && name !== 'bmi'
  return withRole('row', element('tr', isGap ? 'gap' : '', withRole('rowheader', head), ...cells))
}

/** On a narrow page the rows are laid out as grids, which would take the table's roles away. */
function withRole<E extends HTMLElement>(role: string, made: E): E {
  made.setAttribute('role', role)
  return made
}

function cell(label: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = element('td', '', ...children)
  made.dataset.label = label
  return withRole('cell', made)
}

function recorded(name: InputName, finding: Finding<unknown>): readonly (Node | string)[] {
  if (finding.sources.length === 0) return [finding.kind === 'gap' ? absent(finding.gap) : noneOf(name)]
  if (name === 'age' && finding.kind === 'known') return [unbroken(`${finding.value} years`)]
  if (name === 'age') return ['Born']
  return finding.sources.map((source) => element('div', '', said(source)))
}

function said({ name, value }: Source): HTMLElement | string {
  if (name === 'Sex') return value.charAt(0).toUpperCase() + value.slice(1)
  return value === '' ? name : unbroken(value)
}

/** What is on neither list counts as "no"; that it is only the list which says so is said. */
function noneOf(name: InputName): HTMLElement {
  const words = name === 'diabetes' ? 'None on the problem list' : 'None among the current medicines'
  return element('span', 'cr-missing', words)
}

const ABSENT: Readonly<Partial<Record<Gap, string>>> = {
  'not-shared': 'Not shared with this app',
  'not-whole': 'Not known',
}

function absent(reason: Gap): HTMLElement {
  return element('span', 'cr-missing', ABSENT[reason] ?? 'Not recorded')
}

/** How old a measurement is matters; a disease and a medicine have a beginning. */
const BEGINS: ReadonlySet<InputName> = new Set(['diabetes', 'bp_treatment', 'statin'])

function when(input: InputName, sources: readonly Source[], reader: Reader, today: string): readonly Node[] {
  if (input === 'sex') return []
  return sources.map(({ date }) => {
    if (date === undefined) return element('div', 'cr-missing', 'No date given')
    const day = dateFor(reader, date)
    if (input === 'age') return element('div', '', unbroken(`born ${day}`))
    if (BEGINS.has(input)) return element('div', '', unbroken(`since ${day}`))
    const since = timeSince(date, today)
    return element('div', '', unbroken(day), ...(since === undefined ? [] : [' ', element('span', 'aside', since)]))
  })
}

const GAPS: Readonly<Record<Gap, string>> = {
  'not-recorded': 'missing',
  'not-shared': 'missing',
  'too-old': 'too old',
  'no-number': 'no plain number',
  'unknown-unit': 'unknown unit',
  disagree: 'records disagree',
  unclear: 'not clear',
  'not-whole': 'not clear',
  'in-future': 'date in the future',
  'care-first': 'very high',
  outside: 'outside the formula',
  'not-for-this-sex': 'not in the formula',
}

function notesOf(name: InputName, finding: Finding<unknown>): readonly Node[] {
  if (finding.kind === 'gap') {
    const tags: Node[] = [element('span', 'tag-gap', GAPS[finding.gap])]
    if (finding.gap === 'not-whole') tags.push(...unreadNote(finding.made))
    else if (finding.made !== undefined) tags.push(element('span', 'note', finding.made))
    if (name === 'bmi') tags.push(element('span', 'note', 'Only heart failure needs it.'))
    return tags
  }
  return finding.notes.map(noteOf)
}

function unreadNote(count: string | undefined): readonly Node[] {
  return count === undefined ? [] : [element('span', 'note', cannotBeRead(count))]
}

function noteOf(note: Note): Node {
  switch (note.kind) {
    case 'stale':
      return element('span', 'tag-stale', 'older than 1 year')
    case 'preliminary':
      return element('span', 'cr-tag', 'preliminary')
    case 'other-uses':
      return element('span', 'note', 'counted; it may be given for another reason')
    case 'converted':
      return element('span', 'note', 'converted to ', unbroken(note.to))
    case 'calculated':
      return element('span', 'note', `calculated: ${note.how}`)
  }
}
