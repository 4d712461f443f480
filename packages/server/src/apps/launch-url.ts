/**
 * The address of an app's frame: the manifest's `index` with `api_base` and `record_id` joined to whatever query it has.
 * The fragment belongs to the app (reference: smart-classic d.1). Tokens never stand here (design §3.6).
 */
export function launchUrl(index: string, api_base: string, record_id: string): string {
  const hash = index.indexOf('#')
  const page = hash < 0 ? index : index.slice(0, hash)
  const fragment = hash < 0 ? '' : index.slice(hash)
  const joint = page.includes('?') ? '&' : '?'
  return `${page}${joint}api_base=${encodeURIComponent(api_base)}&record_id=${encodeURIComponent(record_id)}${fragment}`
}
