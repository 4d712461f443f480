import { describe, expect, it } from 'vitest'
import { methodName, parseTemplate } from './call-template.ts'
import { calls } from './calls.ts'
import { classes, describeClass, isStatement, setKeys } from './classes.ts'
import { codeSetOf, codeSets } from './code-systems.ts'
import { expandName, jsonKey } from './namespaces.ts'

describe('the description of the SMART data model', () => {
  it('refuses a name whose prefix has no namespace', () => {
    expect(() => expandName('sp:x'.replace('sp', 'zz') as 'sp:x')).toThrow(TypeError)
  })

  it('spells keys as smart-classic c.7: sp bare, v as vcard, hyphens as underscores', () => {
    expect(jsonKey('sp:drugName')).toBe('drugName')
    expect(jsonKey('v:given-name')).toBe('vcard__given_name')
    expect(jsonKey('rdf:value')).toBe('rdf__value')
    expect(jsonKey('spcode:RxNorm_Semantic')).toBe('spcode__RxNorm_Semantic')
    expect(jsonKey('api:ResponseSummary')).toBe('ResponseSummary')
  })

  it('has no two names with the same key', () => {
    const names = new Set(
      classes.flatMap((described) => [described.name, ...described.properties.map(({ name }) => name)]),
    )
    expect(new Set([...names].map(jsonKey)).size).toBe(names.size)
  })

  it('holds in arrays what the 0.6 client holds in arrays, as far as it is served (c.7)', () => {
    const inBuild06 = [
      'fulfillment',
      'medicalRecordNumber',
      'provenance',
      'provider',
      'vcard__additional_name',
      'vcard__adr',
    ]
    const further = ['vcard__email', 'vcard__honorific_prefix', 'vcard__honorific_suffix', 'vcard__tel']
    // Two that its context did not know, so that it gave them under their full URI, as arrays.
    const unknownTo06 = ['encounters', 'resultOrder']
    expect([...setKeys].toSorted()).toEqual([...inBuild06, ...further, ...unknownTo06].toSorted())
  })

  it('gives every statement a path, exactly one record, and each property once', () => {
    for (const described of classes) {
      const names = described.properties.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      if (!isStatement(described)) continue
      expect(described.path).toMatch(/^\/records\/\{record_id\}\//)
      expect(described.properties[0]).toMatchObject({ name: 'sp:belongsTo', min: 1, max: 1 })
    }
  })

  it('describes every class that a property or a call points to; records, and statements in general, only occur as links', () => {
    const linkOnly = ['sp:MedicalRecord', 'sp:Statement', 'sp:ContainerManifest']
    const ranges = classes.flatMap(({ properties }) => properties.map(({ range }) => range))
    const returned = calls.map((call) => call.returns.of)
    for (const range of [...ranges, ...returned]) {
      if (range === 'literal' || range === 'integer' || range === 'uri' || linkOnly.includes(range)) continue
      expect(describeClass(range), range).toBeDefined()
    }
  })

  it('names only code sets that it has', () => {
    const named = classes.flatMap(({ properties }) => properties.flatMap(({ code_set }) => code_set ?? []))
    for (const name of named) expect(codeSetOf(name), name).toBeDefined()
  })

  it('has exactly the titles of the closed lists (C-17)', () => {
    expect(codeSets.ProblemStatus.members).toEqual({
      '55561003': 'Active',
      '73425007': 'Inactive',
      '413322009': 'Resolved',
    })
    expect(Object.values(codeSets.TranslationFidelity.members)).toEqual(['Automated', 'Unmappable', 'Verified'])
    const kinds = ['ambulatory', 'emergency', 'field', 'home', 'inpatient', 'virtual']
    expect(Object.entries(codeSets.EncounterType.members)).toEqual(
      kinds.map((kind) => [kind, `${kind.charAt(0).toUpperCase()}${kind.slice(1)} encounter`]),
    )
    expect(codeSets.SmokingStatus.members['428041000124106']).toBe('Current some day smoker')
    expect(codeSets.AllergyExclusion.members['409137002']).toBe('No known history of drug allergy')
    expect(codeSets.VitalSign.members['8306-3']).toBe('Body height (lying)')
    expect(codeSets.LabResultStatus.system.smart).toBe('http://smartplatforms.org/terms/codes/LabStatus#')
  })
})

describe('the calls', () => {
  it('have the names and paths of smart-classic b.1', () => {
    expect(calls.map(({ name, http }) => `${name} ${http}`)).toEqual([
      'get_container_manifest GET /manifest',
      'get_demographics GET /records/{record_id}/demographics',
      'get_medications GET /records/{record_id}/medications/',
      'get_medication GET /records/{record_id}/medications/{medication_id}',
      'get_fulfillments GET /records/{record_id}/fulfillments/',
      'get_fulfillment GET /records/{record_id}/fulfillments/{fulfillment_id}',
      'get_problems GET /records/{record_id}/problems/',
      'get_problem GET /records/{record_id}/problems/{problem_id}',
      'get_encounters GET /records/{record_id}/encounters/',
      'get_encounter GET /records/{record_id}/encounters/{encounter_id}',
      'get_lab_results GET /records/{record_id}/lab_results/',
      'get_lab_result GET /records/{record_id}/lab_results/{lab_result_id}',
      'get_vital_sign_sets GET /records/{record_id}/vital_sign_sets/',
      'get_vital_sign_set GET /records/{record_id}/vital_sign_sets/{vital_sign_set_id}',
      'get_social_history GET /records/{record_id}/social_history',
      'get_allergies GET /records/{record_id}/allergies/',
      'get_allergy GET /records/{record_id}/allergies/{allergy_id}',
    ])
  })

  it('sort and filter by properties of the class they return', () => {
    for (const { filters, returns, sort } of calls) {
      const names = describeClass(returns.of)?.properties.map(({ name }) => name) ?? []
      if (sort !== null) expect(names).toContain(sort)
      for (const filter of filters) {
        if (filter.kind === 'page') continue
        const through = filter.kind === 'code' ? filter.through : undefined
        expect(names).toContain(through ?? filter.property)
      }
    }
  })

  it('refuse to be described without a method', () => {
    expect(() => parseTemplate('/records/')).toThrow(TypeError)
    expect(() => parseTemplate('PATCH /records/')).toThrow(TypeError)
  })

  it('become methods in camel case', () => {
    expect(methodName('get_container_manifest')).toBe('getContainerManifest')
  })
})
