import { type Chart, idIn } from '../chart.ts'
import { hl7 } from '../codes/hl7.ts'
import { systems } from '../codes/systems.ts'
import { type Coding, concept, type Quantity, type Resource, resource } from '../fhir.ts'

const relatives = {
  FTH: ['father', 'male'],
  MTH: ['mother', 'female'],
  BRO: ['brother', 'male'],
  SIS: ['sister', 'female'],
  SON: ['natural son', 'male'],
  DAU: ['natural daughter', 'female'],
  MGRMTH: ['maternal grandmother', 'female'],
  MGRFTH: ['maternal grandfather', 'male'],
  PGRMTH: ['paternal grandmother', 'female'],
  PGRFTH: ['paternal grandfather', 'male'],
  MAUNT: ['maternal aunt', 'female'],
} as const

export type FamilyMemberFacts = {
  /** The relative's place in the family, a code of HL7's v3-RoleCode. */
  readonly relative: keyof typeof relatives
  /** The day on which the patient told it. */
  readonly told: string
  /** The age in years, or true, when the relative has died. */
  readonly died?: number | true
  readonly conditions: readonly {
    readonly code: Coding
    readonly text?: string
    /** The relative's age in years when it began. */
    readonly onset?: number
    readonly causedDeath?: boolean
    readonly note?: string
  }[]
}

/** What a relative has or had (R4 FamilyMemberHistory). */
export function familyMemberHistory(chart: Chart, name: string, facts: FamilyMemberFacts): Resource {
  const [relationship, sex] = relatives[facts.relative]
  return resource('FamilyMemberHistory', idIn(chart, name), {
    status: 'completed',
    patient: chart.subject,
    date: facts.told,
    relationship: hl7('v3-RoleCode', facts.relative, relationship),
    sex: {
      coding: [
        {
          system: 'http://hl7.org/fhir/administrative-gender',
          code: sex,
          display: sex === 'male' ? 'Male' : 'Female',
        },
      ],
    },
    deceasedBoolean: facts.died === true ? true : undefined,
    deceasedAge: typeof facts.died === 'number' ? age(facts.died) : undefined,
    condition: facts.conditions.map(({ code, text, onset, causedDeath, note }) => ({
      code: concept(code, text),
      ...(causedDeath === undefined ? {} : { contributedToDeath: causedDeath }),
      ...(onset === undefined ? {} : { onsetAge: age(onset) }),
      ...(note === undefined ? {} : { note: [{ text: note }] }),
    })),
  })
}

function age(years: number): Quantity {
  return { value: years, unit: 'years', system: systems.ucum, code: 'a' }
}
