import { describe, expect, it } from 'vitest'
import { assess, type Read, rulesOut } from '../assess.ts'
import { reasonFor } from '../reasons.ts'
import { complete, problem, smoking, today } from '../testing/statements.ts'

const reasons = (over: Partial<Read>) =>
  assess(complete(over), today).obstacles.map((obstacle) => reasonFor(obstacle, 'clinician'))

describe('problems', () => {
  it.each([
    [problem('11687002', 'Gestational diabetes mellitus'), false],
    [problem('15777000', 'Prediabetes'), false],
    [problem('44054006', 'Type 2 diabetes', { endDate: '2020' }), false],
    [problem('44054006', 'Type 2 diabetes'), true],
  ])('%# diabetes counts while it lasts, and is no neighbour of it', (one, expected) => {
    const { diabetes } = assess(complete({ problems: [one] }), today).inputs
    expect(diabetes.kind === 'known' && diabetes.value).toBe(expected)
  })

  it.each([
    'Peripheral artery disease',
    'Peripheral vascular disease',
    'Left ventricular failure',
    'Cardiac failure',
    'Myocardial ischemia',
    'Silent ischaemia of the heart',
    'Carotid stenosis',
    'Intermittent claudication',
    'Hemorrhage, intracerebral',
    'Cerebral haemorrhage',
    'Subarachnoid hemorrhage',
    'Atherosclerosis of aorta',
    'Arteriosclerotic disease',
    'TIA 2021',
    'CABG 2019',
    'Status post PCI',
    'Old MI',
    'CHF',
  ])('“%s” under another code leaves open if the formula fits', (name) => {
    expect(reasons({ problems: [problem('999999', name)] })).toEqual([
      `It is not clear if “${name}” is a disease of the heart or arteries. With one, the formula does not apply.`,
    ])
  })

  it.each(['Family history of MI', 'Fat pad atrophy', 'Cadmium exposure', 'Peripheral neuropathy', 'Renal failure'])(
    '“%s” does not',
    (name) => {
      expect(reasons({ problems: [problem('999999', name)] })).toEqual([])
    },
  )

  it('ischemic cardiomyopathy is known by its code', () => {
    const { obstacles } = assess(complete({ problems: [problem('426856002', 'Heart muscle disease')] }), today)
    expect(obstacles.filter(rulesOut).length).toBe(1)
  })

  it('a heart attack that is over still is one', () => {
    const over = problem('22298006', 'Myocardial infarction', { endDate: '2019' })
    expect(reasons({ problems: [over] }).length).toBe(1)
  })
})

describe('what the record holds and this app cannot read is said, never taken as absent (ui 3.13)', () => {
  const cannotRead = (over: Partial<Read['unread']>): Partial<Read> => ({
    unread: { ...complete().unread, ...over },
    problems: [],
  })

  it('a problem without a standard code may be any disease: no number', () => {
    expect(reasons(cannotRead({ problems: 1 }))).toEqual([
      '1 problem on record cannot be read by this app. It may be a cardiovascular disease; see the chart.',
      'Diabetes: 1 problem on record cannot be read by this app.',
    ])
    expect(reasons(cannotRead({ problems: 2 }))[0]).toBe(
      '2 problems on record cannot be read by this app. One of them may be a cardiovascular disease; see the chart.',
    )
  })

  it('a disease that is known stays known', () => {
    const problems = [problem('53741008', 'Coronary arteriosclerosis'), problem('44054006', 'Type 2 diabetes')]
    expect(reasons({ ...cannotRead({ problems: 1 }), problems })).toEqual([
      'Cardiovascular disease is on record: “Coronary arteriosclerosis”. PREVENT foresees first events only.',
    ])
  })

  it('a smoking status that cannot be read is not “not recorded”', () => {
    const over = { ...cannotRead({ social: 2 }), social: smoking(undefined) }
    expect(reasons(over)).toEqual(['Smoking: 2 entries on record cannot be read by this app.'])
  })

  it('medicines, results and vital signs are counted beside the inputs that they may change', () => {
    const { unread, person: whole } = assess(complete(cannotRead({ medications: 3, labs: 1, vitals: 2 })), today)
    expect(whole).toBeDefined()
    expect(unread).toEqual({
      systolic: '2 vital signs',
      bmi: '2 vital signs',
      total_cholesterol: '1 result',
      hdl: '1 result',
      egfr: '1 result',
      bp_treatment: '3 medicines',
      statin: '3 medicines',
    })
    expect(assess(complete(), today).unread).toEqual({})
  })
})
