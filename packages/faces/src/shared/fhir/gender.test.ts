import { expect, it } from 'vitest'
import { genderIdentity, interpreterNeeded, pronouns } from './gender.ts'
import type { Extension, Patient } from './person.ts'

const person = (...extension: Extension[]): Patient => ({ resourceType: 'Patient', extension })
const base = 'http://hl7.org/fhir/StructureDefinition'

it('says nothing of what nobody recorded (ui 3.2)', () => {
  const nobody: Patient = { resourceType: 'Patient' }
  expect([genderIdentity(nobody), pronouns(nobody), interpreterNeeded(nobody)]).toEqual(Array(3).fill(undefined))
  expect(pronouns(person({ url: `${base}/individual-pronouns` }))).toBeUndefined()
})

it('reads gender identity and pronouns, the value in the extension or in its part', () => {
  const alex = person(
    { url: `${base}/patient-genderIdentity`, valueCodeableConcept: { text: 'Trans man' } },
    {
      url: `${base}/individual-pronouns`,
      extension: [
        { url: 'comment', valueString: 'since 2022' },
        { url: 'value', valueCodeableConcept: { text: 'he/him' } },
      ],
    },
    { url: `${base}/patient-interpreterRequired`, valueBoolean: false },
  )
  expect([genderIdentity(alex), pronouns(alex), interpreterNeeded(alex)]).toEqual(['Trans man', 'he/him', false])
})
