import { element } from './element.ts'
import type { Fill, Medicine } from './medicines.ts'
import { amount, dateFor, howOften, type Reader } from './words-for.ts'

/** The list in two groups: what is taken now, and what was stopped, with the date (ui 3.12). */
export function showMedicines(medicines: readonly Medicine[], reader: Reader, today: string): Node[] {
  if (medicines.length === 0) {
    return [
      element(
        'div',
        'notice',
        element('h2', '', 'No medicines recorded'),
        element('p', '', 'Nothing is recorded here. That does not mean that none is taken.'),
      ),
    ]
  }
  const [current, stopped] = [medicines.filter((one) => !one.stopped), medicines.filter((one) => one.stopped)]
  const groups = [group('Current', current, reader, today, 'No current medicines recorded.')]
  if (stopped.length > 0) groups.push(group('Stopped', stopped, reader, today, ''))
  return groups
}

function group(title: string, medicines: readonly Medicine[], reader: Reader, today: string, none: string): Node {
  const id = `group-${title.toLowerCase()}`
  const heading = element('h2', '', title, element('span', 'count', String(medicines.length)))
  heading.id = id
  const list = element('ul', 'medicines', ...medicines.map((each) => row(each, reader, today)))
  const section = element('section', '', heading, medicines.length > 0 ? list : element('p', 'cr-missing', none))
  section.setAttribute('aria-labelledby', id)
  return section
}

function row(medicine: Medicine, reader: Reader, today: string): Node {
  const name = element(
    'div',
    'name',
    element('h3', '', medicine.name),
    element('p', 'instructions', medicine.instructions || missing()),
  )
  const facts = element(
    'dl',
    '',
    fact('Dose', dose(medicine)),
    fact(medicine.stopped ? 'Started' : 'Since', period(medicine, reader)),
    fact('Last filled', lastFill(medicine, reader, today)),
  )
  const fills = medicine.fills.length > 1 ? [history(medicine, reader)] : []
  return element('li', medicine.stopped ? 'medicine stopped' : 'medicine', name, facts, ...fills)
}

function fact(label: string, value: (Node | string)[]): Node {
  return element('div', 'fact', element('dt', '', label), element('dd', '', ...value))
}

function dose({ quantity, frequency }: Medicine): (Node | string)[] {
  const words = [
    ...(quantity ? [amount(quantity.value, quantity.unit)] : []),
    ...(frequency ? [howOften(frequency.value, frequency.unit)] : []),
  ].map((text) => element('span', 'unbroken', text))
  // Only simple dosing is coded; anything else stands in the instructions, so it is not "not recorded".
  if (words.length === 0) return [element('span', 'aside', 'As in the instructions')]
  return words.flatMap((word, index) => (index === 0 ? [word] : [', ', word]))
}

function period({ since, until, stopped }: Medicine, reader: Reader): (Node | string)[] {
  const from = since ? element('span', 'unbroken', dateFor(reader, since)) : missing()
  if (until === undefined) return [from]
  const end = element('span', 'unbroken', dateFor(reader, until))
  return stopped ? [from, element('div', 'cr-tag', 'stopped ', end)] : [from, ', until ', end]
}

function lastFill(medicine: Medicine, reader: Reader, today: string): (Node | string)[] {
  const [fill] = medicine.fills
  if (!fill) return [missing()]
  const date = fill.date ? element('span', 'unbroken', dateFor(reader, fill.date)) : missing()
  const days =
    fill.days === undefined
      ? []
      : [', ', element('span', 'unbroken', `${fill.days} ${fill.days === 1 ? 'day’s' : 'days’'} supply`)]
  const { runsOut, stopped } = medicine
  if (runsOut === undefined || stopped) return [date, ...days]
  const verb = runsOut < today ? 'ran out about ' : 'runs out about '
  const note = element('div', 'aside', verb, element('span', 'unbroken', dateFor(reader, runsOut)))
  note.title = 'Calculated: the date of the last fill plus its days of supply'
  return [date, ...days, note]
}

function history({ fills, name }: Medicine, reader: Reader): Node {
  const summary = element('summary', '', `All ${fills.length} fills`)
  summary.setAttribute('aria-label', `All ${fills.length} fills of ${name}`)
  const columns = ['Filled', 'Quantity', 'Supply', 'Pharmacy'].map((title) => {
    const cell = element('th', '', title)
    cell.setAttribute('scope', 'col')
    return cell
  })
  const body = element('tbody', '', ...fills.map((fill) => fillRow(fill, reader)))
  return element(
    'details',
    '',
    summary,
    element('table', '', element('thead', '', element('tr', '', ...columns)), body),
  )
}

function fillRow({ date, quantity, days, pharmacy }: Fill, reader: Reader): Node {
  const cells = [
    date && dateFor(reader, date),
    quantity && amount(quantity.value, quantity.unit),
    days && `${days} ${days === 1 ? 'day' : 'days'}`,
    pharmacy,
  ]
  return element('tr', '', ...cells.map((text) => element('td', '', text || missing())))
}

function missing(): HTMLElement {
  return element('span', 'cr-missing', 'Not recorded')
}
