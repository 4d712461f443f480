/** Total cholesterol, HDL cholesterol and kidney function from the laboratory results. */

import type { LabResult } from '@chartroom/client'
import { spanOf, yearsBetween } from '../dates.ts'
import type { Sex } from '../formula/coefficients.ts'
import { filtrationFrom } from '../formula/kidney.ts'
import { type Finding, gap, known, type Note } from './finding.ts'
import { type Measured, newest } from './newest.ts'
import { cholesterol, convert, creatinine, filtration, type UnitTable, writtenUnit } from './units.ts'

/** LOINC, by mass and by amount of substance. */
const CODES = {
  total_cholesterol: ['2093-3', '14647-2'],
  hdl: ['2085-9', '14646-4'],
  creatinine: ['2160-0', '14682-9'],
  /** CKD-EPI 2021, CKD-EPI 2009, MDRD. */
  egfr: ['98979-8', '62238-1', '33914-3'],
} as const

/** The value of the `loinc` filter. */
export const labCodes = Object.values(CODES).flat().join('|')

export function totalCholesterolIn(labs: readonly LabResult[], today: string): Finding<number> {
  return newest(measuredIn(labs, CODES.total_cholesterol, cholesterol), today)
}

export function hdlIn(labs: readonly LabResult[], today: string): Finding<number> {
  return newest(measuredIn(labs, CODES.hdl, cholesterol), today)
}

/** The newer of what the laboratory reported and what creatinine gives; of one day, the laboratory's own by CKD-EPI 2021. */
export function filtrationIn(
  labs: readonly LabResult[],
  today: string,
  person: { readonly born: string | undefined; readonly sex: Sex | undefined },
): Finding<number> {
  const reported = newest(measuredIn(labs, CODES.egfr, filtration), today)
  const measured = newest(measuredIn(labs, CODES.creatinine, creatinine), today)
  const isBy2021 = labs.some(
    (lab) => codeOf(lab) === '98979-8' && lab.dcterms__date === reported.sources[0]?.date && lab.quantitativeResult,
  )
  const creatinineIsNewer = dayOf(measured) > dayOf(reported)
  const creatinineIsBetter = !isBy2021 && dayOf(measured) === dayOf(reported)
  if (measured.sources.length === 0 || !(creatinineIsNewer || creatinineIsBetter)) return reported
  if (measured.kind === 'gap') return measured
  const age = ageAt(measured.sources[0]?.date, person.born, today)
  if (age === undefined || person.sex === undefined) return gap('unclear', measured.sources)
  const rate = filtrationFrom(measured.value, age, person.sex)
  const how: Note = { kind: 'calculated', how: `${rate} ${filtration.to}, by CKD-EPI 2021 from creatinine` }
  return known(rate, measured.sources, [...measured.notes, how])
}

/** At the sample; where only its month or year is recorded, at the end of that. */
function ageAt(sampled: string | undefined, born: string | undefined, today: string): number | undefined {
  const span = sampled === undefined ? undefined : spanOf(sampled)
  if (sampled === undefined || span === undefined || born === undefined) return undefined
  const last = sampled.length < 10 ? new Date(span.last).toISOString() : sampled
  return yearsBetween(born.slice(0, 10), last.slice(0, 10) < today ? last.slice(0, 10) : today)
}

function dayOf(finding: Finding<number>): number {
  const date = finding.sources[0]?.date
  return Math.floor((date === undefined ? 0 : (spanOf(date)?.last ?? 0)) / 86_400_000)
}

function codeOf(lab: LabResult): string {
  return lab.labName.code.dcterms__identifier
}

function measuredIn(labs: readonly LabResult[], codes: readonly string[], table: UnitTable): Measured[] {
  return labs.filter((lab) => codes.includes(codeOf(lab))).map((lab) => measured(lab, table))
}

function measured(lab: LabResult, table: UnitTable): Measured {
  const amount = lab.quantitativeResult?.valueAndUnit
  const words =
    amount === undefined ? (lab.narrativeResult?.value ?? '') : `${amount.value} ${writtenUnit(amount.unit)}`
  const source = { name: lab.labName.dcterms__title, value: words, date: lab.dcterms__date }
  const preliminary: Note[] = lab.labStatus?.code.dcterms__identifier === 'preliminary' ? [{ kind: 'preliminary' }] : []
  const number = amount === undefined ? Number.NaN : Number(amount.value)
  if (amount === undefined || !Number.isFinite(number)) return { source, value: 'no-number', notes: preliminary }
  const converted = convert(number, amount.unit, table)
  if (converted === undefined) return { source, value: 'unknown-unit', notes: preliminary }
  const note: Note[] = converted.said === undefined ? [] : [{ kind: 'converted', to: converted.said }]
  const { value, decimals } = converted
  return { source, value, notes: [...preliminary, ...note], ...(decimals !== undefined && { decimals }) }
}
