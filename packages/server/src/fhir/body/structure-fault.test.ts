import { describe, expect, it } from 'vitest'
import { structureFault } from './structure-fault.ts'

const fault = (members: object) => structureFault({ resourceType: 'Patient', ...members })

describe('the form of FHIR JSON (R4 json.html)', () => {
  it.each([
    [{ gender: null }, 'Patient.gender', 'is null'],
    [{ gender: '' }, 'Patient.gender', 'is empty'],
    [{ name: [] }, 'Patient.name', 'is empty'],
    [{ name: [{}] }, 'Patient.name[0]', 'is empty'],
    [{ name: [{ given: ['a', ''] }] }, 'Patient.name[0].given[1]', 'is empty'],
    [{ name: [null] }, 'Patient.name[0]', 'is null'],
    [{ name: [{ given: [null, 'b'] }] }, 'Patient.name[0].given[0]', 'is null'],
    [{ name: [{ given: [null], _given: [null] }] }, 'Patient.name[0].given[0]', 'is null'],
    [{ name: [{ given: [null], _given: { id: 'a' } }] }, 'Patient.name[0].given[0]', 'is null'],
    [{ name: [['a']] }, 'Patient.name[0]', 'is a list in a list'],
    [{ text: { div: 'a\u0000b' } }, 'Patient.text.div', 'holds a character that no text of FHIR has'],
    [{ gender: '\ud800' }, 'Patient.gender', 'holds a character that no text of FHIR has'],
  ])('%j: %s %s', (members, path, why) => {
    expect(fault(members)).toEqual({ path, why })
  })

  it.each([
    {},
    { active: false, multipleBirthInteger: 0 },
    { name: [{ given: ['a', null], _given: [null, { extension: [{ url: 'u', valueCode: 'x' }] }] }] },
    { _birthDate: { extension: [{ url: 'u', valueString: 'tab\tand\nline\r' }] } },
  ])('%j is well formed', (members) => {
    expect(fault(members)).toBeNull()
  })
})
