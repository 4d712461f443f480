/** What the validator writes. */
export type Findings = {
  readonly version: string
  readonly resources: Readonly<Record<string, number>>
  readonly errors: number
  readonly warnings: number
  readonly issues: readonly {
    readonly severity: 'error' | 'warning'
    readonly type: string
    readonly count: number
    readonly kind: string
    readonly example: string
  }[]
}

/** docs/validity.md: the figures of one run over everybody. */
export function reportOf(
  findings: Findings,
  run: { readonly today: string; readonly generated: number; readonly seed: string },
): string {
  const { resources, issues } = findings
  const total = Object.values(resources).reduce((sum, count) => sum + count, 0)
  const patients = resources.Patient ?? 0
  const people = [
    `${patients - run.generated} sample people`,
    ...(run.generated > 0 ? [`${run.generated} generated people (seed ${run.seed})`] : []),
  ].join(' and ')
  return [
    '# Validity of the sample data',
    '',
    '<!-- Written by `npm run validity`. Do not edit. -->',
    '',
    `${people}, as they are on ${run.today}: ${total} resources, validated by HAPI FHIR ${findings.version}'s R4 instance validator,`,
    'which is not ours and runs outside the product (`conformance/validity`).',
    '',
    `**${findings.errors} errors**, ${findings.warnings} warnings.`,
    '',
    ...kindsOf(issues, 'error'),
    ...kindsOf(issues, 'warning'),
    ...meanings,
    '## Resources',
    '',
    '| Type | Resources |',
    '| --- | ---: |',
    ...Object.entries(resources).map(([type, count]) => `| ${type} | ${count} |`),
    '',
  ].join('\n')
}

/** Why the warnings stay. */
const meanings = [
  'No warning is about a fact of a chart. `dom-6` recommends a text in HTML beside the data, which our faces write themselves.',
  'Whether a code of SNOMED CT, LOINC, RxNorm or CVX exists takes a terminology server; the check digits of the first two are tested in',
  '`packages/sample-data`. Annotations such as `{tbl}` are how UCUM counts tablets and puffs. DICOM and RadLex publish no FHIR value sets.',
  '',
]

function kindsOf(issues: Findings['issues'], severity: 'error' | 'warning'): readonly string[] {
  const counts = new Map<string, { count: number; types: Set<string> }>()
  for (const issue of issues) {
    if (issue.severity !== severity) continue
    const known = counts.get(issue.kind) ?? { count: 0, types: new Set() }
    known.types.add(issue.type)
    counts.set(issue.kind, { ...known, count: known.count + issue.count })
  }
  if (counts.size === 0) return []
  return [
    severity === 'error' ? '## Errors' : '## Warnings',
    '',
    '| Kind | In | Times |',
    '| --- | --- | ---: |',
    ...[...counts]
      .sort(([, one], [, other]) => other.count - one.count)
      .map(([kind, { count, types }]) => `| ${escaped(kind)} | ${[...types].join(', ')} | ${count} |`),
    '',
  ]
}

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
