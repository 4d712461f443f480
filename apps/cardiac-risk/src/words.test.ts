import { describe, expect, it } from 'vitest'
import { assess, type Read } from './assess.ts'
import { reasonFor } from './reasons.ts'
import { complete, lab, person, pressure, problem, smoking, today } from './testing/statements.ts'
import { dateFor, inputNames, outcomeVerbs, texts } from './words.ts'

/** Flesch-Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Syllables by groups of vowels. */
function grade(text: string): number {
  const sentences = text.split(/[.;:?!]+(?:\s|$)/).filter((part) => /[a-z]/i.test(part)).length
  const words = text.match(/[a-z]+(?:['’-][a-z]+)*/gi) ?? []
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0)
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
}

function syllablesOf(word: string): number {
  const spoken = word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
  return Math.max(1, (spoken.match(/[aeiouy]{1,2}/g) ?? []).length)
}

describe('patient words are at grade 8 or below (ui 6, 7.28)', () => {
  it('measures what the guide measures', () => {
    expect(grade('Your clinic has been told. Call them today if they have not called you.')).toBeLessThan(3)
    expect(grade('Cardiovascular disease necessitates pharmacological intervention.')).toBeGreaterThan(12)
  })

  it.each(Object.entries(texts).map(([name, text]) => [name, text.patient] as const))('%s: %s', (_, text) => {
    // A title is no sentence.
    if (/[.]$/.test(text)) expect(grade(text)).toBeLessThanOrEqual(8)
  })

  it.each(Object.values(outcomeVerbs))('About 12 of 100 people like this %s in 10 years.', (verbs) => {
    expect(grade(`About 12 of 100 people like this ${verbs} in 10 years.`)).toBeLessThanOrEqual(8)
  })

  it.each([
    { demographics: person({ vcard__deathdate: '2026-03-02' }) },
    { problems: [problem('22298006', 'Heart attack')] },
    { social: smoking(undefined) },
    { problems: [], unread: { ...complete().unread, problems: 1 } },
    { problems: [], unread: { ...complete().unread, problems: 2 } },
    { social: smoking(undefined), unread: { ...complete().unread, social: 1 } },
    { vitals: [pressure('2019-01-01', '120')] },
    { vitals: [pressure('2026-11-01', '185')] },
    { vitals: [pressure('2026-12-01', '120')] },
    { labs: [...(complete().labs ?? []), lab('14647-2', '6.5', 'mmol/L', '2026-10-01')] },
  ] satisfies Partial<Read>[])('reason %#', (over) => {
    for (const obstacle of assess(complete(over), today).obstacles) {
      expect(grade(reasonFor(obstacle, 'patient'))).toBeLessThanOrEqual(8)
    }
  })
})

describe('words', () => {
  it('name every input for both readers', () => {
    for (const { clinician, patient } of Object.values(inputNames)) expect([clinician, patient]).not.toContain('')
  })

  it.each([
    ['2014', '2014', '2014'],
    ['2026-02', 'Feb-2026', 'February 2026'],
    ['2026-02-03T10:00:00Z', '03-Feb-2026', 'February 3, 2026'],
    ['in spring', 'in spring', 'in spring'],
  ])('%s stays as precise as it is (ui 3.4)', (date, clinician, patient) => {
    expect([dateFor('clinician', date), dateFor('patient', date)]).toEqual([clinician, patient])
  })
})
