/** The newest systolic pressure and body mass index. */

import type { VitalSign, VitalSignSet } from '@chartroom/client'
import type { Finding, Note } from './finding.ts'
import { type Measured, newest } from './newest.ts'
import { writtenUnit } from './units.ts'

export function systolicIn(sets: readonly VitalSignSet[], today: string): Finding<number> {
  return newest(
    sets.flatMap((set) => {
      const { bloodPressure } = set
      if (bloodPressure === undefined) return []
      const { systolic, diastolic } = bloodPressure
      const value = `${systolic.value}/${diastolic.value} ${writtenUnit(systolic.unit)}`
      return [measured(systolic, { name: 'Blood pressure', value }, set.dcterms__date)]
    }),
    today,
  )
}

/** The newer of one that is recorded and one from weight and height of one moment; where a set has both, the recorded one. */
export function bodyMassIndexIn(sets: readonly VitalSignSet[], today: string): Finding<number> {
  return newest(
    sets.flatMap((set) => {
      const { bodyMassIndex: index } = set
      if (index === undefined) return fromWeightAndHeight(set)
      const value = `${index.value} ${writtenUnit(index.unit)}`
      return [measured(index, { name: 'Body mass index', value }, set.dcterms__date)]
    }),
    today,
  )
}

function fromWeightAndHeight({ weight, height, dcterms__date }: VitalSignSet): Measured[] {
  if (weight === undefined || height === undefined) return []
  const index = Number(weight.value) / (Number(height.value) / 100) ** 2
  const value = `${weight.value} ${weight.unit}, ${height.value} ${height.unit}`
  const note: Note = { kind: 'calculated', how: `${index.toFixed(1)} kg/m², from weight and height` }
  const source = { name: 'Weight and height', value, date: dcterms__date }
  return [{ source, value: Number.isFinite(index) ? index : 'no-number', decimals: 1, notes: [note] }]
}

function measured(sign: VitalSign, words: { readonly name: string; readonly value: string }, date: string): Measured {
  const number = Number(sign.value)
  return { source: { ...words, date }, value: Number.isFinite(number) ? number : 'no-number', notes: [] }
}
