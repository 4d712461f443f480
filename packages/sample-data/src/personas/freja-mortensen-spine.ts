import { textNote } from '../build/document-reference.ts'
import { encounterOn } from '../build/encounter.ts'
import { imagingReport } from '../build/imaging-report.ts'
import { imagingStudy } from '../build/imaging-study.ts'
import { media } from '../build/media.ts'
import { observation } from '../build/observation.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { loincCodes } from '../codes/loinc.ts'
import { quantity } from '../codes/ucum.ts'
import { spineFromBehind } from '../draw/spine.ts'
import type { Resource } from '../fhir.ts'

type Film = {
  readonly date: string
  /** In degrees, after Cobb: of the thoracic curve to the right, and of the lumbar one below it. */
  readonly thoracic: number
  readonly lumbar: number
  readonly conclusion: string
}

/** An X-ray of the whole spine: the images, what was measured on them, a drawing of it, and the report. */
export function spineXRay(
  chart: Chart,
  scoliosis: Resource,
  seen: readonly Resource[],
  film: Film,
): readonly Resource[] {
  const { date, thoracic, lumbar } = film
  const when = at(date, '09:20')
  const encounter = encounterOn(seen, date)
  const angle = (name: string, degrees: number): Resource =>
    observation(chart, `cobb-${name}-${date}`, 'imaging', {
      when,
      encounter,
      code: { text: `Cobb angle, ${name} curve` },
      value: { valueQuantity: quantity(degrees, 'deg') },
      performer: 'Practitioner/linnea-haugen',
    })
  const study = imagingStudy(chart, `spine-images-${date}`, {
    modality: 'digitalRadiography',
    description: 'Whole spine, standing, from behind and from the side',
    when,
    series: [['Whole spine, standing', 2]],
    because: scoliosis,
    encounter,
  })
  const drawing = media(chart, `spine-drawing-${date}`, {
    title: `Thoracic curve of ${thoracic}°, drawn after the X-ray`,
    when,
    bytes: spineFromBehind(thoracic),
    pixels: [160, 160],
    because: scoliosis,
    encounter,
    operator: 'linnea-haugen',
  })
  const results = [angle('thoracic', thoracic), angle('lumbar', lumbar)]
  const facts = { when, study, results, pictures: [drawing], encounter, conclusion: film.conclusion }
  const report = imagingReport(chart, `spine-report-${date}`, {
    ...facts,
    code: loincCodes.spineXRay,
    text: 'X-ray of the whole spine',
  })
  const text = textNote(chart, `spine-text-${date}`, {
    kind: 'imaging',
    title: 'X-ray of the whole spine',
    when: at(date, '09:30'),
    author: 'linnea-haugen',
    encounter,
    about: [study, report],
    lines: [
      'Standing, from behind and from the side. No malformed vertebra. Pelvis level.',
      `Right thoracic curve T5 to T12: Cobb angle ${thoracic}°. Left lumbar curve L1 to L4: ${lumbar}°.`,
      film.conclusion,
    ],
  })
  return [study, ...results, drawing, report, text]
}
