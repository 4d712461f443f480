import { expect, it } from 'vitest'
import { compareOverExamples, loadFhirpath } from './compare-with-fhirpath.ts'
import { definitionsFolder, readDefinitions, withoutDefinitions } from './read-definitions.ts'

/** Equal values of several members, which `|` merges and an index keeps apart until rows are compared. */
const merged: readonly string[] = []

it('finds as many values for every parameter in every official example as fhirpath does', async (context) => {
  const folder = definitionsFolder()
  const compile = folder === null ? null : await loadFhirpath(folder)
  if (folder === null || compile === null) {
    const why = folder === null ? withoutDefinitions : 'fhirpath is not installed beside the FHIR definitions'
    if (process.env.CI === 'true') throw new Error(why)
    return context.skip(why)
  }
  const { resources, results, differences } = compareOverExamples(
    folder,
    readDefinitions(folder).searchParameters,
    compile,
  )
  expect(differences).toEqual(merged)
  expect(resources).toBeGreaterThan(700)
  expect(results).toBeGreaterThan(10_000)
})
