import { labReport } from '../build/diagnostic-report.ts'
import { lab, observation } from '../build/observation.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { labs, loincCodes } from '../codes/loinc.ts'
import { findings } from '../codes/snomed.ts'
import { concept, type Resource } from '../fhir.ts'

/** Months ago (0: nine days); virus DNA in IU/mL, where 10 stands for “less than 10”; ALT and AST in U/L. */
const course = [
  [42, 4_200_000, 118, 84],
  [36, 18_400, 61, 48],
  [30, 86, 38, 31],
  [24, 10, 29, 26],
  [18, 10, 27, 25],
  [12, 10, 31, 27],
  [6, 10, 26, 24],
  [0, 10, 28, 25],
] as const

/** The method tells nothing below this, in IU/mL. */
const limitOfDetection = 10

export function hepatitisLabs(chart: Chart): readonly Resource[] {
  const { day, random } = chart
  return course.flatMap(([months, dna, alt, ast]) => {
    const date = months === 0 ? day.daysAgo(9) : day.monthsAgo(months)
    const facts = { when: at(date, '08:00') }
    const results = [
      surfaceAntigen(chart, date),
      lab(chart, `virus-dna-${date}`, labs.hepatitisBVirusDna, dna, {
        ...facts,
        ...(dna === limitOfDetection ? { comparator: '<', note: 'Below the limit of detection.' } : {}),
      }),
      lab(chart, `alt-${date}`, labs.alt, alt, facts),
      lab(chart, `ast-${date}`, labs.ast, ast, facts),
      lab(chart, `bilirubin-${date}`, labs.bilirubin, random.around(0.8, 0.2, 1), facts),
      lab(chart, `albumin-${date}`, labs.albumin, random.around(4.4, 0.2, 1), facts),
      lab(chart, `platelets-${date}`, labs.platelets, random.around(214, 16), facts),
      lab(chart, `alpha-fetoprotein-${date}`, labs.alphaFetoprotein, random.around(3.1, 0.8, 1), facts),
    ]
    const code = loincCodes.hepatitisBSurfaceAntigen
    return [
      ...results,
      labReport(chart, `hepatitis-b-${date}`, { code, text: 'Hepatitis B, liver', ...facts, results }),
    ]
  })
}

/** An answer in words: the antigen stays when the virus itself can no longer be found. */
function surfaceAntigen(chart: Chart, date: string): Resource {
  return observation(chart, `surface-antigen-${date}`, 'laboratory', {
    when: at(date, '08:00'),
    performer: 'Organization/harbour-laboratory',
    code: concept(loincCodes.hepatitisBSurfaceAntigen, 'Hepatitis B surface antigen'),
    value: {
      valueCodeableConcept: concept(findings.positive),
      interpretation: [hl7('v3-ObservationInterpretation', 'POS', 'Positive')],
      referenceRange: [{ text: 'Negative' }],
    },
  })
}
