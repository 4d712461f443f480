/** All inputs together: the risks, or why there are none. */

import type { Demographics, LabResult, Medication, Problem, SocialHistory, VitalSignSet } from '@chartroom/client'
import type { Outcome, Sex } from './formula/coefficients.ts'
import { type Person, tenYearRisk } from './formula/equation.ts'
import { isWithin, type Limited, limits } from './formula/limits.ts'
import { type Finding, gap } from './inputs/finding.ts'
import { filtrationIn, hdlIn, totalCholesterolIn } from './inputs/labs.ts'
import { bpTreatmentIn, statinIn } from './inputs/medicines.ts'
import { ageIn, sexIn } from './inputs/person.ts'
import { cardiovascularDiseaseIn, diabetesIn } from './inputs/problems.ts'
import { smokingIn } from './inputs/smoking.ts'
import { countedUnread, type Unread } from './inputs/unread.ts'
import { bodyMassIndexIn, systolicIn } from './inputs/vitals.ts'

/** What was read; null where the record system refused it, as when the person did not share it. */
export interface Read {
  readonly demographics: Demographics | null
  readonly labs: readonly LabResult[] | null
  readonly vitals: readonly VitalSignSet[] | null
  readonly social: SocialHistory | null | undefined
  readonly problems: readonly Problem[] | null
  readonly medications: readonly Medication[] | null
  readonly unread: Unread
}

export interface Inputs {
  readonly age: Finding<number>
  readonly sex: Finding<Sex>
  readonly total_cholesterol: Finding<number>
  readonly hdl: Finding<number>
  readonly systolic: Finding<number>
  readonly egfr: Finding<number>
  readonly bmi: Finding<number>
  readonly smoking: Finding<boolean>
  readonly diabetes: Finding<boolean>
  readonly bp_treatment: Finding<boolean>
  readonly statin: Finding<boolean>
}

export type InputName = keyof Inputs

/** Why there is no number. */
export type Obstacle =
  | { readonly kind: 'deceased' }
  | { readonly kind: 'disease'; readonly finding: Finding<boolean> }
  | { readonly kind: 'input'; readonly name: InputName; readonly finding: Finding<unknown> }

export interface Assessment {
  readonly inputs: Inputs
  readonly obstacles: readonly Obstacle[]
  /** "2 medicines": what is on record, may change the input, and cannot be read. */
  readonly unread: Readonly<Partial<Record<InputName, string>>>
  /** Undefined while there is an obstacle. */
  readonly person: Person | undefined
}

export function assess(read: Read, today: string): Assessment {
  const inputs = inputsOf(read, today)
  const obstacles: Obstacle[] = []
  const disease: Finding<boolean> =
    read.problems === null ? gap('not-shared') : cardiovascularDiseaseIn(read.problems, read.unread.problems)
  if (read.demographics?.vcard__deathdate !== undefined) obstacles.push({ kind: 'deceased' })
  if (disease.kind === 'gap' || disease.value) obstacles.push({ kind: 'disease', finding: disease })
  for (const name of names(inputs)) {
    // Without a body mass index only heart failure is left out.
    const finding = inputs[name]
    if (name !== 'bmi' && finding.kind === 'gap') obstacles.push({ kind: 'input', name, finding })
  }
  return {
    inputs,
    obstacles,
    unread: unreadBeside(read.unread),
    person: obstacles.length > 0 ? undefined : personOf(inputs),
  }
}

function inputsOf({ demographics, labs, vitals, social, problems, medications, unread }: Read, today: string): Inputs {
  const age: Finding<number> = demographics === null ? gap('not-shared') : ageIn(demographics, today)
  const sex: Finding<Sex> = demographics === null ? gap('not-shared') : sexIn(demographics)
  const person = { born: demographics?.vcard__bday, sex: knownValue(sex) }
  const all: Inputs = {
    age,
    sex,
    total_cholesterol: labs === null ? gap('not-shared') : totalCholesterolIn(labs, today),
    hdl: labs === null ? gap('not-shared') : hdlIn(labs, today),
    systolic: vitals === null ? gap('not-shared') : systolicIn(vitals, today),
    egfr: labs === null ? gap('not-shared') : filtrationIn(labs, today, person),
    bmi: vitals === null ? gap('not-shared') : bodyMassIndexIn(vitals, today),
    smoking: social === null ? gap('not-shared') : smokingIn(social, unread.social),
    diabetes: problems === null ? gap('not-shared') : diabetesIn(problems, unread.problems),
    bp_treatment: medications === null ? gap('not-shared') : bpTreatmentIn(medications, today),
    statin: medications === null ? gap('not-shared') : statinIn(medications, today),
  }
  const within = (name: Limited): Finding<number> => {
    const finding = all[name]
    if (finding.kind === 'gap' || isWithin(name, finding.value)) return finding
    const isCareFirst = name === 'systolic' && finding.value > limits.systolic.most
    return gap(isCareFirst ? 'care-first' : 'outside', finding.sources, madeOf(name, finding))
  }
  return {
    ...all,
    age: within('age'),
    total_cholesterol: within('total_cholesterol'),
    hdl: within('hdl'),
    systolic: within('systolic'),
    egfr: within('egfr'),
    bmi: within('bmi'),
  }
}

/** The inputs whose value another entry of the same kind might change. An unread problem leaves no value to change. */
const BESIDE: readonly (readonly [keyof Unread, readonly InputName[]])[] = [
  ['vitals', ['systolic', 'bmi']],
  ['labs', ['total_cholesterol', 'hdl', 'egfr']],
  ['medications', ['bp_treatment', 'statin']],
]

function unreadBeside(unread: Unread): Assessment['unread'] {
  const counted = BESIDE.filter(([kind]) => unread[kind] > 0)
  return Object.fromEntries(
    counted.flatMap(([kind, inputs]) => inputs.map((name) => [name, countedUnread(kind, unread[kind])])),
  )
}

function madeOf(name: Limited, { value, notes }: Extract<Finding<number>, { kind: 'known' }>): string | undefined {
  if (name === 'age') return `${value} years`
  const made = notes.flatMap((note) =>
    note.kind === 'calculated' ? [note.how] : note.kind === 'converted' ? [note.to] : [],
  )
  return made.at(-1)
}

/** True when it does not matter what else is missing: the formula was not made for this person. */
export function rulesOut(obstacle: Obstacle): boolean {
  if (obstacle.kind === 'deceased') return true
  if (obstacle.kind === 'disease') return obstacle.finding.kind === 'known'
  return obstacle.name === 'age' && obstacle.finding.kind === 'gap' && obstacle.finding.gap === 'outside'
}

function personOf(inputs: Inputs): Person | undefined {
  const { bmi, ...needed } = inputs
  for (const finding of Object.values(needed)) if (finding.kind === 'gap') return undefined
  const of = <V>(finding: Finding<V>): V => {
    if (finding.kind === 'gap') throw new TypeError('An input is missing that was there')
    return finding.value
  }
  return {
    age: of(inputs.age),
    sex: of(inputs.sex),
    total_cholesterol: of(inputs.total_cholesterol),
    hdl: of(inputs.hdl),
    systolic: of(inputs.systolic),
    egfr: of(inputs.egfr),
    bmi: knownValue(bmi),
    smoking: of(inputs.smoking),
    diabetes: of(inputs.diabetes),
    bp_treatment: of(inputs.bp_treatment),
    statin: of(inputs.statin),
  }
}

export function knownValue<V>(finding: Finding<V>): V | undefined {
  return finding.kind === 'known' ? finding.value : undefined
}

function names(inputs: Inputs): readonly InputName[] {
  return Object.keys(inputs) as InputName[]
}

export function risksOf(person: Person): Readonly<Record<Outcome, number | undefined>> {
  return {
    cvd: tenYearRisk('cvd', person),
    ascvd: tenYearRisk('ascvd', person),
    heart_failure: tenYearRisk('heart_failure', person),
  }
}
