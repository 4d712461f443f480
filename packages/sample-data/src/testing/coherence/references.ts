import { textAt } from '../charts.ts'
import { find, isBefore, type Rule, stringsAt } from './chart-under-test.ts'

/** What a resource refers to is in the same chart, or among what is shared. */
export const referencesLeadSomewhere: Rule = (chart) =>
  chart.resources.flatMap((one) =>
    stringsAt(one, 'reference')
      .filter((reference) => find(chart, reference) === undefined)
      .map((reference) => `${one.resourceType}/${one.id} refers to ${reference}, which is nowhere`),
  )

/** Everything in a chart is about its one patient. */
export const chartsHaveOnePatient: Rule = (chart) =>
  chart.resources.flatMap((one) => {
    const about = ['subject', 'patient', 'beneficiary', 'securityContext', 'for'].flatMap((element) =>
      stringsAt(one[element], 'reference'),
    )
    const others = about.filter((reference) => reference !== `Patient/${chart.slug}`)
    return others.map((reference) => `${one.resourceType}/${one.id} is about ${reference}`)
  })

/** What was observed in an encounter was observed while it lasted. */
export const findingsLieInTheirEncounters: Rule = (chart) =>
  chart.resources.flatMap((one) => {
    const when = textAt(one, 'effectiveDateTime')
    const [reference] = stringsAt(one.encounter, 'reference')
    const encounter = reference === undefined ? undefined : find(chart, reference)
    if (when === undefined || encounter === undefined) return []
    const [start = ''] = stringsAt(encounter.period, 'start')
    const [end = '9999'] = stringsAt(encounter.period, 'end')
    const outside = isBefore(when, start) || isBefore(end, when)
    return outside ? [`${one.id} of ${when} lies outside ${encounter.id}, ${start} to ${end}`] : []
  })
