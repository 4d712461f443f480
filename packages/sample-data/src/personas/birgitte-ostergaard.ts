import { allergy } from '../build/allergy.ts'
import { bloodPressure } from '../build/blood-pressure.ts'
import { bodySize } from '../build/body-size.ts'
import { condition } from '../build/condition.ts'
import { coverage } from '../build/coverage.ts'
import { pdfDocument, textNote } from '../build/document-reference.ts'
import { encounter, visit } from '../build/encounter.ts'
import { familyMemberHistory } from '../build/family-member-history.ts'
import { immunization } from '../build/immunization.ts'
import { patient } from '../build/patient.ts'
import { procedure } from '../build/procedure.ts'
import { relatedPerson } from '../build/related-person.ts'
import { smokingStatus } from '../build/smoking-status.ts'
import { addDays, at, monthOf } from '../calendar.ts'
import type { Chart, PersonaSource } from '../chart.ts'
import { vaccines } from '../codes/cvx.ts'
import { ingredients } from '../codes/rxnorm.ts'
import { problems, procedures, visits } from '../codes/snomed.ts'
import type { Resource } from '../fhir.ts'
import { boneScans, wristImages } from './birgitte-ostergaard-images.ts'
import { boneLabs } from './birgitte-ostergaard-labs.ts'
import { boneMedicines } from './birgitte-ostergaard-medicines.ts'

export const birgitteOstergaard: PersonaSource = {
  slug: 'birgitte-ostergaard',
  title: 'Birgitte Østergaard, osteoporosis after a broken wrist',
  story:
    'A tablet once a week, T-scores below zero and a height that shrinks: minus signs, weekly rhythms and a falling measure that ' +
    'is no error. Her name with Ø and å sorts after z in Danish; the notes quote æ, ø and å too.',
  write(chart) {
    const { day } = chart
    const fell = day.yearsAgo(6, 12)
    const fracture = condition(chart, 'wrist-fracture', {
      code: problems.forearmFracture,
      text: 'Broken left wrist',
      onset: fell,
      abated: addDays(fell, 56),
      recorded: fell,
    })
    const osteoporosis = condition(chart, 'osteoporosis', {
      code: problems.postmenopausalOsteoporosis,
      onset: monthOf(addDays(fell, 30)),
      recorded: addDays(fell, 42),
    })
    const emergency = encounter(chart, 'emergency', {
      type: visits.emergency,
      kind: 'EMER',
      start: at(fell, '17:20'),
      end: at(fell, '20:10'),
      reason: 'Fell on ice on her left hand',
      diagnosis: fracture,
    })
    const reviews = reviewsOf(chart, fell, osteoporosis)
    return [
      patient(chart, {
        recordNumber: '00147785',
        names: [
          { use: 'official', family: 'Østergaard', given: ['Birgitte', 'Åse'] },
          { use: 'maiden', family: 'Sørensen', given: ['Birgitte', 'Åse'] },
        ],
        gender: 'female',
        photo: { skin: 'pale', hair: 'bun', hairColour: 'white', clothes: 'plum' },
        birthDate: day.yearsAgo(74, 163),
        line: '17 Windlass Square',
        postalCode: '01999',
        phone: '+1 555 0117',
        language: ['da', 'Danish'],
      }),
      relatedPerson(chart, 'son', { relationship: 'SON', given: 'Søren', family: 'Østergaard', phone: '+1 555 0118' }),
      fracture,
      osteoporosis,
      allergy(chart, 'aspirin', {
        code: ingredients.aspirin,
        text: 'Aspirin',
        category: 'medication',
        type: 'intolerance',
        criticality: 'low',
        recorded: fell,
      }),
      familyMemberHistory(chart, 'mother', {
        relative: 'MTH',
        told: addDays(fell, 42),
        died: 84,
        conditions: [{ code: problems.osteoporosis, note: 'Broke her hip at 81.' }],
      }),
      emergency,
      ...wristImages(chart, emergency, fracture),
      ...reviews,
      ...boneScans(chart, fell),
      procedure(chart, 'bone-density-first', {
        code: procedures.boneDensity,
        when: addDays(fell, 35),
        because: fracture,
      }),
      ...boneLabs(chart, fell),
      ...boneMedicines(chart, osteoporosis, fell, reviews),
      coverage(chart, { kind: 'public', memberNumber: 'BS70147785', plan: 'Bay State Senior', since: day.yearsAgo(9) }),
      smokingStatus(chart, 'former', at(addDays(fell, 42), '09:20')),
      ...[0, 1, 2].map((years) =>
        immunization(chart, `influenza-${years}`, { vaccine: vaccines.influenza, when: day.yearsAgo(years, 43) }),
      ),
      immunization(chart, 'zoster-1', { vaccine: vaccines.zoster, when: day.yearsAgo(3, 80), dose: 1 }),
      immunization(chart, 'zoster-2', { vaccine: vaccines.zoster, when: day.yearsAgo(2, 320), dose: 2 }),
      ...notes(chart, fell, reviews, osteoporosis),
    ]
  },
}

/** Six weeks after the fall, then every year; her height in cm falls with her spine. */
function reviewsOf(chart: Chart, fell: string, because: Resource): readonly Resource[] {
  const { day, random } = chart
  const heights = [163, 163, 162.5, 162, 161.5, 161]
  const dates = [addDays(fell, 42), ...[5, 4, 3, 2, 1].map((years) => day.yearsAgo(years, 30))]
  return dates.flatMap((date, index) => {
    const seen = visit(chart, `review-${date}`, date, { type: visits.followUp, diagnosis: because })
    const facts = { when: at(date, '09:10'), encounter: seen }
    return [
      seen,
      bloodPressure(chart, `blood-pressure-${date}`, [random.around(134, 5), random.around(78, 4)], facts),
      ...bodySize(chart, date, { height: heights[index] ?? 161, weight: random.around(58, 0.8, 1) }, facts),
    ]
  })
}

function notes(chart: Chart, fell: string, reviews: readonly Resource[], about: Resource): readonly Resource[] {
  const { day } = chart
  const start = addDays(fell, 42)
  const lastYear = day.yearsAgo(1, 30)
  const seenOn = (date: string): Resource | undefined =>
    reviews.find((one) => one.resourceType === 'Encounter' && one.id.endsWith(date))
  return [
    textNote(chart, 'note-start', {
      kind: 'consultation',
      title: 'Bone density and what follows',
      when: at(start, '09:28'),
      encounter: seenOn(start),
      about: [about],
      lines: [
        'Wrist healing in plaster. T-score of the lumbar spine -3.1, of the hip -2.6; vitamin D 17 ng/mL.',
        'Begins alendronate, one tablet a week, upright for half an hour; vitamin D and calcium from the pharmacy.',
        'Løse tæpper fjernes, gelænder på trappen: she has written it down for her son.',
      ],
    }),
    ...pdfDocument(chart, 'letter-pause', {
      kind: 'consultation',
      title: 'Five years of alendronate: shall she pause?',
      when: at(lastYear, '15:30'),
      encounter: seenOn(lastYear),
      about: [about],
      lines: [
        'To Birgitte Østergaard, 17 Windlass Square.',
        '',
        'You have taken alendronate for five years. Your bones have become stronger:',
        'lumbar spine from -3.1 to -2.5, hip from -2.6 to -2.2.',
        'As your mother broke her hip and you have lost two centimeters of height, we go on for now.',
        '',
        'Dr Dave Okafor',
      ],
    }),
  ]
}
