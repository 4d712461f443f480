import type { Preferences } from './prefer.ts'

/** What the body of an answer to a write that went well is (smart-on-fhir e.1): the resource, nothing, or an outcome if asked. */
export type AnswerBody = 'representation' | 'minimal' | 'OperationOutcome'

export function answerBody(preferences: Preferences): AnswerBody {
  return preferences.return ?? 'representation'
}

/** An OperationOutcome that says that all went well; only for who asked for one. */
export function successOutcome(diagnostics: string): string {
  const issue = [{ severity: 'information', code: 'informational', diagnostics }]
  return JSON.stringify({ resourceType: 'OperationOutcome', issue })
}
