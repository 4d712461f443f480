import { isCritical } from '../../shared/clinical/flag.ts'
import type { Grouped, Result } from '../../shared/clinical/group-results.ts'
import type { TimelineEntry } from './entry.ts'
import type { ReportEntry } from './read-reports.ts'

interface Told extends Result {
  readonly name: string
}

/**
 * Results by report: "CBC: 2 of 8 abnormal". Results that no report lists stand together by day. How many are abnormal
 * is said once the results are loaded, and only of those that are.
 */
export function resultEntries(reports: readonly ReportEntry[], results: Grouped | undefined): TimelineEntry[] {
  const byId = new Map<string, Told>()
  for (const { name, results: all } of results?.series ?? []) {
    for (const result of all) byId.set(result.id, { ...result, name })
  }
  const reported = reports.map((report) => {
    const found = report.results.map((id) => byId.get(id)).filter((one) => one !== undefined)
    for (const id of report.results) byId.delete(id)
    return reportEntry(report, found)
  })
  return [...reported, ...looseEntries([...byId.values()])]
}

function reportEntry(report: ReportEntry, found: readonly Told[]): TimelineEntry {
  const worst = gravest(found)
  return {
    kind: 'result',
    key: `report ${report.id}`,
    id: report.id,
    when: report.when,
    title: report.name,
    more: summaryText(found, report.results.length),
    mark: markOf(found),
    tags: report.standing === undefined ? [] : [report.standing],
    view: worst === undefined ? undefined : 'results',
    item: worst?.id ?? report.id,
    who: report.performer,
    facts: () => [
      ['Abnormal', abnormalNames(found)],
      ...(report.conclusion === undefined ? [] : [['Conclusion', report.conclusion] as const]),
    ],
  }
}

function looseEntries(results: readonly Told[]): TimelineEntry[] {
  const days = Map.groupBy(results, ({ when }) => dayOf(when?.time))
  return [...days].flatMap(([day, all]) => {
    const worst = gravest(all)
    if (worst === undefined) return []
    const entry: TimelineEntry = {
      kind: 'result',
      key: `results ${day}`,
      id: worst.id,
      when: worst.when,
      title: all.length === 1 ? worst.name : 'Results',
      more: all.length === 1 && worst.text !== undefined ? oneText(worst) : summaryText(all, all.length),
      mark: markOf(all),
      view: 'results',
      item: worst.id,
      who: worst.performer,
      facts: () => [['Abnormal', abnormalNames(all)]],
    }
    return [entry]
  })
}

function oneText({ text, unit, judged }: Told): string {
  const value = [text, unit].filter((part) => part !== undefined && part !== '').join(' ')
  return judged.flag === undefined ? value : `${value}, ${judged.flag.replaceAll('-', ' ')}`
}

/**
 * "2 of 8 abnormal, 1 critical"; without the results themselves only how many there are. What has no value, because it
 * is still to come or was cancelled, is counted apart.
 */
export function summaryText(found: readonly Pick<Told, 'judged' | 'status' | 'text'>[], listed: number): string {
  if (found.length === 0) return listed === 0 ? 'no results listed' : counted(listed)
  const valued = found.filter(({ text }) => text !== undefined)
  const abnormal = valued.filter(({ judged }) => judged.flag !== undefined).length
  const critical = valued.filter(({ judged }) => isCritical(judged.flag)).length
  const judged = valued.some((one) => one.judged.by !== 'nobody')
  const apart = (status: Result['status']) =>
    found.filter((one) => one.text === undefined && one.status === status).length
  const parts: readonly (readonly [count: number, words: string])[] = [
    [abnormal, `${abnormal} of ${valued.length} abnormal`],
    [abnormal > 0 ? 0 : valued.length, `${counted(valued.length)}, none ${judged ? 'abnormal' : 'judged'}`],
    [critical, `${critical} critical`],
    [apart('pending'), `${apart('pending')} pending`],
    [apart('cancelled'), `${apart('cancelled')} cancelled`],
    [listed - found.length, `${listed - found.length} more not loaded`],
  ]
  const told = parts.filter(([count]) => count > 0).map(([, words]) => words)
  return told.length === 0 ? `${counted(found.length)} without a value` : told.join(', ')
}

function counted(count: number): string {
  return count === 1 ? '1 result' : `${count} results`
}

function abnormalNames(results: readonly Told[]): string | undefined {
  const names = results
    .filter(({ judged }) => judged.flag !== undefined)
    .map(({ name, text, unit }) => `${name} ${text ?? ''} ${unit}`.trim())
  return names.length === 0 ? 'none' : names.join(', ')
}

function markOf(results: readonly Told[]): TimelineEntry['mark'] {
  if (results.some(({ judged }) => isCritical(judged.flag))) return 'critical'
  return results.some(({ judged }) => judged.flag !== undefined) ? 'abnormal' : undefined
}

/** The first of those that weigh most. */
function gravest(results: readonly Told[]): Told | undefined {
  return results.reduce<Told | undefined>(
    (worst, one) => (worst === undefined || weight(one) > weight(worst) ? one : worst),
    undefined,
  )
}

function weight({ judged }: Told): number {
  return isCritical(judged.flag) ? 2 : judged.flag === undefined ? 0 : 1
}

function dayOf(time: number | undefined): number {
  return time === undefined ? Number.NaN : new Date(time).setHours(0, 0, 0, 0)
}
