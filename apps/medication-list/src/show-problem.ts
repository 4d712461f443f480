import { element } from './element.ts'

/** What happened, what is safe, what to do now (ui 6), by the codes of the client library. */
export function showProblem(code: string, again: () => void): Node {
  if (code === 'connect/not-framed') {
    return notice('', 'This page shows the medicines of a medical record', [
      'It works inside a record system. Open a record there, then open “Medication list” from its apps.',
    ])
  }
  if (code === 'connect/timeout') {
    return notice('problem', 'The record system does not answer', [
      'Nothing was read or changed. Close this app and open it again.',
    ])
  }
  const retry = element('button', '', 'Load again')
  retry.addEventListener('click', again)
  return notice('problem', 'The medicines could not be loaded', [reasonFor(code), 'Nothing was changed.'], retry)
}

function reasonFor(code: string): string {
  if (code === 'call/refused') return 'The record system refused. Access may have ended.'
  if (code === 'call/answer') return 'The record system sent something that this app cannot read.'
  return 'The record system could not be reached. Try again, or come back in a few minutes.'
}

function notice(kind: string, title: string, sentences: string[], ...more: Node[]): Node {
  const box = element('div', `notice ${kind}`, element('h2', '', title))
  box.append(...sentences.map((text) => element('p', '', text)), ...more)
  box.setAttribute('role', kind === 'problem' ? 'alert' : 'status')
  return box
}
