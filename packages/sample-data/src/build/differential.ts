import { labs, type Measure } from '../codes/loinc.ts'

/** Percent of lymphocytes, monocytes, eosinophils and basophils. */
export type Differential = readonly [lymphocytes: number, monocytes: number, eosinophils: number, basophils: number]

/** The white cells by kind, for a lab panel: neutrophils are what the others leave of a hundred, in percent and as a count. */
export function whiteCells(
  leukocytes: number,
  parts: Differential,
): Readonly<Record<string, readonly [Measure, number]>> {
  const [lymphocytes, monocytes, eosinophils, basophils] = parts
  const neutrophils = 100 - parts.reduce((sum, part) => sum + part, 0)
  return {
    leukocytes: [labs.leukocytes, leukocytes],
    neutrophils: [labs.neutrophils, neutrophils],
    lymphocytes: [labs.lymphocytes, lymphocytes],
    monocytes: [labs.monocytes, monocytes],
    eosinophils: [labs.eosinophils, eosinophils],
    basophils: [labs.basophils, basophils],
    'neutrophil-count': [labs.neutrophilCount, Number(((leukocytes * neutrophils) / 100).toFixed(1))],
  }
}
