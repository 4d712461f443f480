import type { Json } from '../../exact-json.ts'
import { isBase64 } from './base64.ts'
import { isDate, isDateTime, isInstant, isTime } from './dates.ts'
import { isDecimal, isInteger, isPositive, isUnsigned } from './numbers.ts'
import { isCode, isId, isOid, isText, isUri, isUuid } from './texts.ts'

/** null, or what the value is not, to follow "This is". */
export type PrimitiveCheck = (value: Json) => string | null

function text(judge: (value: string) => boolean, why: string): PrimitiveCheck {
  return (value) => (typeof value === 'string' && judge(value) ? null : why)
}

function number(judge: (value: Json) => boolean, why: string): PrimitiveCheck {
  return (value) => (judge(value) ? null : why)
}

const uri = text(isUri, 'no text without blanks, as an address is')
const string = text(isText, 'no text, or holds a character that no text of FHIR has')

/** The primitive types of R4 (datatypes.html#primitive). What xhtml holds is judged by the narrative's rule. */
export const primitiveChecks: ReadonlyMap<string, PrimitiveCheck> = new Map([
  ['base64Binary', text(isBase64, 'no base64')],
  ['boolean', (value: Json) => (typeof value === 'boolean' ? null : 'neither true nor false')],
  ['canonical', uri],
  ['code', text(isCode, 'no code: single blanks may stand inside it, and nowhere else')],
  ['date', text(isDate, 'no date of the calendar, such as 2024-02-29, 2024-02 or 2024')],
  ['dateTime', text(isDateTime, 'no date of the calendar, alone or with a time and its zone')],
  ['decimal', number(isDecimal, 'no decimal number')],
  ['id', text(isId, 'no id: 1 to 64 letters, digits, hyphens and points')],
  ['instant', text(isInstant, 'no moment: a date of the calendar, a time with seconds, a zone')],
  ['integer', number(isInteger, 'no whole number of 32 bits')],
  ['markdown', string],
  ['oid', text(isOid, 'no OID, such as urn:oid:1.2.3')],
  ['positiveInt', number(isPositive, 'no whole number above zero')],
  ['string', string],
  ['time', text(isTime, 'no time of the day, such as 09:30:00')],
  ['unsignedInt', number(isUnsigned, 'no whole number from zero')],
  ['uri', uri],
  ['url', uri],
  ['uuid', text(isUuid, 'no UUID, such as urn:uuid: and 36 characters in lower case')],
  ['xhtml', string],
])
