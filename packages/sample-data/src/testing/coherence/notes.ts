import type { Resource } from '../../fhir.ts'
import { textAt } from '../charts.ts'
import { textOfBase64 } from './attachments.ts'
import {
  type ChartUnderTest,
  find,
  firstKnown,
  isBefore,
  ofType,
  quantityAt,
  type Rule,
  stringsAt,
} from './chart-under-test.ts'

/** A note refers only to what was known when it was written (and to the visit that had begun). */
export const notesReferBack: Rule = (chart) =>
  ofType(chart, 'DocumentReference').flatMap((note) => {
    const written = textAt(note, 'date') ?? ''
    return stringsAt(note.context, 'reference').flatMap((reference) => {
      const target = find(chart, reference)
      const known = target === undefined ? undefined : firstKnown(target)
      return known !== undefined && isBefore(written, known) ? [`${note.id} knows ${reference} before ${known}`] : []
    })
  })

/** No day that a note names lies after it, and none of its parts was made later. */
export const notesNameNoLaterDay: Rule = (chart) =>
  ofType(chart, 'DocumentReference').flatMap((note) => {
    const written = textAt(note, 'date') ?? ''
    const days = [...textOf(chart, note).matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([day]) => day)
    return [...days, ...stringsAt(note, 'attachment.creation'), ...stringsAt(note.content, 'creation')]
      .filter((day) => isBefore(written, day))
      .map((day) => `${note.id} of ${written} names ${day}`)
  })

/** A number that a note quotes by the name and unit of an observation, as in `HbA1c 7.1 %`, was measured by then. */
export const notesQuoteWhatWasMeasured: Rule = (chart) => {
  const measured = ofType(chart, 'Observation').flatMap((one) => {
    const quantity = one.valueQuantity
    const found = quantityAt(quantity)
    const [name] = stringsAt(one.code, 'text')
    if (found === undefined || name === undefined) return []
    const [unit = ''] = stringsAt(quantity, 'unit')
    return [{ name, unit, value: found.value, when: textAt(one, 'effectiveDateTime') ?? '' }]
  })
  const names = Map.groupBy(measured, ({ name, unit }) => `${name}\n${unit}`)
  return ofType(chart, 'DocumentReference').flatMap((note) => {
    const written = textAt(note, 'date') ?? ''
    const text = textOf(chart, note)
    return [...names.values()].flatMap((series) => {
      const [{ name, unit } = { name: '', unit: '' }] = series
      const pattern = new RegExp(`\\b${literally(name)} (\\d+(?:\\.\\d+)?) ${literally(unit)}(?![\\w/])`, 'gi')
      return [...text.matchAll(pattern)]
        .filter(([, quoted]) => !series.some((one) => one.value === Number(quoted) && !isBefore(written, one.when)))
        .map(([words]) => `${note.id} quotes “${words}”, which was not measured by ${written}`)
    })
  })
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Text of a note, or the strings that its PDF shows. */
function textOf(chart: ChartUnderTest, note: Resource): string {
  const inline = stringsAt(note.content, 'data').map(textOfBase64)
  const linked = stringsAt(note.content, 'url').flatMap((url) => {
    const file = find(chart, url)
    const bytes = file === undefined ? undefined : textAt(file, 'data')
    return bytes === undefined
      ? []
      : [...atob(bytes).matchAll(/\(((?:\\.|[^\\)])*)\) Tj/g)].map(([, shown]) => shown ?? '')
  })
  return [...inline, ...linked].join('\n')
}
