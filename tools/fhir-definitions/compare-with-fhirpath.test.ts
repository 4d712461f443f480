import { expect, it } from 'vitest'
import { withoutPackage } from './absent-packages.ts'
import { compareOverExamples, loadFhirpath } from './compare-with-fhirpath.ts'
import { definitionsFolder, PACKAGE, readDefinitions, withoutDefinitions } from './read-definitions.ts'

/**
 * Where we say more than the stand-in for `resolve() is Patient` that fhirpath gets (the address ends in Patient/…): a
 * contained patient (R4 §2.3.0.5), and a reference to a version.
 */
const contained = (id: string): string => `{"reference":"#${id}"} but `
const known: readonly string[] = [
  'AuditEvent-example-disclosure.json patient: {"reference":"Patient/example"} {"reference":"Patient/example/_history/1","identifier":{"value":"What.id"}} but {"reference":"Patient/example"}',
  'AuditEvent-example-rest.json patient: {"reference":"Patient/example/_history/1"} but ',
  ...['10', '1', '20', '2', '5'].map((n) => `Observation-${n}minute-apgar-score.json patient: ${contained('newborn')}`),
  `QuestionnaireResponse-3141.json patient: ${contained('patsub')}`,
]

it('finds the values that fhirpath finds, for every parameter in every official example', async () => {
  const folder = definitionsFolder()
  if (folder === null) return withoutPackage(PACKAGE, withoutDefinitions)
  const compile = await loadFhirpath(folder)
  if (compile === null) return withoutPackage('fhirpath', 'fhirpath is not installed beside the FHIR definitions')
  const { searchParameters } = readDefinitions(folder)
  const { resources, results, differences } = compareOverExamples(folder, searchParameters, compile)
  expect(differences).toEqual(known)
  expect({ resources, results }).toEqual({ resources: 825, results: 16_902 })
})
