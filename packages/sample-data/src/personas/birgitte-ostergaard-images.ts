import { imagingReport } from '../build/imaging-report.ts'
import { imagingStudy } from '../build/imaging-study.ts'
import { observation } from '../build/observation.ts'
import { addDays, at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { loincCodes } from '../codes/loinc.ts'
import { procedures } from '../codes/snomed.ts'
import { quantity } from '../codes/ucum.ts'
import { type Coding, concept, type Resource } from '../fhir.ts'

/** The wrist on the evening of the fall. */
export function wristImages(chart: Chart, seen: Resource, because: Resource): readonly Resource[] {
  const when = at(chart.day.yearsAgo(6, 12), '18:05')
  const study = imagingStudy(chart, 'wrist-images', {
    modality: 'digitalRadiography',
    description: 'Left wrist in two planes',
    when,
    procedure: procedures.wristXRay,
    series: [
      ['From the front', 1],
      ['From the side', 1],
    ],
    because,
    encounter: seen,
  })
  const report = imagingReport(chart, 'wrist-report', {
    code: procedures.wristXRay,
    text: 'X-ray of the left wrist',
    when: at(chart.day.yearsAgo(6, 12), '18:40'),
    study,
    conclusion: 'Fracture of the distal radius, tilted backward by 15 degrees, the joint not involved.',
    encounter: seen,
  })
  return [study, report]
}

/** Days of the scans, and T-scores of spine and hip: standard deviations from a young woman's bone. */
export function boneScans(chart: Chart, fell: string): readonly Resource[] {
  const course = [
    [addDays(fell, 35), -3.1, -2.6],
    [chart.day.yearsAgo(3, 40), -2.8, -2.4],
    [chart.day.yearsAgo(1, 40), -2.5, -2.2],
  ] as const
  return course.flatMap(([date, spine, hip]) => {
    const when = at(date, '11:00')
    const score = (name: string, code: Coding, text: string, value: number): Resource =>
      observation(chart, `${name}-${date}`, 'imaging', {
        when,
        code: concept(code, text),
        value: {
          valueQuantity: quantity(value, '{T-score}'),
          referenceRange: [{ low: quantity(-1, '{T-score}'), text: 'Above -1; osteoporosis from -2.5 downward' }],
        },
      })
    const results = [
      score('spine-t-score', loincCodes.spineTScore, 'T-score, lumbar spine', spine),
      score('hip-t-score', loincCodes.hipTScore, 'T-score, hip', hip),
    ]
    const study = imagingStudy(chart, `bone-density-images-${date}`, {
      modality: 'digitalRadiography',
      description: 'Bone density of lumbar spine and hip',
      when,
      procedure: procedures.boneDensity,
      series: [
        ['Lumbar spine', 1],
        ['Left hip', 1],
      ],
    })
    const report = imagingReport(chart, `bone-density-report-${date}`, {
      code: procedures.boneDensity,
      text: 'Bone density',
      when: at(date, '14:00'),
      study,
      results,
      conclusion: `T-score of the lumbar spine ${spine}, of the hip ${hip}.`,
    })
    return [...results, study, report]
  })
}
