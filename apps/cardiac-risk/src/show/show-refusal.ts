/** In place of a number: why there is none, and what to do. */

import { type Assessment, rulesOut } from '../assess.ts'
import { element, section } from '../element.ts'
import { reasonFor } from '../reasons.ts'
import { type Reader, texts } from '../words.ts'

export function showRefusal({ obstacles }: Assessment, reader: Reader): HTMLElement {
  const ruledOut = obstacles.filter(rulesOut)
  const doesNotApply = ruledOut.length > 0
  const told = doesNotApply ? ruledOut : obstacles
  const list = element('ul', '', ...told.map((obstacle) => element('li', '', reasonFor(obstacle, reader))))
  const title = texts[doesNotApply ? 'doesNotApply' : 'noNumber'][reader]
  const around = doesNotApply ? [] : [element('p', '', texts.noNumberWhy[reader])]
  const advice = doesNotApply ? [] : [element('p', '', texts.whatToDo[reader])]
  return section('refusal', title, ...around, list, ...advice)
}
