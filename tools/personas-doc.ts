import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { accounts, type Persona, personas, type Resource } from '@chartroom/sample-data'
import { edgeCases } from './persona-edge-cases.ts'
import { root } from './root.ts'

/** Ages and counts are as of this day, so that the page does not change from day to day. */
const today = '2026-11-24'

/** Who is for what. A persona that is in no group stops the generator. */
const groups: readonly { readonly title: string; readonly records: readonly string[] }[] = [
  {
    title: 'Pregnancy, childhood and growth',
    records: ['penny-silva', 'tomas-silva', 'soren-lindqvist', 'noah-adeyemi', 'freja-mortensen', 'emma-vandermeer'],
  },
  {
    title: 'Heart, vessels, lungs and kidneys',
    records: [
      'jurgen-weiss',
      'walter-brandt',
      'ruth-goldberg',
      'zdenka-dvorakova',
      'mikhail-sokolov',
      'moira-kavanagh',
      'adaeze-okonkwo',
      'samuel-johansson',
    ],
  },
  {
    title: 'One disease through many years',
    records: [
      'nguyen-thi-minh-khai',
      'mateo-ruiz',
      'ingrid-solberg',
      'thabo-mokoena',
      'chen-xiuying',
      'kwame-mensah',
      'tui-parata',
      'maria-fernandes',
    ],
  },
  { title: 'Mind and nerves', records: ['oliver-tremblay', 'sofia-rossi', 'liam-obrien', 'jack-sullivan'] },
  { title: 'Cancer', records: ['layla-haddad', 'henrik-larsen'] },
  {
    title: 'Old age, many medicines, and the end',
    records: ['eleni-papadopoulou', 'birgitte-ostergaard', 'stanislaw-wisniewski'],
  },
  {
    title: 'Who somebody is: names, scripts, numbers, gender, organisations',
    records: [
      'alex-moreau',
      'anna-kowalska',
      'abdulrahman-al-farsi',
      'wang-xiaoming',
      'oluwaseun-adebayo',
      'hana-yamada',
    ],
  },
  {
    title: 'What is not as it looks, and what is not there',
    records: ['george-papas', 'fatou-diallo', 'bruno-costa', 'aylin-yildiz', 'osk-jonsdottir'],
  },
]

/** `docs/personas.md`, from the sample people themselves. Throws a TypeError when one of them is in no group. */
export function personasDoc(): string {
  const people = personas({ today })
  const grouped = new Set(groups.flatMap((group) => group.records))
  const left = people.filter((person) => !grouped.has(person.slug)).map((person) => person.slug)
  if (left.length > 0) throw new TypeError(`tools/personas-doc.ts: say in which group ${left.join(', ')} belongs`)
  return [
    '<!-- Generated from packages/sample-data by `npm run generate`. Do not edit. -->',
    '# The sample people',
    '',
    `${people.length} invented people, each with a story. Nobody here is real. All dates are relative to the day of the import;`,
    `ages and counts on this page are those of ${today}. Open one at \`/emr/records/RECORD\` or read \`/fhir/Patient/RECORD\`.`,
    '',
    ...groups.flatMap((group) =>
      groupTable(
        group.title,
        people.filter((person) => group.records.includes(person.slug)),
      ),
    ),
    ...edgeCaseTable(people),
    ...typeTable(people),
    ...countTable(people),
  ].join('\n')
}

function groupTable(title: string, people: readonly Persona[]): readonly string[] {
  if (people.length === 0) return []
  const rows = people.map((person) => {
    const resources = resourcesOf(person)
    const found = edgeCases.filter((edge) => edge.holds(resources)).map((edge) => edge.name)
    return row([
      `\`${person.slug}\`${picture(person.slug)}`,
      whoIs(resources),
      seenBy(person, resources),
      `**${shows(person)}.** ${person.story}`,
      found.join('; '),
    ])
  })
  return [
    `## ${title}`,
    '',
    row(['record', 'person', 'seen by', 'shows', 'edge cases in the data']),
    rule(5),
    ...rows,
    '',
  ]
}

/** The chart as the clinician's face shows it (`npm run screenshots -- personas`); people of the other practice have none. */
function picture(slug: string): string {
  const path = `images/personas/${slug}.jpg`
  return existsSync(join(root, 'docs', path))
    ? `<br><a href="${path}"><img src="${path}" width="240" alt="Chart"></a>`
    : ''
}

function edgeCaseTable(people: readonly Persona[]): readonly string[] {
  const rows = edgeCases.flatMap((edge) => {
    const having = people.filter((person) => edge.holds(resourcesOf(person)))
    return having.length === 0 ? [] : [row([edge.name, String(having.length), firstOf(having.map((one) => one.slug))])]
  })
  return ['## Edge cases, and who has them', '', row(['edge case', 'people', 'records']), rule(3), ...rows, '']
}

function typeTable(people: readonly Persona[]): readonly string[] {
  const counts = people.map((person) => ({ slug: person.slug, count: countByType(resourcesOf(person)) }))
  const types = [...new Set(counts.flatMap(({ count }) => [...count.keys()]))].sort()
  const rows = types.map((type) => {
    const having = counts.filter(({ count }) => count.has(type))
    const most = having.toSorted((one, other) => (other.count.get(type) ?? 0) - (one.count.get(type) ?? 0))
    const sum = having.reduce((total, { count }) => total + (count.get(type) ?? 0), 0)
    return row([
      type,
      figure(sum),
      String(having.length),
      firstOf(
        most.map((one) => one.slug),
        4,
      ),
    ])
  })
  return [
    '## Resource types, and who has most of them',
    '',
    row(['type', 'resources', 'people', 'records']),
    rule(4),
    ...rows,
    '',
  ]
}

function countTable(people: readonly Persona[]): readonly string[] {
  const rows = people.map((person) => {
    const count = [...countByType(resourcesOf(person))].toSorted(([one], [other]) => (one < other ? -1 : 1))
    const sum = count.reduce((total, [, of]) => total + of, 0)
    return row([`\`${person.slug}\``, figure(sum), count.map(([type, of]) => `${type} ${figure(of)}`).join(', ')])
  })
  return ['## What each record holds', '', row(['record', 'resources', 'of which']), rule(3), ...rows, '']
}

function resourcesOf(person: Persona): readonly Resource[] {
  return person.bundle.entry.map((entry) => entry.resource)
}

function countByType(resources: readonly Resource[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(resources, (one) => one.resourceType)
  return new Map([...groups].map(([type, all]) => [type, all.length]))
}

/** Name in the writing of the record, gender, and age on the day of the page. */
function whoIs(resources: readonly Resource[]): string {
  const [person] = resources
  if (person === undefined) throw new TypeError('a chart starts with its Patient')
  const names = Array.isArray(person.name) ? person.name : []
  const [name] = names.filter((one) => one.use === 'official')
  const text = name?.text ?? [...(name?.given ?? []), name?.family].join(' ')
  return `${text}, ${String(person.gender)}, ${age(String(person.birthDate), person.deceasedDateTime)}`
}

function age(birth: string, deceased: unknown): string {
  const on = typeof deceased === 'string' ? deceased.slice(0, 10) : today
  const months =
    12 * (Number(on.slice(0, 4)) - Number(birth.slice(0, 4))) +
    (Number(on.slice(5, 7)) - Number(birth.slice(5, 7))) -
    (on.slice(8) < birth.slice(8) ? 1 : 0)
  const said = months < 24 ? `${months} months` : String(Math.floor(months / 12))
  return typeof deceased === 'string' ? `died at ${said}` : said
}

/** Which demo accounts open the record, each in its face. */
function seenBy(person: Persona, resources: readonly Resource[]): string {
  const organization =
    /"Organization\/([^"]+)"/.exec(JSON.stringify(resources[0]?.managingOrganization ?? ''))?.[1] ?? ''
  const staff = accounts
    .filter((one) => one.organizations.includes(organization))
    .map((one) => `\`${one.username}\` in the EMR`)
  const patients = accounts
    .filter((one) => one.records.some((record) => record.record_id === person.record_id))
    .map((one) => `\`${one.username}\` in the PHR`)
  const accountsThatSee = [...staff, ...patients]
  return `${organization}: ${accountsThatSee.length === 0 ? 'no demo account' : accountsThatSee.join(', ')}`
}

/** What the title says behind the name. */
function shows(person: Persona): string {
  const [, ...rest] = person.title.split(', ')
  const said = rest.join(', ') || person.title
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function firstOf(slugs: readonly string[], most = 8): string {
  const named = slugs.slice(0, most).map((slug) => `\`${slug}\``)
  return slugs.length > most ? `${named.join(', ')} and ${slugs.length - most} more` : named.join(', ')
}

function figure(count: number): string {
  return count.toLocaleString('en-US')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function rule(columns: number): string {
  return row(Array.from({ length: columns }, () => '---'))
}
