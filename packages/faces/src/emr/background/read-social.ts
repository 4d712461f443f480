import { valueText } from '../../shared/clinical/value-text.ts'
import { conceptText } from '../../shared/fhir/concept.ts'
import type { Observation, Reference } from '../../shared/fhir/resources.ts'
import { newestFirst, readWhen, type When } from '../../shared/fhir/when.ts'
import { notesText } from '../lists/notes-text.ts'

/** What is on record about how somebody lives: the newest answer to each question, and those before it. */
export interface SocialLine {
  readonly question: string
  readonly answers: readonly SocialAnswer[]
}

export interface SocialAnswer {
  readonly id: string
  /** Undefined: asked, and not answered. */
  readonly text: string | undefined
  /** Why there is no answer, as recorded. */
  readonly absent: string | undefined
  readonly when: When | undefined
  readonly who: Reference | undefined
  readonly note: string | undefined
}

/** LOINC: tobacco smoking status; it stands first. */
const smoking = '72166-2'

export function readSocial(observations: readonly Observation[]): readonly SocialLine[] {
  const valid = observations.filter(({ status }) => status !== 'entered-in-error' && status !== 'cancelled')
  const groups = Map.groupBy(valid, (one) => one.code?.coding?.[0]?.code ?? conceptText(one.code) ?? '')
  const lines = [...groups].map(([code, all]) => ({
    code,
    question: conceptText(all[0]?.code) ?? 'Question not named',
    answers: newestFirst(all.map(readAnswer), ({ when }) => when),
  }))
  return lines
    .sort((a, b) => Number(b.code === smoking) - Number(a.code === smoking) || a.question.localeCompare(b.question))
    .map(({ question, answers }) => ({ question, answers }))
}

function readAnswer(one: Observation): SocialAnswer {
  const { text, unit } = valueText(one)
  return {
    id: one.id ?? '',
    text: text === undefined ? componentsText(one) : [text, unit].filter((part) => part !== '').join('\u00a0'),
    absent: conceptText(one.dataAbsentReason),
    when: readWhen(one.effectiveDateTime ?? one.effectivePeriod?.start ?? one.issued),
    who: one.performer?.[0],
    note: notesText(one.note),
  }
}

function componentsText({ component }: Observation): string | undefined {
  const parts = (component ?? []).flatMap((part) => {
    const { text, unit } = valueText(part)
    const answer = text === undefined ? [] : [[text, unit].filter((one) => one !== '').join('\u00a0')]
    return answer.map((one) => `${conceptText(part.code) ?? 'part'}: ${one}`)
  })
  return parts.join(', ') || undefined
}
