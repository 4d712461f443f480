import { describe, expect, it } from 'vitest'
import type { Condition } from '../../shared/fhir/resources.ts'
import { courseText, statusText } from './problem-words.ts'
import { readProblemList } from './read-problem-list.ts'

const status = (code: string) => ({ coding: [{ code }] })
const hypertension = { coding: [{ system: 'http://snomed.info/sct', code: '38341003' }] }
let next = 0
const condition = (more: Partial<Condition> = {}): Condition => ({
  resourceType: 'Condition',
  id: `c${next++}`,
  code: hypertension,
  ...more,
})
const whats = (...conditions: Condition[]) => readProblemList(conditions).disagreements.map(({ what }) => what)

describe('problems in full', () => {
  it('reads an entry that says nothing, and says what is missing (ui 3.11)', () => {
    const [one] = readProblemList([{ resourceType: 'Condition' }]).active
    expect(one?.name).toBe('Problem not named')
    expect(one && [courseText(one), statusText(one)]).toEqual(['start not recorded', undefined])
  })

  it('keeps the ruled out and the withdrawn apart, for whoever asks (ui 3.12, 3.13)', () => {
    const all = ['refuted', 'entered-in-error'].map((code) => condition({ verificationStatus: status(code) }))
    const list = readProblemList(all)
    expect([list.active.length, list.past.length, list.ruledOut.length, list.withdrawn.length]).toEqual([0, 0, 1, 1])
  })

  it('names the system of a code, without which it means nothing', () => {
    const codes = (system?: string) =>
      readProblemList([
        { resourceType: 'Condition', code: { coding: [{ code: 'I10', ...(system ? { system } : {}) }] } },
      ]).active.map(({ code }) => code)
    expect([codes('http://hl7.org/fhir/sid/icd-10-cm'), codes('urn:x'), codes()].flat()).toEqual([
      'ICD-10-CM I10',
      'urn:x I10',
      'of no named system: I10',
    ])
  })

  it('keeps partial and worded dates as they are (ui 3.4)', () => {
    const [one] = readProblemList([condition({ onsetDateTime: '2003', abatementString: 'before school' })]).past
    expect(one && courseText(one)).toBe('2003 to before school')
    const [aged] = readProblemList([condition({ onsetAge: { value: 14, unit: 'years', code: 'a' } })]).active
    expect(aged && courseText(aged)).toBe('since the age of 14\u00a0years')
  })
})

describe('where records disagree (ui 3.13)', () => {
  it('does not compare what was withdrawn, nor entries without code and words', () => {
    expect(whats(condition(), condition({ verificationStatus: status('entered-in-error') }))).toEqual([])
    expect(
      whats({ resourceType: 'Condition' }, { resourceType: 'Condition', clinicalStatus: status('resolved') }),
    ).toEqual([])
  })

  it('sees the same disease active in one entry and over in another', () => {
    const resolved = condition({ clinicalStatus: status('resolved') })
    expect(whats(condition({ onsetDateTime: '2010' }), resolved)).toEqual(['Active in one entry, over in another'])
  })

  it('does not take a second time for a contradiction', () => {
    const first = condition({ onsetDateTime: '2013-01-10', abatementDateTime: '2013-02-01' })
    expect(whats(first, condition({ onsetDateTime: '2026-11-10' }))).toEqual([])
  })

  it('sees it active in one entry and ruled out in another', () => {
    expect(whats(condition(), condition({ verificationStatus: status('refuted') }))).toEqual([
      'Active in one entry, ruled out in another',
    ])
  })

  it('sees an entry that contradicts itself', () => {
    const one = condition({ clinicalStatus: status('active'), onsetDateTime: '2015-02-01', abatementDateTime: '2014' })
    expect(whats(one)).toEqual(['Called active, and has an end', 'Ends before it begins'])
  })

  it('does not call an end in the year of the beginning too early', () => {
    expect(whats(condition({ onsetDateTime: '2014-05', abatementDateTime: '2014' }))).toEqual([])
  })
})
