import { type Chart, idIn } from '../chart.ts'
import { type Resource, resource } from '../fhir.ts'
import { base64 } from './base64.ts'

/** Bytes of their own (R4 Binary): whoever may read the patient may read them (`securityContext`). */
export function binary(
  chart: Chart,
  name: string,
  facts: { readonly contentType: string; readonly bytes: Uint8Array },
): Resource {
  return resource('Binary', idIn(chart, name), {
    contentType: facts.contentType,
    securityContext: chart.subject,
    data: base64(facts.bytes),
  })
}
