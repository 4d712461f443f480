/** The risk: the sentence and the 100 people first, then the number line and the what-if panel. */

import type { IconArrayElement } from '@chartroom/plot'
import { risksOf } from '../assess.ts'
import { element, section } from '../element.ts'
import type { Outcome } from '../formula/coefficients.ts'
import type { Person } from '../formula/equation.ts'
import { usualInWords, withUsualValues } from '../usual.ts'
import { outcomeDetails, outcomeNames, outcomeVerbs, type Reader, texts } from '../words.ts'
import { aboutPeople } from './people.ts'
import { endOfScale, showScale } from './scale.ts'
import { makeWhatIf } from './what-if.ts'

const OUTCOMES: readonly Outcome[] = ['cvd', 'ascvd', 'heart_failure']

export function showResult(person: Person, reader: Reader): HTMLElement {
  const now = risksOf(person)
  const usual = risksOf(withUsualValues(person))
  let outcome: Outcome = 'cvd'
  let whatIf: { readonly risks: typeof now; readonly change: string } | undefined
  const array = document.createElement('cr-icon-array') as IconArrayElement
  array.years = 10
  const scale = element('div')
  const panel = makeWhatIf(person, reader, (changed, change) => {
    whatIf = changed && { risks: risksOf(changed), change }
    show()
  })
  const show = (): void => {
    const [risk, then] = [now[outcome], whatIf?.risks[outcome]]
    array.outcome = outcomeVerbs[outcome]
    if (whatIf !== undefined) array.setAttribute('what-if', whatIf.change)
    array.percent = risk
    array.whatIf = then
    if (risk === undefined) return
    const marks = [
      { kind: 'person', label: texts.thisPerson[reader], value: risk } as const,
      { kind: 'usual', label: 'Same age and sex, usual values', value: usual[outcome] ?? 0 } as const,
      ...(then === undefined ? [] : [{ kind: 'what-if', label: 'What if', value: then } as const]),
    ]
    scale.replaceChildren(showScale(marks, endOfScale(Math.max(...marks.map(({ value }) => value)))))
    panel.tell(then === undefined ? '' : `${capital(aboutPeople(then))} instead of ${aboutPeople(risk)}.`)
  }
  show()
  return element(
    'div',
    'result',
    section(
      'people',
      reader === 'patient' ? 'Your risk' : 'Risk',
      chooser(now, reader, (chosen) => {
        outcome = chosen
        show()
      }),
      element('div', 'risk', array, element('div', 'compare', element('h3', '', 'Compared'), scale)),
      element('p', 'aside meaning', texts.calculated[reader], ' ', texts.meaning[reader]),
      element('p', 'aside meaning', `Usual values: ${usualInWords}.`),
    ),
    panel.panel,
  )
}

/** One of the three outcomes; each with its number, so that all are seen at once. */
function chooser(risks: ReturnType<typeof risksOf>, reader: Reader, choose: (outcome: Outcome) => void): HTMLElement {
  const options = OUTCOMES.map((outcome) => {
    const risk = risks[outcome]
    const radio = element('input')
    Object.assign(radio, { type: 'radio', name: 'outcome', checked: outcome === 'cvd', disabled: risk === undefined })
    radio.addEventListener('change', () => choose(outcome))
    const words = [
      element('span', 'name', outcomeNames[outcome][reader]),
      element('span', 'number', risk === undefined ? 'Needs a body mass index' : numberFor(risk, reader)),
      element('span', 'aside', outcomeDetails[outcome][reader]),
    ]
    return element('label', 'outcome', radio, element('span', 'words', ...words))
  })
  return element('fieldset', 'outcomes', element('legend', 'hidden', 'Which event'), ...options)
}

/** Clinicians get the percentage that the formula gives; patients people. */
function numberFor(risk: number, reader: Reader): string {
  if (reader === 'patient') return capital(aboutPeople(risk))
  return `${risk.toFixed(1)} % in 10 years`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
