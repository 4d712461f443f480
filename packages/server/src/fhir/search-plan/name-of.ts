/** `name:modifier`: all behind the first colon is the modifier. */
export function nameOf(key: string): { readonly name: string; readonly modifier: string | undefined } {
  const colon = key.indexOf(':')
  return colon < 0 ? { name: key, modifier: undefined } : { name: key.slice(0, colon), modifier: key.slice(colon + 1) }
}
