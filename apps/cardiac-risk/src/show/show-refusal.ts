/** In place of a number: why there is none, and what to do. */

import type { Assessment } from '../assess.ts'
import { element, section } from '../element.ts'
import { reasonFor } from '../reasons.ts'
import { type Reader, texts } from '../words.ts'

export function showRefusal({ obstacles }: Assessment, reader: Reader): HTMLElement {
  const doesNotApply = obstacles.some(
    (obstacle) => obstacle.kind === 'deceased' || (obstacle.kind === 'disease' && obstacle.finding.kind === 'known'),
  )
  // Where the formula does not apply at all, what else is missing does not matter.
  const told = doesNotApply ? obstacles.filter(({ kind }) => kind !== 'input') : obstacles
  const list = element('ul', '', ...told.map((obstacle) => element('li', '', reasonFor(obstacle, reader))))
  const title = texts[doesNotApply ? 'doesNotApply' : 'noNumber'][reader]
  const around = doesNotApply ? [] : [element('p', '', texts.noNumberWhy[reader])]
  const advice = doesNotApply ? [] : [element('p', '', texts.whatToDo[reader])]
  return section('refusal', title, ...around, list, ...advice)
}
