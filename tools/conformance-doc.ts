import { statements } from './conformance-statements.ts'

/** Of Vitest's JSON report, what is looked at here. */
export interface Report {
  readonly testResults: readonly {
    /** Path of the file. */
    readonly name: string
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}

interface Shown {
  readonly title: string
  readonly keys: readonly string[]
  readonly passed: Readonly<Record<Place, boolean | undefined>>
}

/** Where a test ran, by the file that ran it. */
const places = {
  SQLite: /conformance\/(fhir\/sqlite|foreign\/[a-z-]+)\.test\.ts$/,
  PostgreSQL: /conformance\/fhir\/postgres\.test\.ts$/,
  'two processes': /conformance\/fhir\/two-processes\.test\.ts$/,
} as const
type Place = keyof typeof places
const placeNames = Object.keys(places) as readonly Place[]
const known = new Set(statements.map(([key]) => key))

export interface ConformanceDoc {
  readonly text: string
  /** A statement without a test, a test that did not pass. */
  readonly problems: readonly string[]
  /** Where nothing ran: then the text is not what a whole run shows. */
  readonly absent: readonly Place[]
}

/** docs/conformance.md, and what keeps it from being true. */
export function conformanceDoc(report: Report): ConformanceDoc {
  const tests = testsIn(report)
  const absent = placeNames.filter((place) => tests.every(({ passed }) => passed[place] === undefined))
  const problems = [
    ...statements
      .filter(([key]) => !tests.some(({ keys }) => keys.includes(key)))
      .map(([key]) => `no test shows ${key}`),
    ...tests.flatMap(({ title, passed }) =>
      placeNames.filter((place) => passed[place] === false).map((place) => `did not pass on ${place}: ${title}`),
    ),
  ]
  return { text: page(tests), problems, absent }
}

/** `93 e.4 prefix …` shows 93 and e.4. */
function keysOf(title: string): readonly string[] {
  const words = title.split(' ')
  const end = words.findIndex((word) => !known.has(word))
  return words.slice(0, end < 0 ? words.length : end)
}

function testsIn({ testResults }: Report): readonly Shown[] {
  const found = new Map<string, Record<Place, boolean | undefined>>()
  for (const { name, assertionResults } of testResults) {
    const place = placeNames.find((one) => places[one].test(name.replaceAll('\\', '/')))
    if (place === undefined) continue
    for (const { title, status } of assertionResults) {
      if (status === 'skipped' || status === 'pending') continue
      const passed = found.get(title) ?? { SQLite: undefined, PostgreSQL: undefined, 'two processes': undefined }
      // One title may stand in two suites: it passed when both did.
      passed[place] = (passed[place] ?? true) && status === 'passed'
      found.set(title, passed)
    }
  }
  return [...found]
    .map(([title, passed]) => ({ title, passed, keys: keysOf(title) }))
    .filter(({ keys }) => keys.length > 0)
}

function page(tests: readonly Shown[]): string {
  const rows = statements.map(([key, says]) => {
    const own = tests.filter(({ keys }) => keys.includes(key))
    return `| ${[key, says.replaceAll('|', '\\|'), String(own.length), ...placeNames.map((place) => resultOf(own, place))].join(' | ')} |`
  })
  const lists = statements.flatMap(([key, says]) => {
    const own = tests.filter(({ keys }) => keys[0] === key)
    if (own.length === 0) return []
    return [`### ${key}. ${says}`, own.map(({ title, keys }) => `\`${restOf(title, keys)}\``).join(' · ')]
  })
  return `${[
    '# Conformance',
    'Written from the last run of the protocol suites (`conformance/fhir`, `conformance/foreign`) by `npm test`, which fails when this\npage is not what the run shows. Numbers are the statements of our acceptance table, sections those of its rules; a test may show both.',
    'Beside them HAPI’s Java client does the same in `.ci/run` (`npm run hapi-client`).',
    [
      `| | statement | tests | ${placeNames.join(' | ')} |`,
      `| --- | --- | ---: | ${placeNames.map(() => '---').join(' | ')} |`,
      ...rows,
    ].join('\n'),
    '## What the tests are called',
    ...lists,
  ].join('\n\n')}\n`
}

function restOf(title: string, keys: readonly string[]): string {
  return title.slice(keys.join(' ').length).trim().replaceAll('`', '’')
}

function resultOf(tests: readonly Shown[], place: Place): string {
  const ran = tests.filter(({ passed }) => passed[place] !== undefined)
  if (ran.length === 0) return '–'
  const failed = ran.filter(({ passed }) => passed[place] === false).length
  return failed === 0 ? 'pass' : `${failed} fail`
}
