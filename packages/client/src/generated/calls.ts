// Generated from the description of the SMART data model by tools/generate.ts. Do not edit.

/** The JSON objects of an answer, as smart-classic c.7 describes them. The generator copies this file into the client. */

/** A link to something that the answer does not describe, as always `belongsTo`. */
export interface Reference {
  readonly '@id': string
}

/** A node of an answer's graph. Keys are bare for `sp:` and `api:`, `dcterms__title` and the like for others. */
export interface SmartObject extends Reference {
  readonly '@type': readonly string[]
}

/** The `application/ld+json` of an answer: flat nodes whose links are `{"@id"}`. */
export interface SmartDocument {
  readonly '@context': unknown
  readonly '@graph': readonly SmartObject[]
}

export interface LinkedObjects {
  /** Every node by its URI, or by `_:…` when it has none. */
  readonly byId: ReadonlyMap<string, SmartObject>
  /** The nodes of each class, in the order of the answer: `ofType.get('Medication')`. */
  readonly ofType: ReadonlyMap<string, readonly SmartObject[]>
}

/** Replaces each link by the object it points to, so that cycles occur. The document is left as it is. */
export function linkObjects(document: SmartDocument): LinkedObjects {
  const byId = new Map<string, SmartObject>()
  const ofType = new Map<string, SmartObject[]>()
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value !== 'object' || value === null || !('@id' in value)) return value
    return typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value
  }
  for (const node of document['@graph']) byId.set(node['@id'], { ...node })
  for (const node of byId.values()) {
    for (const type of node['@type']) {
      const nodes = ofType.get(type)
      if (nodes === undefined) ofType.set(type, [node])
      else nodes.push(node)
    }
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'object') Object.defineProperty(node, key, { value: resolve(value), enumerable: true })
    }
  }
  return { byId, ofType }
}

/** Who the record is about. */
export interface Demographics extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** The name of the person. */
  readonly vcard__n: VCardName
  /** Administrative gender: male or female. */
  readonly foaf__gender: string
  /** Postal addresses; the extra types v:Home, v:Work and v:Pref say of what kind. */
  readonly vcard__adr?: readonly VCardAddress[]
  /** Date of birth, ISO 8601, as precise as the source. */
  readonly vcard__bday: string
  /** Date of death, ISO 8601. */
  readonly vcard__deathdate?: string
  /** E-mail addresses. */
  readonly vcard__email?: readonly string[]
  /** Telephone numbers; the extra types v:Home, v:Work, v:Cell and v:Pref say of what kind. */
  readonly vcard__tel?: readonly VCardTel[]
  /** Ethnicity, in the words of the source. */
  readonly ethnicity?: string
  /** The language the person prefers, in the words of the source. */
  readonly preferredLanguage?: string
  /** Race, in the words of the source. */
  readonly race?: string
  /** Gestational age at birth. */
  readonly gestationalAgeAtBirth?: ValueAndUnit
  /** The numbers of the record at its hospitals; the system is any text that names the hospital. */
  readonly medicalRecordNumber: readonly Code[]
}

/** A medication that the person takes, took, or is to take. */
export interface Medication extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** The drug: an RxNorm concept of type SCD, SBD, GPCK or BPCK. */
  readonly drugName: CodedValue
  /** When the person started to take it, ISO 8601, as precise as the source. */
  readonly startDate: string
  /** When the person stopped taking it, ISO 8601. */
  readonly endDate?: string
  /** The clinician's instructions from the prescription. */
  readonly instructions: string
  /** How much at a time; only when the dosing is simple. */
  readonly quantity?: ValueAndUnit
  /** How often, in /d, /wk or /mo; only when the dosing is simple. */
  readonly frequency?: ValueAndUnit
  /** The occasions on which it was dispensed. */
  readonly fulfillment?: readonly Fulfillment[]
  /** Codes of the source. Never occurs. */
  readonly provenance?: readonly Code[]
}

/** One occasion on which a medication was dispensed to the person. */
export interface Fulfillment extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** When it was dispensed, ISO 8601. */
  readonly dcterms__date: string
  /** What was dispensed. */
  readonly medication: Medication
  /** For how many days it was dispensed: a number as plain text. */
  readonly dispenseDaysSupply: string
  /** How much was dispensed. */
  readonly quantityDispensed?: ValueAndUnit
  /** The pharmacy that dispensed it. */
  readonly pharmacy?: Pharmacy
  /** The clinician who prescribed it. */
  readonly provider?: readonly Provider[]
  /** The pharmacy benefit manager that paid. */
  readonly pbm?: string
}

/** A problem, condition or diagnosis. */
export interface Problem extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** The problem: a SNOMED CT concept. */
  readonly problemName: CodedValue
  /** When the problem began, ISO 8601, as precise as the source. */
  readonly startDate: string
  /** When it was resolved, ISO 8601. */
  readonly endDate?: string
  /** Active, Inactive or Resolved. */
  readonly problemStatus?: CodedValue
  /** Further notes about the problem. */
  readonly notes?: string
  /** The encounters at which it was dealt with. */
  readonly encounters?: readonly Encounter[]
}

/** One occasion on which the person was seen. */
export interface Encounter extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** Of what kind: ambulatory, emergency, field, home, inpatient, virtual. */
  readonly encounterType: CodedValue
  /** When it began, ISO 8601. */
  readonly startDate: string
  /** When it ended, ISO 8601. */
  readonly endDate?: string
  /** Where it took place. */
  readonly facility?: Organization
  /** The clinician who was responsible. */
  readonly provider?: readonly Provider[]
}

/** One result of a laboratory: a number with its unit, or words. */
export interface LabResult extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** What was determined: a LOINC code. */
  readonly labName: CodedValue
  /** When the sample was taken, ISO 8601, as precise as the source. */
  readonly dcterms__date: string
  /** The result, when it is a number with a unit. */
  readonly quantitativeResult?: QuantitativeResult
  /** The result, when it is anything else. */
  readonly narrativeResult?: NarrativeResult
  /** Normal, Abnormal or Critical, as the laboratory judged. */
  readonly abnormalInterpretation?: CodedValue
  /** Preliminary, Final or Correction. */
  readonly labStatus?: CodedValue
  /** The laboratory's number of the sample. */
  readonly accessionNumber?: string
  /** Remarks about the result. */
  readonly notes?: string
}

/** What was measured of a person at one moment of an encounter. */
export interface VitalSignSet extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** When it was measured, ISO 8601, as precise as the source. */
  readonly dcterms__date: string
  /** The encounter at which it was measured. */
  readonly encounter: Encounter
  /** Blood pressure. */
  readonly bloodPressure?: BloodPressure
  /** Body mass index in kg/m2. */
  readonly bodyMassIndex?: VitalSign
  /** Head circumference in cm. */
  readonly headCircumference?: VitalSign
  /** Heart rate in {beats}/min. */
  readonly heartRate?: VitalSign
  /** Body height in cm. */
  readonly height?: VitalSign
  /** Oxygen saturation in %{HemoglobinSaturation}. */
  readonly oxygenSaturation?: VitalSign
  /** Respiratory rate in {breaths}/min. */
  readonly respiratoryRate?: VitalSign
  /** Body temperature in Cel. */
  readonly temperature?: VitalSign
  /** Body weight in kg. */
  readonly weight?: VitalSign
}

/** The social history of the person: whether she smokes. */
export interface SocialHistory extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** The newest smoking status; absent when none is known. */
  readonly smokingStatus?: CodedValue
}

/** An allergy or intolerance, of one drug, one class of drugs, or something else: exactly one of the three. */
export interface Allergy extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** Allergy or intolerance, and of what kind of thing. */
  readonly category: CodedValue
  /** The drug: an RxNorm ingredient. */
  readonly drugAllergen?: CodedValue
  /** The class of drugs: an NDF-RT concept. */
  readonly drugClassAllergen?: CodedValue
  /** The food, or what it is in the environment: a UNII. */
  readonly otherAllergen?: CodedValue
  /** The gravest reaction: a SNOMED CT concept. */
  readonly allergicReaction: CodedValue
  /** Mild, Moderate, Severe, Life threatening or Fatal. */
  readonly severity: CodedValue
  /** Since when it is known, ISO 8601, as precise as the source. */
  readonly startDate: string
  /** When it ended, ISO 8601. */
  readonly endDate?: string
}

/** A statement that the person has no allergy, or none of a kind. */
export interface AllergyExclusion extends SmartObject {
  /** The record: {api_base}/records/{id}. */
  readonly belongsTo: Reference
  /** When it was stated, ISO 8601. */
  readonly dcterms__date: string
  /** No known allergies at all, or none of a kind. */
  readonly allergyExclusionName: CodedValue
}

/** A code of a code system. Its URI is system + identifier; a second type names the set of codes it belongs to. */
export interface Code extends SmartObject {
  /** The code. */
  readonly dcterms__identifier: string
  /** What the code means, in words. */
  readonly dcterms__title: string
  /** The code system. */
  readonly system: string
}

/** What a source said, and the standard code for it. */
export interface CodedValue extends SmartObject {
  /** What the source said. */
  readonly dcterms__title: string
  /** The standard code. */
  readonly code: Code
  /** The local codes from which the standard code was made. */
  readonly provenance?: readonly CodeProvenance[]
}

/** A code of the source system that stands behind a standard code. */
export interface CodeProvenance extends SmartObject {
  /** What the source code means, in words. */
  readonly dcterms__title: string
  /** The source code, as a URI. */
  readonly sourceCode: Reference
  /** How good the translation is. */
  readonly translationFidelity?: Reference
}

/** An amount with its unit. */
export interface ValueAndUnit extends SmartObject {
  /** A decimal number as plain text, with the digits of the source. */
  readonly value: string
  /** The unit in UCUM; countable things in braces, as {tablet}. */
  readonly unit: string
}

/** A range of amounts: the minimum is part of it. */
export interface ValueRange extends SmartObject {
  /** Its lower end. */
  readonly minimum: ValueAndUnit
  /** Its upper end. */
  readonly maximum: ValueAndUnit
}

/** One measured vital sign. */
export interface VitalSign extends SmartObject {
  /** A decimal number as plain text, with the digits of the source. */
  readonly value: string
  /** The unit that the model fixes for the sign, in UCUM. */
  readonly unit: string
  /** What was measured: a LOINC code of the closed list. */
  readonly vitalName?: CodedValue
}

/** A blood pressure: both of its parts. */
export interface BloodPressure extends SmartObject {
  /** Systolic pressure in mm[Hg]. */
  readonly systolic: VitalSign
  /** Diastolic pressure in mm[Hg]. */
  readonly diastolic: VitalSign
  /** Supine, Sitting or Standing. */
  readonly bodyPosition?: CodedValue
  /** Which arm or thigh. */
  readonly bodySite?: CodedValue
  /** Auscultation, Invasive, Machine or Palpation. */
  readonly method?: CodedValue
}

/** A result that is a number with a unit. */
export interface QuantitativeResult extends SmartObject {
  /** The number and its unit. */
  readonly valueAndUnit: ValueAndUnit
  /** What is normal. */
  readonly normalRange?: ValueRange
  /** What is not critical. FHIR has no place for it: never occurs. */
  readonly nonCriticalRange?: ValueRange
}

/** A result in words. */
export interface NarrativeResult extends SmartObject {
  /** The words. */
  readonly value: string
}

/** A person. */
export interface Person extends SmartObject {
  /** The name of the person. */
  readonly vcard__n: VCardName
  /** Administrative gender: male or female. */
  readonly foaf__gender?: string
  /** Postal addresses; the extra types v:Home, v:Work and v:Pref say of what kind. */
  readonly vcard__adr?: readonly VCardAddress[]
  /** Date of birth, ISO 8601, as precise as the source. */
  readonly vcard__bday?: string
  /** Date of death, ISO 8601. */
  readonly vcard__deathdate?: string
  /** E-mail addresses. */
  readonly vcard__email?: readonly string[]
  /** Telephone numbers; the extra types v:Home, v:Work, v:Cell and v:Pref say of what kind. */
  readonly vcard__tel?: readonly VCardTel[]
  /** Ethnicity, in the words of the source. */
  readonly ethnicity?: string
  /** The language the person prefers, in the words of the source. */
  readonly preferredLanguage?: string
  /** Race, in the words of the source. */
  readonly race?: string
}

/** A clinician. */
export interface Provider extends SmartObject {
  /** The name of the person. */
  readonly vcard__n: VCardName
  /** Number of the Drug Enforcement Administration. */
  readonly deaNumber?: string
  /** National Provider Identifier. */
  readonly npiNumber?: string
  /** Administrative gender: male or female. */
  readonly foaf__gender?: string
  /** Postal addresses; the extra types v:Home, v:Work and v:Pref say of what kind. */
  readonly vcard__adr?: readonly VCardAddress[]
  /** Date of birth, ISO 8601, as precise as the source. */
  readonly vcard__bday?: string
  /** Date of death, ISO 8601. */
  readonly vcard__deathdate?: string
  /** E-mail addresses. */
  readonly vcard__email?: readonly string[]
  /** Telephone numbers; the extra types v:Home, v:Work, v:Cell and v:Pref say of what kind. */
  readonly vcard__tel?: readonly VCardTel[]
  /** Ethnicity, in the words of the source. */
  readonly ethnicity?: string
  /** The language the person prefers, in the words of the source. */
  readonly preferredLanguage?: string
  /** Race, in the words of the source. */
  readonly race?: string
}

/** An organization. */
export interface Organization extends SmartObject {
  /** The name of the organization. */
  readonly vcard__organization_name?: string
  /** Where it is. */
  readonly vcard__adr?: readonly VCardAddress[]
}

/** A pharmacy. */
export interface Pharmacy extends SmartObject {
  /** Number of the National Council for Prescription Drug Programs. */
  readonly ncpdpId?: string
  /** The name of the organization. */
  readonly vcard__organization_name?: string
  /** Where it is. */
  readonly vcard__adr?: readonly VCardAddress[]
}

/** The name of a person. */
export interface VCardName extends SmartObject {
  /** Family name. */
  readonly vcard__family_name: string
  /** First given name. */
  readonly vcard__given_name: string
  /** Further given names. */
  readonly vcard__additional_name?: readonly string[]
  /** Prefixes such as Dr. */
  readonly vcard__honorific_prefix?: readonly string[]
  /** Suffixes such as Jr. */
  readonly vcard__honorific_suffix?: readonly string[]
}

/** A postal address. */
export interface VCardAddress extends SmartObject {
  /** First street line. */
  readonly vcard__street_address?: string
  /** Second street line. */
  readonly vcard__extended_address?: string
  /** City. */
  readonly vcard__locality?: string
  /** State or region. */
  readonly vcard__region?: string
  /** Postal code. */
  readonly vcard__postal_code?: string
  /** Country. */
  readonly vcard__country_name?: string
}

/** A telephone number. */
export interface VCardTel extends SmartObject {
  /** The number. */
  readonly rdf__value: string
}

/** How many statements match and how many this answer holds. smart-classic b.3. */
export interface ResponseSummary extends SmartObject {
  /** Matches after filtering. */
  readonly totalResultCount: number
  /** Statements of the asked type in this answer. */
  readonly resultsReturned: number
  /** How long the answer took, in milliseconds. */
  readonly processingTimeMs: number
  /** Absolute address of the next page, when more remain. */
  readonly nextPageURL?: string
  /** The statements in order, when a limit was given. */
  readonly resultOrder?: readonly SmartObject[]
}

/** What the container is and can do. */
export interface ContainerManifest {
  readonly smart_version: string
  readonly api_base: string
  readonly name: string
  readonly description: string
  readonly admin: string
  readonly launch_urls: Readonly<Record<'app_launch' | 'request_token' | 'authorize_token' | 'exchange_token', string>>
  /** Class URI → what may be done with it. */
  readonly capabilities: Readonly<Record<string, { readonly methods: readonly string[]; readonly codes?: readonly string[] }>>
}

export interface CallOptions {
  /** Gives up the call; its promise then rejects. */
  readonly signal?: AbortSignal
}

/** What a call that asks for statements resolves to. */
export interface SmartAnswer<T> {
  /** The statements of the asked class, in the order of the answer, their links resolved. */
  readonly objects: readonly T[]
  /** Everything the answer describes; made when it is first asked for. */
  readonly graph: LinkedObjects
  /**
   * Resources of each FHIR type that the record holds and the data model could not say, such as a medicine without a code:
   * an app that shows a list says that it is not the whole.
   */
  readonly leftOut: Readonly<Record<string, number>>
  /** The answer as it came. */
  readonly response: { readonly status: number; readonly contentType: string; readonly body: string }
}

/** One row of the table of calls. */
export interface CallRow {
  /** The name in every generation of SMART. */
  readonly name: string
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** `{record_id}` is the record of the app's context; the other variables are arguments, in this order. */
  readonly path: string
  readonly scope: 'container' | 'record' | 'user'
  readonly variables: readonly string[]
  readonly filters: readonly string[]
  /** Class key of the statements, or name of the JSON type. */
  readonly returns: string
  readonly many: boolean
  readonly content: 'graph' | 'json'
}

export interface GetMedicationsFilters {
  /** RxNorm identifiers of the drug; several are joined by a pipe. */
  readonly rxnorm?: string
  /** On or after this date. */
  readonly date_from?: string
  /** On or after this date. */
  readonly date_from_including?: string
  /** After this date. */
  readonly date_from_excluding?: string
  /** On or before this date. */
  readonly date_to?: string
  /** On or before this date. */
  readonly date_to_including?: string
  /** Before this date. */
  readonly date_to_excluding?: string
  /** At most so many statements; the answer then has an order and a next page. */
  readonly limit?: number
  /** Leave out so many statements from the start of the order. */
  readonly offset?: number
}

export interface GetFulfillmentsFilters {
  /** On or after this date. */
  readonly date_from?: string
  /** On or after this date. */
  readonly date_from_including?: string
  /** After this date. */
  readonly date_from_excluding?: string
  /** On or before this date. */
  readonly date_to?: string
  /** On or before this date. */
  readonly date_to_including?: string
  /** Before this date. */
  readonly date_to_excluding?: string
  /** At most so many statements; the answer then has an order and a next page. */
  readonly limit?: number
  /** Leave out so many statements from the start of the order. */
  readonly offset?: number
}

export interface GetProblemsFilters {
  /** SNOMED CT identifiers of the problem; several are joined by a pipe. */
  readonly snomed?: string
  /** On or after this date. */
  readonly date_from?: string
  /** On or after this date. */
  readonly date_from_including?: string
  /** After this date. */
  readonly date_from_excluding?: string
  /** On or before this date. */
  readonly date_to?: string
  /** On or before this date. */
  readonly date_to_including?: string
  /** Before this date. */
  readonly date_to_excluding?: string
  /** At most so many statements; the answer then has an order and a next page. */
  readonly limit?: number
  /** Leave out so many statements from the start of the order. */
  readonly offset?: number
}

export interface GetEncountersFilters {
  /** At most so many statements; the answer then has an order and a next page. */
  readonly limit?: number
  /** Leave out so many statements from the start of the order. */
  readonly offset?: number
}

export interface GetLabResultsFilters {
  /** LOINC codes of what was determined; several are joined by a pipe. */
  readonly loinc?: string
  /** On or after this date. */
  readonly date_from?: string
  /** On or after this date. */
  readonly date_from_including?: string
  /** After this date. */
  readonly date_from_excluding?: string
  /** On or before this date. */
  readonly date_to?: string
  /** On or before this date. */
  readonly date_to_including?: string
  /** Before this date. */
  readonly date_to_excluding?: string
  /** At most so many statements; the answer then has an order and a next page. */
  readonly limit?: number
  /** Leave out so many statements from the start of the order. */
  readonly offset?: number
}

export interface GetVitalSignSetsFilters {
  /** Kinds of the encounter, as ambulatory; several are joined by a pipe. */
  readonly encounter_type?: string
  /** On or after this date. */
  readonly date_from?: string
  /** On or after this date. */
  readonly date_from_including?: string
  /** After this date. */
  readonly date_from_excluding?: string
  /** On or before this date. */
  readonly date_to?: string
  /** On or before this date. */
  readonly date_to_including?: string
  /** Before this date. */
  readonly date_to_excluding?: string
  /** At most so many statements; the answer then has an order and a next page. */
  readonly limit?: number
  /** Leave out so many statements from the start of the order. */
  readonly offset?: number
}

export interface GetAllergiesFilters {
  /** On or after this date. */
  readonly date_from?: string
  /** On or after this date. */
  readonly date_from_including?: string
  /** After this date. */
  readonly date_from_excluding?: string
  /** On or before this date. */
  readonly date_to?: string
  /** On or before this date. */
  readonly date_to_including?: string
  /** Before this date. */
  readonly date_to_excluding?: string
  /** At most so many statements; the answer then has an order and a next page. */
  readonly limit?: number
  /** Leave out so many statements from the start of the order. */
  readonly offset?: number
}

/** Every call, by the name of its method. */
export const calls = {
  getContainerManifest: {
    name: 'get_container_manifest',
    method: 'GET',
    path: '/manifest',
    scope: 'container',
    variables: [],
    filters: [],
    returns: 'ContainerManifest',
    many: false,
    content: 'json',
  },
  getDemographics: {
    name: 'get_demographics',
    method: 'GET',
    path: '/records/{record_id}/demographics',
    scope: 'record',
    variables: [],
    filters: [],
    returns: 'Demographics',
    many: false,
    content: 'graph',
  },
  getMedications: {
    name: 'get_medications',
    method: 'GET',
    path: '/records/{record_id}/medications/',
    scope: 'record',
    variables: [],
    filters: ['rxnorm', 'date_from', 'date_from_including', 'date_from_excluding', 'date_to', 'date_to_including', 'date_to_excluding', 'limit', 'offset'],
    returns: 'Medication',
    many: true,
    content: 'graph',
  },
  getMedication: {
    name: 'get_medication',
    method: 'GET',
    path: '/records/{record_id}/medications/{medication_id}',
    scope: 'record',
    variables: ['medication_id'],
    filters: [],
    returns: 'Medication',
    many: false,
    content: 'graph',
  },
  getFulfillments: {
    name: 'get_fulfillments',
    method: 'GET',
    path: '/records/{record_id}/fulfillments/',
    scope: 'record',
    variables: [],
    filters: ['date_from', 'date_from_including', 'date_from_excluding', 'date_to', 'date_to_including', 'date_to_excluding', 'limit', 'offset'],
    returns: 'Fulfillment',
    many: true,
    content: 'graph',
  },
  getFulfillment: {
    name: 'get_fulfillment',
    method: 'GET',
    path: '/records/{record_id}/fulfillments/{fulfillment_id}',
    scope: 'record',
    variables: ['fulfillment_id'],
    filters: [],
    returns: 'Fulfillment',
    many: false,
    content: 'graph',
  },
  getProblems: {
    name: 'get_problems',
    method: 'GET',
    path: '/records/{record_id}/problems/',
    scope: 'record',
    variables: [],
    filters: ['snomed', 'date_from', 'date_from_including', 'date_from_excluding', 'date_to', 'date_to_including', 'date_to_excluding', 'limit', 'offset'],
    returns: 'Problem',
    many: true,
    content: 'graph',
  },
  getProblem: {
    name: 'get_problem',
    method: 'GET',
    path: '/records/{record_id}/problems/{problem_id}',
    scope: 'record',
    variables: ['problem_id'],
    filters: [],
    returns: 'Problem',
    many: false,
    content: 'graph',
  },
  getEncounters: {
    name: 'get_encounters',
    method: 'GET',
    path: '/records/{record_id}/encounters/',
    scope: 'record',
    variables: [],
    filters: ['limit', 'offset'],
    returns: 'Encounter',
    many: true,
    content: 'graph',
  },
  getEncounter: {
    name: 'get_encounter',
    method: 'GET',
    path: '/records/{record_id}/encounters/{encounter_id}',
    scope: 'record',
    variables: ['encounter_id'],
    filters: [],
    returns: 'Encounter',
    many: false,
    content: 'graph',
  },
  getLabResults: {
    name: 'get_lab_results',
    method: 'GET',
    path: '/records/{record_id}/lab_results/',
    scope: 'record',
    variables: [],
    filters: ['loinc', 'date_from', 'date_from_including', 'date_from_excluding', 'date_to', 'date_to_including', 'date_to_excluding', 'limit', 'offset'],
    returns: 'LabResult',
    many: true,
    content: 'graph',
  },
  getLabResult: {
    name: 'get_lab_result',
    method: 'GET',
    path: '/records/{record_id}/lab_results/{lab_result_id}',
    scope: 'record',
    variables: ['lab_result_id'],
    filters: [],
    returns: 'LabResult',
    many: false,
    content: 'graph',
  },
  getVitalSignSets: {
    name: 'get_vital_sign_sets',
    method: 'GET',
    path: '/records/{record_id}/vital_sign_sets/',
    scope: 'record',
    variables: [],
    filters: ['encounter_type', 'date_from', 'date_from_including', 'date_from_excluding', 'date_to', 'date_to_including', 'date_to_excluding', 'limit', 'offset'],
    returns: 'VitalSignSet',
    many: true,
    content: 'graph',
  },
  getVitalSignSet: {
    name: 'get_vital_sign_set',
    method: 'GET',
    path: '/records/{record_id}/vital_sign_sets/{vital_sign_set_id}',
    scope: 'record',
    variables: ['vital_sign_set_id'],
    filters: [],
    returns: 'VitalSignSet',
    many: false,
    content: 'graph',
  },
  getSocialHistory: {
    name: 'get_social_history',
    method: 'GET',
    path: '/records/{record_id}/social_history',
    scope: 'record',
    variables: [],
    filters: [],
    returns: 'SocialHistory',
    many: false,
    content: 'graph',
  },
  getAllergies: {
    name: 'get_allergies',
    method: 'GET',
    path: '/records/{record_id}/allergies/',
    scope: 'record',
    variables: [],
    filters: ['date_from', 'date_from_including', 'date_from_excluding', 'date_to', 'date_to_including', 'date_to_excluding', 'limit', 'offset'],
    returns: 'Allergy',
    many: true,
    content: 'graph',
  },
  getAllergy: {
    name: 'get_allergy',
    method: 'GET',
    path: '/records/{record_id}/allergies/{allergy_id}',
    scope: 'record',
    variables: ['allergy_id'],
    filters: [],
    returns: 'Allergy',
    many: false,
    content: 'graph',
  },
} as const satisfies Record<string, CallRow>

/** The calls as methods. */
export interface SmartCalls {
  /** What the container is and can do. `GET /manifest` */
  getContainerManifest(options?: CallOptions): Promise<ContainerManifest>
  /** Who the record is about: name, birth date, gender, addresses, record numbers. `GET /records/{record_id}/demographics` */
  getDemographics(options?: CallOptions): Promise<SmartAnswer<Demographics>>
  /** All medications of the record, each with its fulfillments. `GET /records/{record_id}/medications/` */
  getMedications(filters?: GetMedicationsFilters, options?: CallOptions): Promise<SmartAnswer<Medication>>
  /** One medication, with its fulfillments. `GET /records/{record_id}/medications/{medication_id}` */
  getMedication(medication_id: string, options?: CallOptions): Promise<SmartAnswer<Medication>>
  /** All fulfillments of the record, each with its medication. `GET /records/{record_id}/fulfillments/` */
  getFulfillments(filters?: GetFulfillmentsFilters, options?: CallOptions): Promise<SmartAnswer<Fulfillment>>
  /** One fulfillment, with its medication. `GET /records/{record_id}/fulfillments/{fulfillment_id}` */
  getFulfillment(fulfillment_id: string, options?: CallOptions): Promise<SmartAnswer<Fulfillment>>
  /** All problems of the record, each with the encounter at which it was recorded. `GET /records/{record_id}/problems/` */
  getProblems(filters?: GetProblemsFilters, options?: CallOptions): Promise<SmartAnswer<Problem>>
  /** One problem. `GET /records/{record_id}/problems/{problem_id}` */
  getProblem(problem_id: string, options?: CallOptions): Promise<SmartAnswer<Problem>>
  /** All encounters of the record. `GET /records/{record_id}/encounters/` */
  getEncounters(filters?: GetEncountersFilters, options?: CallOptions): Promise<SmartAnswer<Encounter>>
  /** One encounter. `GET /records/{record_id}/encounters/{encounter_id}` */
  getEncounter(encounter_id: string, options?: CallOptions): Promise<SmartAnswer<Encounter>>
  /** All laboratory results of the record. `GET /records/{record_id}/lab_results/` */
  getLabResults(filters?: GetLabResultsFilters, options?: CallOptions): Promise<SmartAnswer<LabResult>>
  /** One laboratory result. `GET /records/{record_id}/lab_results/{lab_result_id}` */
  getLabResult(lab_result_id: string, options?: CallOptions): Promise<SmartAnswer<LabResult>>
  /** All vital signs of the record, by encounter and moment, each with its encounter. `GET /records/{record_id}/vital_sign_sets/` */
  getVitalSignSets(filters?: GetVitalSignSetsFilters, options?: CallOptions): Promise<SmartAnswer<VitalSignSet>>
  /** The vital signs of one moment, with the encounter. `GET /records/{record_id}/vital_sign_sets/{vital_sign_set_id}` */
  getVitalSignSet(vital_sign_set_id: string, options?: CallOptions): Promise<SmartAnswer<VitalSignSet>>
  /** The social history of the record: the smoking status. `GET /records/{record_id}/social_history` */
  getSocialHistory(options?: CallOptions): Promise<SmartAnswer<SocialHistory>>
  /** All allergies of the record, and the statements that there is none (sp:AllergyExclusion) beside them. `GET /records/{record_id}/allergies/` */
  getAllergies(filters?: GetAllergiesFilters, options?: CallOptions): Promise<SmartAnswer<Allergy>>
  /** One allergy. `GET /records/{record_id}/allergies/{allergy_id}` */
  getAllergy(allergy_id: string, options?: CallOptions): Promise<SmartAnswer<Allergy>>
}
