/** Why there is no number, one sentence an obstacle: the input by its name, what is recorded, what is wanted. */

import type { InputName, Obstacle } from './assess.ts'
import { inWords, type Limited, limits } from './formula/limits.ts'
import type { Finding, Source } from './inputs/finding.ts'
import { dateFor, inputNames, type Reader } from './words.ts'

export function reasonFor(obstacle: Obstacle, reader: Reader): string {
  if (obstacle.kind === 'deceased') return 'The person has died. This formula looks ahead.'
  if (obstacle.kind === 'disease') return diseaseReason(obstacle.finding, reader)
  const { name, finding } = obstacle
  return finding.kind === 'gap' ? gapReason(name, finding, reader) : ''
}

function diseaseReason(finding: Finding<boolean>, reader: Reader): string {
  const named = finding.sources.map(({ name }) => `“${name}”`).join(', ')
  if (finding.kind === 'known') {
    return reader === 'clinician'
      ? `Cardiovascular disease is on record: ${named}. PREVENT foresees first events only.`
      : `Your record names ${named}. The formula is only for people who never had a disease of the heart or arteries.`
  }
  if (finding.gap === 'not-shared')
    return 'The problem list was not shared, so that it is not known if the formula fits.'
  if (finding.gap === 'not-whole') return unreadProblems(finding.made ?? '', reader)
  return `It is not clear if ${named} is a disease of the heart or arteries. With one, the formula does not apply.`
}

function unreadProblems(count: string, reader: Reader): string {
  const which = count.startsWith('1 ') ? 'It' : 'One of them'
  return reader === 'clinician'
    ? `${count} on record cannot be read by this app. ${which} may be a cardiovascular disease; see the chart.`
    : `This app cannot read ${count} on your record. ${which} may be a disease of the heart or arteries.`
}

function gapReason(name: InputName, found: Extract<Finding<unknown>, { kind: 'gap' }>, reader: Reader): string {
  const label = inputNames[name][reader]
  const said = found.sources.map((source) => asSaid(source, reader))
  switch (found.gap) {
    case 'not-recorded':
      return `${label}: not recorded.`
    case 'not-shared':
      return `${label}: not shared with this app.`
    case 'too-old':
      return `${label}: too old. ${said.join(' and ')} is more than 5 years ago.`
    case 'no-number':
      return `${label}: the newest result is no plain number: ${said.join(' and ')}.`
    case 'unknown-unit':
      return `${label}: in a unit that this app does not know: ${said.join(' and ')}.`
    case 'disagree':
      return `${label}: records disagree. ${said.join(' and ')}.`
    case 'not-for-this-sex':
      return `${label}: recorded as “${found.sources[0]?.value ?? ''}”. The formula has numbers for female and male only.`
    case 'not-whole':
      return `${label}: ${cannotBeRead(found.made ?? '')}.`
    case 'in-future':
      return `${label}: ${said.join(' and ')} is dated in the future.`
    case 'care-first':
      return `${label}: ${said.join(' and ')} is above ${limits.systolic.most} ${limits.systolic.unit}. ${careFirst[reader]}`
    case 'outside':
      return `${label}: ${found.made ?? said.join(' and ')} is outside the formula, which is used for ${rangeOf(name)}.`
    case 'unclear':
      return unclear(name, label, found.sources)
  }
}

const careFirst: Readonly<Record<Reader, string>> = {
  clinician: 'Confirm and treat it first; no forecast is given.',
  patient: 'Care for this comes first, so we give no number. Call your clinic today if they do not know of it.',
}

function unclear(name: InputName, label: string, sources: readonly Source[]): string {
  const first = sources[0]
  if (name === 'age') return `${label}: the birth date is not complete (${first?.date ?? ''}).`
  if (name === 'egfr') return `${label}: only creatinine is recorded, and age or sex is missing to calculate it.`
  return `${label}: it is not clear what “${first?.name ?? ''}” means here.`
}

function asSaid({ name, value, date }: Source, reader: Reader): string {
  const what = value === '' ? name : value
  return date === undefined ? what : `${what} of ${dateFor(reader, date)}`
}

/** "2 medicines on record cannot be read by this app" */
export function cannotBeRead(count: string): string {
  return `${count} on record cannot be read by this app`
}

/** "130 to 320 mg/dL" */
export function rangeOf(name: InputName): string {
  if (!Object.hasOwn(limits, name)) return ''
  return inWords(limits[name as Limited])
}
