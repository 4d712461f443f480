import { addDays } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import type { Resource } from '../fhir.ts'
import { immunization } from './immunization.ts'

type Dose = { readonly name: keyof typeof vaccines | 'pneumococcal'; readonly days: number; readonly dose: number }

const firstSixMonths: readonly Dose[] = [
  { name: 'hepatitisB', days: 0, dose: 1 },
  { name: 'hepatitisB', days: 62, dose: 2 },
  ...[62, 123].flatMap((days, index) =>
    (['dtap', 'polio', 'hib', 'pneumococcal', 'rotavirus'] as const).map((name) => ({ name, days, dose: index + 1 })),
  ),
  { name: 'dtap', days: 184, dose: 3 },
  { name: 'polio', days: 184, dose: 3 },
  { name: 'pneumococcal', days: 184, dose: 3 },
  { name: 'hepatitisB', days: 184, dose: 3 },
]

const secondYear: readonly Dose[] = [
  { name: 'measlesMumpsRubella', days: 375, dose: 1 },
  { name: 'varicella', days: 375, dose: 1 },
  { name: 'hib', days: 375, dose: 3 },
  { name: 'pneumococcal', days: 375, dose: 4 },
  { name: 'hepatitisA', days: 375, dose: 1 },
  { name: 'dtap', days: 467, dose: 4 },
  { name: 'hepatitisA', days: 569, dose: 2 },
]

/** From this day on the vaccine against 20 pneumococci took the place of the one against 13. */
export const twentyPneumococci = '2023-09-01'

/** What the United States' schedule gives in the first six months of life, on the days when it is due. */
export function vaccinesOfInfancy(chart: Chart, birthDate: string): readonly Resource[] {
  return given(chart, birthDate, firstSixMonths)
}

/** What it gives in the second year, as far as that has passed. */
export function vaccinesOfSecondYear(chart: Chart, birthDate: string): readonly Resource[] {
  return given(chart, birthDate, secondYear)
}

function given(chart: Chart, birthDate: string, doses: readonly Dose[]): readonly Resource[] {
  return doses.flatMap(({ name, days, dose }) => {
    const when = addDays(birthDate, days)
    if (when > chart.day.today) return []
    const kind = name === 'pneumococcal' ? (when < twentyPneumococci ? 'pneumococcal13' : 'pneumococcal20') : name
    return [immunization(chart, `${kind.toLowerCase()}-${dose}`, { vaccine: vaccines[kind], when, dose })]
  })
}
