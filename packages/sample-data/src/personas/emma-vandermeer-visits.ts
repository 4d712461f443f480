import { bodySize } from '../build/body-size.ts'
import { visit } from '../build/encounter.ts'
import { labPanel } from '../build/lab-panel.ts'
import { observation, vitalSign } from '../build/observation.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { labs, loincCodes, scores, vitals } from '../codes/loinc.ts'
import { organisms, visits } from '../codes/snomed.ts'
import { type CodeableConcept, type Coding, concept, type Resource } from '../fhir.ts'

/** Months ago; height in cm, weight in kg, FEV1 and FVC in liters. The modulator begins at 36. */
const course = [
  [96, 126, 23.1, 1.35, 1.62],
  [84, 131, 25.4, 1.45, 1.78],
  [72, 136.5, 28.2, 1.56, 1.95],
  [60, 142, 31.1, 1.66, 2.14],
  [48, 149, 35.8, 1.79, 2.42],
  [42, 153, 38.4, 1.82, 2.55],
  [36, 156, 40.5, 1.74, 2.58],
  [33, 157, 44.2, 2.21, 2.84],
  [30, 158, 46.4, 2.34, 2.95],
  [24, 160, 49.8, 2.48, 3.08],
  [18, 161.5, 51.9, 2.55, 3.16],
  [12, 162.5, 53, 2.6, 3.2],
  [6, 163, 53.8, 2.62, 3.22],
  [3, 163, 54.1, 2.55, 3.18],
] as const

const performer = 'Practitioner/linnea-haugen'

/** Growth and breathing at each visit to the clinic. */
export function clinicVisits(chart: Chart, cysticFibrosis: Resource): readonly Resource[] {
  return course.flatMap(([months, height, weight, fev1, fvc]) => {
    const date = chart.day.monthsAgo(months)
    const seen = visit(chart, `clinic-${date}`, date, {
      type: visits.followUp,
      diagnosis: cysticFibrosis,
      practitioner: 'linnea-haugen',
    })
    const facts = { when: at(date, '09:10'), encounter: seen, performer }
    const blown = (name: string, measure: (typeof scores)['fev1' | 'fvc'], value: number): Resource =>
      vitalSign(chart, `${name}-${date}`, measure, value, facts)
    return [
      seen,
      ...bodySize(chart, date, { height, weight }, facts),
      vitalSign(chart, `oxygen-${date}`, vitals.oxygenSaturation, months === 36 ? 94 : 97, facts),
      blown('fev1', scores.fev1, fev1),
      blown('fvc', scores.fvc, fvc),
    ]
  })
}

/** What grew from sputum: results in words and codes, not numbers. */
export function cultures(chart: Chart): readonly Resource[] {
  const grown: readonly (readonly [months: number, organism: Coding | undefined])[] = [
    [60, undefined],
    [48, organisms.staphylococcusAureus],
    [36, organisms.pseudomonasAeruginosa],
    [33, undefined],
    [30, undefined],
    [18, undefined],
    [12, organisms.staphylococcusAureus],
    [3, organisms.pseudomonasAeruginosa],
  ]
  return grown.map(([months, organism]) => {
    const date = chart.day.monthsAgo(months)
    return observation(chart, `sputum-${date}`, 'laboratory', {
      when: at(date, '09:20'),
      performer: 'Organization/harbour-laboratory',
      code: concept(loincCodes.sputumCulture, 'Sputum culture'),
      value: {
        valueCodeableConcept:
          organism === undefined ? { text: 'Only the usual flora of the throat' } : concept(organism),
        interpretation: [organism === undefined ? flag('N', 'Normal') : flag('A', 'Abnormal')],
        referenceRange: [{ text: 'No pathogens' }],
      },
    })
  })
}

function flag(code: string, display: string): CodeableConcept {
  return hl7('v3-ObservationInterpretation', code, display)
}

/** Before the modulator, and on it; vitamin D. */
export function bloodTests(chart: Chart): readonly Resource[] {
  const taken = [
    [36, 24, 22, 21],
    [33, 71, 58, 27],
    [30, 44, 36, 31],
    [24, 26, 25, 34],
    [12, 23, 24, 36],
    [3, 25, 23, 33],
  ] as const
  return taken.flatMap(([months, alt, ast, vitaminD]) =>
    labPanel(chart, 'liver', {
      code: loincCodes.liverPanel,
      text: 'Liver panel and vitamin D',
      date: chart.day.monthsAgo(months),
      results: {
        alt: [labs.alt, alt],
        ast: [labs.ast, ast],
        bilirubin: [labs.bilirubin, chart.random.around(0.6, 0.1, 1)],
        albumin: [labs.albumin, chart.random.around(4.2, 0.1, 1)],
        'vitamin-d': [labs.vitaminD, vitaminD],
      },
    }),
  )
}
