import { pdfDocument, textNote } from '../build/document-reference.ts'
import { visit } from '../build/encounter.ts'
import { imagingReport } from '../build/imaging-report.ts'
import { imagingStudy } from '../build/imaging-study.ts'
import { procedure } from '../build/procedure.ts'
import { at } from '../calendar.ts'
import type { Chart } from '../chart.ts'
import { loincCodes } from '../codes/loinc.ts'
import { procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'

/** Screening, the closer look, the pathologist, the surgeon: each knows only what came before. */
export function imagesAndSurgery(chart: Chart, cancer: Resource): readonly Resource[] {
  const { day } = chart
  const [screening, closer, tissue, surgery] = [day.daysAgo(252), day.daysAgo(248), day.daysAgo(241), day.daysAgo(220)]
  const first = visit(chart, 'visit-screening', screening, { type: visits.checkUp, reason: 'Mammography, screening' })
  const told = visit(chart, 'visit-diagnosis', tissue, {
    type: visits.problem,
    reason: 'Result of the biopsy',
    diagnosis: cancer,
  })
  return [
    first,
    ...mammography(
      chart,
      'screening',
      screening,
      'Left, upper outer: spiculated mass of 14 mm. BI-RADS 0, further images.',
    ),
    ...mammography(chart, 'diagnostic', closer, 'Left: mass of 15 mm, irregular, with microcalcifications. BI-RADS 5.'),
    told,
    textNote(chart, 'pathology-biopsy', {
      kind: 'pathology',
      title: 'Core biopsy of the left breast',
      when: at(tissue, '08:30'),
      lines: [
        'Three cores. Invasive carcinoma of no special type, grade 2.',
        'Estrogen receptor 90 %, progesterone receptor 70 %, HER2 negative, Ki-67 18 %.',
      ],
    }),
    textNote(chart, 'note-diagnosis', {
      kind: 'progress',
      title: 'Talk about the diagnosis',
      when: at(tissue, '09:30'),
      encounter: told,
      about: [cancer],
      lines: [
        'With her husband and an interpreter. She wants to know everything, and to hear it from one person.',
        'Curable. Surgery first; whether chemotherapy follows depends on the lymph node.',
        'Two children, 12 and 15; talked about what to tell them.',
      ],
    }),
    procedure(chart, 'lumpectomy', { code: procedures.lumpectomy, when: surgery, because: cancer, note: 'Left.' }),
    procedure(chart, 'sentinel-node', {
      code: procedures.sentinelNodeBiopsy,
      when: surgery,
      because: cancer,
      note: 'Left axilla: one of three nodes involved, 3 mm.',
    }),
    ...pdfDocument(chart, 'letter-surgery', {
      kind: 'operation',
      title: 'Operation and tumor board',
      when: at(day.daysAgo(210), '15:00'),
      about: [cancer],
      lines: [
        '**Layla Haddad: operation and tumor board',
        '',
        'Lumpectomy on the left with sentinel nodes. Margins free by 4 mm.',
        'Invasive carcinoma, 16 mm, grade 2, one of three nodes involved: pT1c pN1 (sn).',
        'Estrogen receptor 90 %, HER2 negative.',
        '',
        '**Advice of the board',
        'Doxorubicin and cyclophosphamide four times, then paclitaxel four times, every three weeks or so.',
        'Then radiotherapy of the left breast, and tamoxifen for at least five years.',
        'Echocardiography before doxorubicin: normal.',
      ],
    }),
  ]
}

function mammography(
  chart: Chart,
  name: 'screening' | 'diagnostic',
  date: string,
  conclusion: string,
): readonly Resource[] {
  const study = imagingStudy(chart, `mammography-images-${name}`, {
    modality: 'mammography',
    description: 'Both breasts',
    when: at(date, '10:10'),
    procedure: procedures.mammography,
    series: [
      ['Right breast, craniocaudal and oblique', 2],
      ['Left breast, craniocaudal and oblique', name === 'diagnostic' ? 4 : 2],
    ],
  })
  const screening = name === 'screening'
  const report = imagingReport(chart, `mammography-report-${name}`, {
    code: screening ? loincCodes.screeningMammography : loincCodes.diagnosticMammography,
    text: screening ? 'Mammography, screening' : 'Mammography, left side in detail',
    when: at(date, '10:40'),
    study,
    conclusion,
  })
  return [study, report]
}
