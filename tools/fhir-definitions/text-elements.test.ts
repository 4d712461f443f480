import { expect, it } from 'vitest'
import { textElements } from '../../packages/server/src/fhir/index-rows/text-elements.ts'
import { withoutPackage } from './absent-packages.ts'
import { definitionsFolder, PACKAGE, readDefinitions, withoutDefinitions } from './read-definitions.ts'

/** Of type string or markdown, and read by machines; or by their name mostly something else (a code, an address). */
const forMachines = new Set(
  `actorId actualArm address altId anchor assignedArm check cigar code compareToSourceExpression compareToSourceId
  compareToSourcePath contextLinkId data datasetId defaultValue dependent disulfideLinkage documentType element error etag
  expression field genomeBuild header headerField hint id identityCertificate ifMatch ifNoneExist ifNoneMatch language
  linkId location map max minimumId mustSupport number observedSeq param parameterName parameters params path performerLinkId
  proxyIdentityCertificate readsetId reasonLinkId reference referenceSeqString representation requestURL requesterLinkId
  resourceId responseCode searchInclude searchParam searchRevInclude sequence source sourceId sourceIdentityCertificate
  sourceVersion status systemType targetVersion textFilter type url variable variantsetId versionId xpath
  maternalOrganismId paternalOrganismId`.split(/\s+/),
)

it('the elements whose words `_content` knows are those of type string and markdown that people read (R4 §3.1.1.4.8)', () => {
  const folder = definitionsFolder()
  if (folder === null) return withoutPackage(PACKAGE, withoutDefinitions)
  const { structures } = readDefinitions(folder)
  const texts = structures
    .filter(({ kind }) => kind !== 'primitive-type')
    .flatMap(({ snapshot }) => snapshot.element.slice(1))
    .flatMap(({ path, type = [] }) => {
      const name = path.slice(path.lastIndexOf('.') + 1)
      const codes = type.map(({ code }) => code).filter((code) => code === 'string' || code === 'markdown')
      return codes.map((code) => name.replace('[x]', code.charAt(0).toUpperCase() + code.slice(1)))
    })
  expect(texts.length).toBeGreaterThan(600)
  const due = [...new Set(texts)].filter((name) => !forMachines.has(name)).sort()
  expect([...textElements].sort()).toEqual(due)
})
