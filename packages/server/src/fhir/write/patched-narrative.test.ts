import { expect, test } from 'vitest'
import { isObject, parseExact } from '../exact-json.ts'
import { applyJsonPatch } from './json-patch.ts'
import { parseJsonPatch } from './parse-json-patch.ts'
import { withoutStaleNarrative } from './patched-narrative.ts'

function textAfter(status: string, patch: string): unknown {
  const resource = parseExact(
    `{"resourceType":"Patient","text":{"status":"${status}","div":"<div>a</div>"},"active":true}`,
  )
  const operations = parseJsonPatch(parseExact(patch))
  const patched = applyJsonPatch(resource, operations)
  return isObject(patched) ? withoutStaleNarrative(patched, operations).text : patched
}

const deactivate = '{"op":"replace","path":"/active","value":false}'

test.each([
  ['generated', `[${deactivate}]`],
  ['extensions', `[${deactivate}]`],
  ['generated', `[${deactivate},{"op":"test","path":"/text/status","value":"generated"}]`],
  ['generated', `[${deactivate},{"op":"replace","path":"/text/status","value":"generated"}]`],
  ['generated', `[${deactivate},{"op":"remove","path":"/text"}]`],
])('a narrative that is %s goes with a patch that brings none: %s (smart-on-fhir e.2, ours)', (status, patch) => {
  expect(textAfter(status, patch)).toBeUndefined()
})

test.each([
  ['additional', `[${deactivate}]`],
  ['generated', `[${deactivate},{"op":"replace","path":"/text/div","value":"<div>b</div>"}]`],
  ['generated', `[${deactivate},{"op":"add","path":"/text","value":{"status":"generated","div":"<div>b</div>"}}]`],
])('one that is %s stays: %s', (status, patch) => {
  expect(textAfter(status, patch)).toMatchObject({ status })
})
