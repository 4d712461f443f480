import { encounterOn } from '../build/encounter.ts'
import { imagingReport } from '../build/imaging-report.ts'
import { imagingStudy } from '../build/imaging-study.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { loincCodes } from '../codes/loinc.ts'
import { procedures } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { exacerbationDays } from './moira-kavanagh-visits.ts'

/** A chest X-ray at each exacerbation. */
export function lungImages(
  chart: Chart,
  acute: readonly [Resource, Resource],
  seen: readonly Resource[],
): readonly Resource[] {
  const conclusions = [
    'Hyperinflated lungs, flat diaphragm. No infiltrate, no effusion, no mass.',
    'As before: hyperinflated, no infiltrate. No nodule.',
  ] as const
  return exacerbationDays(chart).flatMap((date, index) => {
    const because = acute[index] ?? acute[0]
    const facts = { when: at(date, '09:28'), encounter: encounterOn(seen, date) }
    const study = imagingStudy(chart, `chest-images-${date}`, {
      ...facts,
      modality: 'digitalRadiography',
      description: 'Chest, from behind and from the side',
      procedure: procedures.chestXRay,
      series: [['Chest, two views', 2]],
      because,
    })
    const report = imagingReport(chart, `chest-report-${date}`, {
      ...facts,
      study,
      code: loincCodes.chestXRay,
      text: 'Chest X-ray, two views',
      conclusion: conclusions[index] ?? conclusions[0],
    })
    return [study, report]
  })
}
