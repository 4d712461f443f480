/** What a person is asked, one box a kind of data (ui 6, consent by scope). */
export interface Asked {
  /** The words of the box: "Your medicines", or "Medicines" when the record is someone else's. */
  readonly title: string
  readonly detail: string
  /** The same as a noun for staff: "Medicines". */
  readonly noun: string
  /** The scopes that the box stands for. */
  readonly scopes: readonly string[]
  /** The app cannot run without it. */
  readonly needed: boolean
}

interface Kind {
  readonly types: readonly string[]
  readonly noun: string
  readonly detail: string
  /** Said to the person whose record it is, instead of "Your" + noun. */
  readonly own?: string
  readonly needed?: true
}

const kinds: readonly Kind[] = [
  {
    types: ['Patient'],
    noun: 'Name, birth date, sex and address',
    own: 'Who you are',
    detail: 'Name, birth date, sex, address.',
    needed: true,
  },
  {
    types: ['MedicationRequest', 'MedicationDispense', 'MedicationStatement', 'Medication'],
    noun: 'Medicines',
    detail: 'Names, doses and when they were picked up.',
  },
  { types: ['Condition'], noun: 'Health problems', detail: 'What they are and since when.' },
  { types: ['AllergyIntolerance'], noun: 'Allergies', detail: 'What to keep away from, and why.' },
  {
    types: ['Observation', 'DiagnosticReport'],
    noun: 'Test results and measurements',
    own: 'Your test results and measurements',
    detail: 'Blood tests, blood pressure, weight, smoking and the like.',
  },
  { types: ['Immunization'], noun: 'Vaccines', detail: 'Which ones and when.' },
  { types: ['Encounter'], noun: 'Visits', detail: 'When and where.' },
  { types: ['Procedure'], noun: 'Operations and treatments', detail: 'What was done and when.' },
  {
    types: ['Practitioner', 'PractitionerRole', 'Organization', 'Location'],
    noun: 'Names of clinics and staff',
    own: 'Names of clinics and staff',
    detail: 'Who wrote or gave something, and where.',
  },
  {
    types: ['*'],
    noun: 'Everything in the record',
    own: 'Everything in your record',
    detail: 'Now and later. Also kinds of entries that do not exist yet.',
  },
]

/**
 * Groups an app's scopes into the boxes of the consent, so that each scope stands behind exactly one. A kind without
 * words of ours is shown by its own name, never hidden.
 * @param own false when the record is someone else's, a child's or a patient's
 */
export function askedOf(scopes: readonly string[], own = true): readonly Asked[] {
  const unknown = scopes.map(typeOf).filter((type) => !kinds.some(({ types }) => types.includes(type)))
  const named = [...new Set(unknown)].map(
    (type): Kind => ({ types: [type], noun: type, detail: 'Entries of this kind.', own: type }),
  )
  return [...kinds, ...named].flatMap((kind) => {
    const taken = scopes.filter((scope) => kind.types.includes(typeOf(scope)))
    return taken.length === 0 ? [] : [boxOf(kind, taken, own)]
  })
}

function boxOf(kind: Kind, scopes: readonly string[], own: boolean): Asked {
  const { noun, detail, needed = false } = kind
  const title = own ? (kind.own ?? `Your ${noun.toLowerCase()}`) : noun
  return { title, noun, detail, scopes, needed }
}

function typeOf(scope: string): string {
  return /\/([A-Za-z*]+)\./.exec(scope)?.[1] ?? scope
}
