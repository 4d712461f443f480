/** Diabetes, and the diseases after which the formula no longer applies, from the problem list. */

import type { Problem } from '@chartroom/client'
import { type Finding, gap, known, type Source } from './finding.ts'
import { countedUnread } from './unread.ts'

interface Disease {
  /** SNOMED CT. */
  readonly codes: ReadonlySet<string>
  /** Words of a name that may mean the disease. A problem with such a name and another code leaves the question open. */
  readonly words: RegExp
  /** The same in capitals: "MI" is no part of another word, and "pad" is no PAD. */
  readonly acronyms?: RegExp
  /** Names with those words that do not mean it. */
  readonly butNot: RegExp
}

const diabetes: Disease = {
  codes: new Set([
    '73211009', // diabetes mellitus
    '44054006', // type 2
    '46635009', // type 1
    '8801005', // secondary
    '127013003', // kidney disease due to diabetes
    '230572002', // neuropathy due to diabetes
    '4855003', // retinopathy due to diabetes
    '422034002', // retinopathy due to type 2
    '368581000119106', // neuropathy due to type 2
    '1551000119108', // nonproliferative retinopathy due to type 2
    '97331000119101', // macular edema and retinopathy due to type 2
    '90781000119102', // microalbuminuria due to type 2
    '157141000119108', // proteinuria due to type 2
    '71791000119104', // peripheral neuropathy due to type 1
  ]),
  words: /diabet/i,
  butNot: /insipidus|gestational|pre-?diabet|family history|at risk|screening|not diabet/i,
}

/** Coronary disease, stroke, heart failure and disease of the arteries: events like those that the formula foresees. */
const cardiovascular: Disease = {
  codes: new Set([
    '53741008', // coronary arteriosclerosis
    '414545008', // ischemic heart disease
    '426856002', // ischemic cardiomyopathy
    '413838009', // chronic ischemic heart disease
    '22298006', // myocardial infarction
    '399211009', // past myocardial infarction
    '401303003', // ST elevation myocardial infarction
    '401314000', // non-ST elevation myocardial infarction
    '194828000', // angina pectoris
    '233819005', // stable angina
    '4557003', // unstable angina
    '230690007', // cerebrovascular accident
    '422504002', // ischemic stroke
    '432504007', // cerebral infarction
    '274100004', // cerebral hemorrhage
    '266257000', // transient ischemic attack
    '84114007', // heart failure
    '42343007', // congestive heart failure
    '88805009', // chronic congestive heart failure
    '48447003', // chronic heart failure
    '703272007', // heart failure with reduced ejection fraction
    '446221000', // heart failure with normal ejection fraction
    '399957001', // peripheral arterial occlusive disease
    '840580004', // peripheral arterial disease
    '400047006', // peripheral vascular disease
    '64586002', // carotid artery stenosis
  ]),
  words: anyOf(
    /(heart|cardiac|ventricular) failure|infarct|coronary|angina|ischa?emia|ischa?emic (heart|cardiomyo|attack|disease)/,
    /stroke|cerebrovascular|carotid|(intracerebral|cerebral|intracranial|subarachnoid) ha?emorrh/,
    /ha?emorrhage.*(cerebral|intracranial|subarachnoid)|claudicat|atheroscl|arterioscl/,
    /arterial (disease|occlus)|peripheral (arter|vascular)/,
  ),
  acronyms: /\b(TIA|CABG|PCI|PTCA|MI|N?STEMI|CHF|HFrEF|HFpEF|CAD|CHD|IHD|PAD|PVD|CVA)\b/,
  butNot: /family history|at risk|screening|heat ?stroke|herpangina|angina (tonsil|ludwig)|pulmonary infarct/i,
}

/** A resolved diabetes does not count. `unread`: how many further problems are on record. */
export function diabetesIn(problems: readonly Problem[], unread: number): Finding<boolean> {
  return diseaseIn(problems.filter(isCurrent), unread, diabetes)
}

/** A heart attack that is over still is one. */
export function cardiovascularDiseaseIn(problems: readonly Problem[], unread: number): Finding<boolean> {
  return diseaseIn(problems, unread, cardiovascular)
}

function diseaseIn(problems: readonly Problem[], unread: number, disease: Disease): Finding<boolean> {
  const certain = problems.filter((problem) => disease.codes.has(problem.problemName.code.dcterms__identifier))
  if (certain.length > 0) return known(true, certain.map(sourceOf))
  const open = problems.filter((problem) => isNamedLike(problem, disease))
  if (open.length > 0) return gap('unclear', open.map(sourceOf))
  return unread > 0 ? gap('not-whole', [], countedUnread('problems', unread)) : known(false, [])
}

function isNamedLike({ problemName }: Problem, { words, acronyms, butNot }: Disease): boolean {
  const names = `${problemName.dcterms__title} ${problemName.code.dcterms__title}`
  return (words.test(names) || acronyms?.test(names) === true) && !butNot.test(names)
}

function anyOf(...words: readonly RegExp[]): RegExp {
  return new RegExp(words.map(({ source }) => source).join('|'), 'i')
}

function isCurrent({ problemStatus, endDate }: Problem): boolean {
  return endDate === undefined && problemStatus?.code.dcterms__identifier !== '413322009'
}

function sourceOf({ problemName, startDate }: Problem): Source {
  return { name: problemName.dcterms__title, value: '', date: startDate }
}
