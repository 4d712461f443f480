/** What happened, what is safe, what to do now (ui 6), by the codes of the client library. */

import { element } from '../element.ts'

export function showProblem(code: string, again: () => void): HTMLElement {
  if (code === 'connect/not-framed') {
    return notice('This page shows the heart risk of one person', [
      'It works inside a record system. Open a record there, then open “Cardiac risk” from its apps.',
    ])
  }
  if (code === 'connect/timeout') {
    return problem('The record system does not answer', [
      'Nothing was read or changed. Close this app and open it again.',
    ])
  }
  const retry = element('button', '', 'Load again')
  retry.type = 'button'
  retry.addEventListener('click', again)
  const box = problem('The record could not be read', [reasonFor(code), 'Nothing was changed.'])
  box.append(retry)
  return box
}

function reasonFor(code: string): string {
  if (code === 'call/refused') return 'The record system refused. Access may have ended.'
  if (code === 'call/answer') return 'The record system sent something that this app cannot read.'
  return 'The record system could not be reached. Try again, or come back in a few minutes.'
}

function notice(title: string, sentences: readonly string[]): HTMLElement {
  const box = element('div', 'notice', element('h2', '', title), ...sentences.map((text) => element('p', '', text)))
  box.setAttribute('role', 'status')
  return box
}

function problem(title: string, sentences: readonly string[]): HTMLElement {
  const box = notice(title, sentences)
  box.classList.add('problem')
  box.setAttribute('role', 'alert')
  return box
}
