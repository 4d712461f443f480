/** For tests: searches that US Core asks for. */
export interface UsCoreRow {
  readonly type: string
  /** `patient` stands in front. */
  readonly ofPatient: boolean
  readonly names: readonly string[]
}

/**
 * Every combination that US Core asks for, must and should (e.7), but for four parameters (all should) that are its own and not
 * R4's: CareTeam `role`, Condition `asserted-date`, Encounter `discharge-disposition`, Goal `description`.
 * `patient` stands in front of those with a `+`.
 */
const rows: Readonly<Record<string, string>> = {
  Patient:
    '_id identifier name birthdate,name gender,name birthdate,family family,gender death-date,family gender,birthdate',
  AllergyIntolerance: '+ +clinical-status',
  CarePlan: '+category +category,status +category,date +category,status,date',
  CareTeam: '+status',
  Condition:
    '+ +category +clinical-status +code +onset-date +recorded-date +abatement-date +category,clinical-status +category,encounter +_lastUpdated',
  Coverage: '+',
  Device: '+ +type +status',
  DiagnosticReport: '+ +category +category,date +code +status +code,date +category,_lastUpdated',
  DocumentReference: '_id + +category +category,date +type +status +type,period',
  Encounter: '_id + +date identifier +class +type +status +location +_lastUpdated',
  Goal: '+ +lifecycle-status +target-date',
  Immunization: '+ +status +date',
  Location: 'name address address-city address-state address-postalcode',
  MedicationDispense: '+ +status +status,type',
  MedicationRequest: '+intent +intent,status +intent,encounter +intent,authoredon',
  Observation: '+category +category,date +code +category,status +code,date +category,_lastUpdated',
  Organization: 'name address',
  Practitioner: 'name identifier _id',
  PractitionerRole: 'specialty practitioner',
  Procedure: '+ +date +status +code,date',
  QuestionnaireResponse: '_id + +status +authored +questionnaire',
  RelatedPerson: '_id + name +name',
  ServiceRequest: '_id + +category +category,authored +code +status +code,authored',
  Specimen: '_id +',
}

export const usCoreRows: readonly UsCoreRow[] = Object.entries(rows).flatMap(([type, all]) =>
  all.split(' ').map((row) => ({
    type,
    ofPatient: row.startsWith('+'),
    names: row.replace('+', '').split(',').filter(Boolean),
  })),
)
