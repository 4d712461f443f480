/** Statins and medicines for blood pressure, among the current medications: by the ingredients in the RxNorm name. */

import type { Medication } from '@chartroom/client'
import { type Finding, known, type Note, type Source } from './finding.ts'

/** RxNorm ingredients (IN). */
const STATINS = words('atorvastatin fluvastatin lovastatin pitavastatin pravastatin rosuvastatin simvastatin')

/** Given for blood pressure in the first place. */
const FOR_PRESSURE = words(`
  benazepril captopril enalapril fosinopril lisinopril moexipril perindopril quinapril ramipril trandolapril
  azilsartan candesartan eprosartan irbesartan losartan olmesartan telmisartan valsartan aliskiren
  amlodipine felodipine isradipine nicardipine nifedipine nisoldipine
  chlorthalidone hydrochlorothiazide chlorothiazide indapamide metolazone
`)

/** Lower blood pressure, and are given as often for something else: the rhythm, migraine, the prostate, edema. */
const ALSO_FOR_OTHERS = words(`
  acebutolol atenolol betaxolol bisoprolol carvedilol labetalol metoprolol nadolol nebivolol pindolol propranolol
  diltiazem verapamil spironolactone eplerenone amiloride triamterene clonidine guanfacine methyldopa hydralazine
  doxazosin prazosin terazosin
`)

/** On the skin or in the eye it is no treatment of the pressure. */
const ELSEWHERE = /ophthalmic|topical|otic|nasal|cutaneous/i

export function statinIn(medications: readonly Medication[], today: string): Finding<boolean> {
  return anyOf(medications, today, STATINS, [])
}

export function bpTreatmentIn(medications: readonly Medication[], today: string): Finding<boolean> {
  const certain = anyOf(medications, today, FOR_PRESSURE, [])
  if (certain.kind === 'known' && certain.value) return certain
  return anyOf(medications, today, ALSO_FOR_OTHERS, [{ kind: 'other-uses' }])
}

function anyOf(
  medications: readonly Medication[],
  today: string,
  ingredients: ReadonlySet<string>,
  notes: readonly Note[],
): Finding<boolean> {
  const taken = medications.filter((one) => isCurrent(one, today) && holds(one, ingredients))
  return taken.length > 0 ? known(true, taken.map(sourceOf), notes) : known(false, [])
}

/** The name of the code and the words of the source: brands stand in neither list, their ingredient stands in the code's name. */
function holds({ drugName }: Medication, ingredients: ReadonlySet<string>): boolean {
  const names = `${drugName.code.dcterms__title} ${drugName.dcterms__title}`.toLowerCase()
  return !ELSEWHERE.test(names) && (names.match(/[a-z]+/g) ?? []).some((word) => ingredients.has(word))
}

/** A partial end date has passed when its own month or year has come. */
function isCurrent({ startDate, endDate }: Medication, today: string): boolean {
  const hasBegun = startDate.slice(0, 10) <= today.slice(0, Math.min(startDate.length, 10))
  return hasBegun && !(endDate !== undefined && endDate.slice(0, 10) <= today.slice(0, Math.min(endDate.length, 10)))
}

function sourceOf({ drugName, startDate }: Medication): Source {
  return { name: drugName.dcterms__title, value: '', date: startDate }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
