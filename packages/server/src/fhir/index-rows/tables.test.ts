import { describe, expect, it } from 'vitest'
import compartments from '../generated/compartments.json' with { type: 'json' }
import generatedTypes from '../generated/resource-types.json' with { type: 'json' }
import { resourceTypes } from '../resource-types.ts'
import { isCaseless } from './caseless-code.ts'
import { compartmentParameters } from './compartment-table.ts'
import { searchDefinition, searchDefinitionsOf, searchTable } from './search-table.ts'
import { buildTrie } from './trie.ts'

const everyLine = [...searchTable].flatMap(([type, definitions]) =>
  Object.entries(definitions).map(([name, definition]) => ({ type, name, ...definition })),
)

describe('the table of search parameters (R4 search parameter registry)', () => {
  it('holds every definition that has an expression', () => {
    expect(new Set(everyLine.map(({ definition }) => definition)).size).toBe(1381)
  })
  it('has paths for each of them in each of its types, and every part of a composite in each of its elements', () => {
    const without = everyLine.filter(({ kind, paths = [], parts = [], bases = [] }) =>
      kind === 'composite'
        ? bases.length === 0 ||
          bases.some((base) => base.parts.length !== parts.length || base.parts.some((part) => part.length === 0))
        : paths.length === 0,
    )
    expect(without).toEqual([])
  })
  it('says where each reference may lead', () => {
    const known = everyLine.filter(({ kind }) => kind === 'reference')
    const lost = known.filter(({ targets }) => targets !== 'any' && (targets === undefined || targets.length === 0))
    expect(lost).toEqual([])
    expect(searchDefinitionsOf('Observation').patient?.targets).toEqual(['Patient'])
    expect(searchDefinitionsOf('AllergyIntolerance').patient?.targets).toEqual(['Patient'])
  })
  it('knows the system that a code implies (R4 §3.1.1.4.10)', () => {
    expect(searchDefinitionsOf('Patient').gender?.system).toBe('http://hl7.org/fhir/administrative-gender')
  })
  it('mixes no plain strings, which are matched without case, with codes, which are not (R4 §3.1.1.4.10)', () => {
    const mixed = everyLine.filter(
      (line) => isCaseless(line) && !line.paths?.every((path) => path.slice(path.lastIndexOf(':')) === ':string'),
    )
    expect(mixed).toEqual([])
    expect(everyLine.filter(isCaseless).length).toBeGreaterThan(30)
  })
  it('answers only for names of parameters', () => {
    expect(searchDefinition('Patient', 'constructor')).toBeUndefined()
    expect(searchDefinition('Patient', 'birthdate')?.kind).toBe('date')
    expect(searchDefinition('Patient', '_tag')?.kind).toBe('token')
  })
  it('becomes a walk for every type', () => {
    for (const definitions of searchTable.values()) expect(() => buildTrie(definitions)).not.toThrow()
  })
  it('gives a type without parameters of its own, and one that is none, what all types have', () => {
    const common = ['_id', '_lastUpdated', '_profile', '_security', '_source', '_tag']
    expect(Object.keys(searchDefinitionsOf('Binary')).sort()).toEqual(common)
    expect(Object.keys(searchDefinitionsOf('constructor')).sort()).toEqual(common)
  })
})

describe('the compartments (hl7.org/fhir/R4/compartmentdefinition.html)', () => {
  it('name only reference parameters that may lead to the one whose compartment it is', () => {
    const wrong = Object.entries(compartments).flatMap(([compartment, types]) =>
      Object.entries(types).flatMap(([type, names]) =>
        names.filter((name) => {
          const { kind, targets = [] } = searchDefinitionsOf(type)[name] ?? {}
          return kind !== 'reference' || (targets !== 'any' && !targets.includes(compartment))
        }),
      ),
    )
    expect(wrong).toEqual([])
    expect(Object.keys(compartments)[0]).toBe('Patient')
  })
  it('put an Observation with its subject and its performers, and a Medication with nobody', () => {
    expect(compartmentParameters('Patient', 'Observation')).toEqual(['subject', 'performer'])
    expect(compartmentParameters('Patient', 'Medication')).toEqual([])
    expect(compartmentParameters('Patient', 'toString')).toEqual([])
  })
})

it('the resource types are those that the server knows already (hl7.org/fhir/R4/resourcelist.html)', () => {
  expect(new Set(generatedTypes)).toEqual(resourceTypes)
})
