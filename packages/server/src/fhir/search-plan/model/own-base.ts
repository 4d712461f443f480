/** For tests: the address that is ours. */
export const ownBase = 'http://127.0.0.1:7000/fhir'
