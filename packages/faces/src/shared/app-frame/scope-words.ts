/** What a person is asked, one box a kind of data (ui 6, consent by scope). */
export interface Asked {
  /** The words of the box. */
  readonly title: string
  readonly detail: string
  /** The scopes that the box stands for. */
  readonly scopes: readonly string[]
  /** The app cannot run without it. */
  readonly needed: boolean
}

const kinds: readonly {
  readonly types: readonly string[]
  readonly title: string
  readonly detail: string
  readonly needed?: true
}[] = [
  { types: ['Patient'], title: 'Who you are', detail: 'Name, birth date, sex, address.', needed: true },
  {
    types: ['MedicationRequest', 'MedicationDispense', 'MedicationStatement', 'Medication'],
    title: 'Your medicines',
    detail: 'Names, doses and when you picked them up.',
  },
  { types: ['Condition'], title: 'Your health problems', detail: 'What they are and since when.' },
  { types: ['AllergyIntolerance'], title: 'Your allergies', detail: 'What you react to, and how.' },
  {
    types: ['Observation', 'DiagnosticReport'],
    title: 'Test results and measurements',
    detail: 'Blood tests, blood pressure, weight and the like.',
  },
  { types: ['Immunization'], title: 'Your vaccines', detail: 'Which ones and when.' },
  { types: ['Encounter'], title: 'Your visits', detail: 'When and where you were seen.' },
  { types: ['Procedure'], title: 'Procedures', detail: 'Operations and treatments you had.' },
]

/** Names of clinics and people that other entries mention: they say nothing about anyone by themselves. */
const aside = new Set(['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'Medication'])

/** Groups an app's scopes into the boxes of the consent; an unknown kind is shown by its own name, never hidden. */
export function askedOf(scopes: readonly string[]): readonly Asked[] {
  const typeOf = (scope: string): string => /\/([A-Za-z*]+)\./.exec(scope)?.[1] ?? scope
  const left = new Set(scopes)
  const take = (types: readonly string[]): readonly string[] => {
    const taken = [...left].filter((scope) => types.includes(typeOf(scope)))
    for (const scope of taken) left.delete(scope)
    return taken
  }
  const asked: Asked[] = []
  for (const { types, title, detail, needed = false } of kinds) {
    const taken = take(types)
    if (taken.length > 0) asked.push({ title, detail, scopes: taken, needed })
  }
  const names = take([...aside])
  if (names.length > 0) {
    asked.push({
      title: 'Names of clinics and staff',
      detail: 'Who wrote or gave something, and where.',
      scopes: names,
      needed: false,
    })
  }
  for (const scope of left) {
    const all = typeOf(scope) === '*'
    asked.push(
      all
        ? {
            title: 'Everything in your record',
            detail: 'Now and later, also kinds of entries that do not exist yet.',
            scopes: [scope],
            needed: false,
          }
        : { title: typeOf(scope), detail: 'Entries of this kind.', scopes: [scope], needed: false },
    )
  }
  return asked
}
