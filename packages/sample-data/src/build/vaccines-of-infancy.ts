import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import type { Resource } from '../fhir.ts'
import { immunization } from './immunization.ts'

const firstSixMonths = [
  { name: 'hepatitisB', days: 0, dose: 1 },
  { name: 'hepatitisB', days: 62, dose: 2 },
  ...[62, 123].flatMap((days, index) =>
    (['dtap', 'polio', 'hib', 'pneumococcal13', 'rotavirus'] as const).map((name) => ({ name, days, dose: index + 1 })),
  ),
  { name: 'dtap', days: 184, dose: 3 },
  { name: 'polio', days: 184, dose: 3 },
  { name: 'pneumococcal13', days: 184, dose: 3 },
  { name: 'hepatitisB', days: 184, dose: 3 },
] as const

/** What the United States' schedule gives in the first six months of life, on the days when it is due. */
export function vaccinesOfInfancy(chart: Chart, birthDate: string): readonly Resource[] {
  return firstSixMonths.map(({ name, days, dose }) =>
    immunization(chart, `${name.toLowerCase()}-${dose}`, {
      vaccine: vaccines[name],
      when: addDays(birthDate, days),
      dose,
    }),
  )
}
