import type { Allergy } from '../../shared/clinical/read-allergies.ts'

/** Mark and words of how dangerous it is: the risk, and with it how severe the reaction was (ui 3.14). */
export function dangerText({ severe, severity }: Pick<Allergy, 'severe' | 'severity'>): string {
  if (!severe) return `△ ${severity ?? 'severity not recorded'}`
  if (severity === 'severe') return '⚠ severe'
  return severity === undefined ? '⚠ high risk' : `⚠ high risk, ${severity} reaction`
}
