/** What no string of FHIR holds (R4 datatypes.html#string): controls but tab and line ends, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/u
const blank = /\s/

export function isText(text: string): boolean {
  return text !== '' && !forbidden.test(text)
}

/** Each repetition begins with what the one before cannot hold: linear. */
export function isCode(text: string): boolean {
  return /^\S+(?:\s\S+)*$/.test(text) && !forbidden.test(text)
}

export function isId(text: string): boolean {
  return /^[A-Za-z0-9\-.]{1,64}$/.test(text)
}

/** R4 demands no more of an address than that no blank is in it; what it names may be of any scheme. */
export function isUri(text: string): boolean {
  return text !== '' && !blank.test(text) && !forbidden.test(text)
}

export function isOid(text: string): boolean {
  return /^urn:oid:[0-2](?:\.(?:0|[1-9]\d*))+$/.test(text)
}

export function isUuid(text: string): boolean {
  return /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
