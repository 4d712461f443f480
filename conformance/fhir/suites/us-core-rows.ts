/**
 * The searches of US Core 6.1 and 7.0 (e.7), each with values of the resource that it must find among the people of
 * `records/`. `PATIENT` stands for the person, as `id` and as `Type/id` in turn.
 */
export interface Row {
  readonly level: 'must' | 'should'
  readonly query: string
  readonly finds: string
}

const must = (finds: string, query: string): Row => ({ level: 'must', finds, query })
const should = (finds: string, query: string): Row => ({ level: 'should', finds, query })
const sct = 'http://snomed.info/sct'
const loinc = 'http://loinc.org'
const terminology = 'http://terminology.hl7.org/CodeSystem'
const visit = 'encounter=Encounter/cf-encounter'

export const rows: readonly Row[] = [
  must('Patient/cf-ada', 'Patient?_id=cf-ada'),
  must('Patient/cf-ada', 'Patient?identifier=urn:chartroom:suites|A-1001'),
  must('Patient/cf-ada', 'Patient?name=ostergard'),
  must('Patient/cf-ada', 'Patient?birthdate=1980-05-12&name=ostergard'),
  must('Patient/cf-ada', 'Patient?gender=female&name=ostergard'),
  should('Patient/cf-ada', 'Patient?birthdate=1980-05-12&family=ostergard'),
  should('Patient/cf-ada', 'Patient?family=ostergard&gender=female'),
  should('Patient/cf-ada', 'Patient?death-date=2024-02-03&family=ostergard'),
  must('AllergyIntolerance/cf-allergy', 'AllergyIntolerance?PATIENT'),
  should('AllergyIntolerance/cf-allergy', 'AllergyIntolerance?PATIENT&clinical-status=active'),
  must('CarePlan/cf-plan', 'CarePlan?PATIENT&category=assess-plan'),
  must('CarePlan/cf-plan', 'CarePlan?PATIENT&category=assess-plan&status=active,revoked'),
  should('CarePlan/cf-plan', 'CarePlan?PATIENT&category=assess-plan&date=ge2021-01-01'),
  should('CarePlan/cf-plan', 'CarePlan?PATIENT&category=assess-plan&status=active&date=ge2021-01-01'),
  must('CareTeam/cf-team', 'CareTeam?PATIENT&status=active'),
  must('Condition/cf-condition', 'Condition?PATIENT'),
  must('Condition/cf-condition', `Condition?PATIENT&category=${terminology}/condition-category|problem-list-item`),
  should('Condition/cf-condition', 'Condition?PATIENT&clinical-status=active'),
  should('Condition/cf-condition', `Condition?PATIENT&code=${sct}|73211009`),
  should('Condition/cf-condition', 'Condition?PATIENT&onset-date=2010-04'),
  should('Condition/cf-condition', 'Condition?PATIENT&recorded-date=2010-05-02'),
  should('Condition/cf-condition', 'Condition?PATIENT&abatement-date=2020-06-01'),
  should('Condition/cf-condition', 'Condition?PATIENT&category=problem-list-item&clinical-status=active'),
  should('Condition/cf-condition', `Condition?PATIENT&category=problem-list-item&${visit}`),
  should('Condition/cf-condition', 'Condition?PATIENT&_lastUpdated=gt2020-01-01'),
  must('Coverage/cf-coverage', 'Coverage?PATIENT'),
  must('Device/cf-device', 'Device?PATIENT'),
  should('Device/cf-device', `Device?PATIENT&type=${sct}|72506001`),
  should('Device/cf-device', 'Device?PATIENT&status=active,inactive'),
  must('DiagnosticReport/cf-report', 'DiagnosticReport?PATIENT'),
  must('DiagnosticReport/cf-report', `DiagnosticReport?PATIENT&category=${terminology}/v2-0074|LAB`),
  must('DiagnosticReport/cf-report', 'DiagnosticReport?PATIENT&category=LAB&date=gt2021-03-03'),
  must('DiagnosticReport/cf-report', `DiagnosticReport?PATIENT&code=${loinc}|51990-0`),
  should('DiagnosticReport/cf-report', 'DiagnosticReport?PATIENT&status=final,amended'),
  should('DiagnosticReport/cf-report', 'DiagnosticReport?PATIENT&code=51990-0&date=lt2021-03-05'),
  should('DiagnosticReport/cf-report', 'DiagnosticReport?PATIENT&category=LAB&_lastUpdated=gt2020'),
  must('DocumentReference/cf-document', 'DocumentReference?_id=cf-document'),
  must('DocumentReference/cf-document', 'DocumentReference?PATIENT'),
  must('DocumentReference/cf-document', 'DocumentReference?PATIENT&category=clinical-note'),
  must('DocumentReference/cf-document', 'DocumentReference?PATIENT&category=clinical-note&date=ge2021-03-05T00:00:00Z'),
  must('DocumentReference/cf-document', `DocumentReference?PATIENT&type=${loinc}|34133-9`),
  should('DocumentReference/cf-document', 'DocumentReference?PATIENT&status=current,superseded'),
  should('DocumentReference/cf-document', 'DocumentReference?PATIENT&type=34133-9&period=gt2021-03-03'),
  must('Encounter/cf-encounter', 'Encounter?_id=cf-encounter'),
  must('Encounter/cf-encounter', 'Encounter?PATIENT'),
  must('Encounter/cf-encounter', 'Encounter?date=ge2021-03-04&PATIENT'),
  should('Encounter/cf-encounter', 'Encounter?identifier=urn:chartroom:visits|V-1'),
  should('Encounter/cf-encounter', `Encounter?class=${terminology}/v3-ActCode|AMB&PATIENT`),
  should('Encounter/cf-encounter', `Encounter?PATIENT&type=${sct}|308335008`),
  should('Encounter/cf-encounter', 'Encounter?PATIENT&status=finished'),
  should('Encounter/cf-encounter', 'Encounter?PATIENT&location=Location/cf-room'),
  should('Encounter/cf-encounter', 'Encounter?PATIENT&_lastUpdated=gt2020'),
  must('Goal/cf-goal', 'Goal?PATIENT'),
  should('Goal/cf-goal', 'Goal?PATIENT&lifecycle-status=active'),
  should('Goal/cf-goal', 'Goal?PATIENT&target-date=2022-01-01'),
  must('Immunization/cf-immunization', 'Immunization?PATIENT'),
  should('Immunization/cf-immunization', 'Immunization?PATIENT&status=completed'),
  should('Immunization/cf-immunization', 'Immunization?PATIENT&date=2019-10-10'),
  must('Location/cf-room', 'Location?name=Room of Suites'),
  must('Location/cf-room', 'Location?address=Grünau&name=Room of Suites'),
  should('Location/cf-room', 'Location?address-city=grunau&name=Room of Suites'),
  should('Location/cf-room', 'Location?address-state=BE&name=Room of Suites'),
  should('Location/cf-room', 'Location?address-postalcode=12527'),
  must('MedicationDispense/cf-dispense', 'MedicationDispense?PATIENT'),
  should('MedicationDispense/cf-dispense', 'MedicationDispense?PATIENT&status=completed,in-progress'),
  should('MedicationDispense/cf-dispense', 'MedicationDispense?PATIENT&status=completed&type=FF,RF'),
  must('MedicationRequest/cf-prescription', 'MedicationRequest?PATIENT&intent=order,plan'),
  must('MedicationRequest/cf-prescription', 'MedicationRequest?PATIENT&intent=order&status=active,stopped'),
  should('MedicationRequest/cf-prescription', `MedicationRequest?PATIENT&intent=order&${visit}`),
  should('MedicationRequest/cf-prescription', 'MedicationRequest?PATIENT&intent=order&authoredon=2021-03-04'),
  must('Observation/cf-lab', `Observation?PATIENT&category=${terminology}/observation-category|laboratory`),
  must('Observation/cf-lab', 'Observation?PATIENT&category=laboratory&date=ge2021-03-04T09:10:00+01:00'),
  must('Observation/cf-lab', `Observation?PATIENT&code=${loinc}|2951-2,${loinc}|2823-3`),
  should('Observation/cf-lab', 'Observation?PATIENT&category=laboratory&status=final,amended'),
  should('Observation/cf-lab', 'Observation?PATIENT&code=2951-2&date=lt2021-03-05'),
  should('Observation/cf-lab', 'Observation?PATIENT&category=laboratory&_lastUpdated=gt2020'),
  must('Organization/cf-ward', 'Organization?name=ward of suites'),
  must('Organization/cf-ward', 'Organization?address=Grünau'),
  must('Practitioner/cf-doctor', 'Practitioner?name=quennell'),
  must('Practitioner/cf-doctor', 'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9941339100'),
  should('Practitioner/cf-doctor', 'Practitioner?_id=cf-doctor'),
  must('PractitionerRole/cf-role', 'PractitionerRole?specialty=http://nucc.org/provider-taxonomy|207R00000X'),
  must('PractitionerRole/cf-role', 'PractitionerRole?practitioner=Practitioner/cf-doctor'),
  must('Procedure/cf-procedure', 'Procedure?PATIENT'),
  must('Procedure/cf-procedure', 'Procedure?PATIENT&date=ge2018-02-01'),
  should('Procedure/cf-procedure', 'Procedure?PATIENT&status=completed,in-progress'),
  should('Procedure/cf-procedure', `Procedure?PATIENT&code=${sct}|80146002,${sct}|1&date=lt2018-02-02`),
  must('QuestionnaireResponse/cf-answers', 'QuestionnaireResponse?_id=cf-answers'),
  must('QuestionnaireResponse/cf-answers', 'QuestionnaireResponse?PATIENT'),
  should('QuestionnaireResponse/cf-answers', 'QuestionnaireResponse?PATIENT&status=completed,amended'),
  should('QuestionnaireResponse/cf-answers', 'QuestionnaireResponse?PATIENT&authored=2023-01-01'),
  should(
    'QuestionnaireResponse/cf-answers',
    'QuestionnaireResponse?PATIENT&questionnaire=http://chartroom.example.org/Questionnaire/q',
  ),
  must('RelatedPerson/cf-relative', 'RelatedPerson?_id=cf-relative'),
  should('RelatedPerson/cf-relative', 'RelatedPerson?PATIENT'),
  should('RelatedPerson/cf-relative', 'RelatedPerson?name=quennell'),
  should('RelatedPerson/cf-relative', 'RelatedPerson?PATIENT&name=quennell'),
  must('ServiceRequest/cf-order', 'ServiceRequest?_id=cf-order'),
  must('ServiceRequest/cf-order', 'ServiceRequest?PATIENT'),
  must('ServiceRequest/cf-order', `ServiceRequest?PATIENT&category=${sct}|108252007`),
  must('ServiceRequest/cf-order', 'ServiceRequest?PATIENT&category=108252007&authored=gt2021-03-03T00:00:00+00:00'),
  must('ServiceRequest/cf-order', `ServiceRequest?PATIENT&code=${loinc}|24323-8`),
  should('ServiceRequest/cf-order', 'ServiceRequest?PATIENT&status=active,completed'),
  should('ServiceRequest/cf-order', 'ServiceRequest?PATIENT&code=24323-8&authored=le2021-03-04T09:05:00+01:00'),
  must('Specimen/cf-specimen', 'Specimen?_id=cf-specimen'),
  should('Specimen/cf-specimen', 'Specimen?PATIENT'),
]

/** Parameters of US Core's own, or that R4 has not: what is asked by them needs its package. */
export const ofUsCoreOnly: readonly Row[] = [
  should('CareTeam/cf-team', `CareTeam?PATIENT&role=${sct}|17561000`),
  should('Condition/cf-condition', 'Condition?PATIENT&asserted-date=2010-04-30'),
  should('Encounter/cf-encounter', 'Encounter?PATIENT&discharge-disposition=home'),
  should('Goal/cf-goal', `Goal?PATIENT&description=${sct}|281004`),
]

/** Where a comparator of a date is a must: each of gt ge lt le, on a date before and one after. */
export const comparators: readonly { readonly query: string; readonly finds: string; readonly param: string }[] = [
  { query: 'DiagnosticReport?PATIENT&category=LAB', param: 'date', finds: 'DiagnosticReport/cf-report' },
  { query: 'DocumentReference?PATIENT&category=clinical-note', param: 'date', finds: 'DocumentReference/cf-document' },
  { query: 'Encounter?PATIENT', param: 'date', finds: 'Encounter/cf-encounter' },
  { query: 'Observation?PATIENT&category=laboratory&code=2951-2', param: 'date', finds: 'Observation/cf-lab' },
  { query: 'ServiceRequest?PATIENT&category=108252007', param: 'authored', finds: 'ServiceRequest/cf-order' },
]

export const includes: readonly { readonly query: string; readonly brings: string }[] = [
  {
    query: 'MedicationRequest?PATIENT&intent=order&_include=MedicationRequest:medication',
    brings: 'Medication/cf-medication',
  },
  { query: 'MedicationDispense?PATIENT&_include=MedicationDispense:medication', brings: 'Medication/cf-medication' },
  {
    query: 'CareTeam?PATIENT&status=active&_include=CareTeam:participant:Practitioner',
    brings: 'Practitioner/cf-doctor',
  },
  {
    query: 'CareTeam?PATIENT&status=active&_include=CareTeam:participant:RelatedPerson',
    brings: 'RelatedPerson/cf-relative',
  },
  {
    query: 'PractitionerRole?practitioner=cf-doctor&_include=PractitionerRole:practitioner',
    brings: 'Practitioner/cf-doctor',
  },
  {
    query: 'PractitionerRole?practitioner=cf-doctor&_include=PractitionerRole:endpoint',
    brings: 'Endpoint/cf-endpoint',
  },
  {
    query: 'Observation?PATIENT&category=laboratory&_revinclude=Provenance:target',
    brings: 'Provenance/cf-provenance',
  },
  { query: 'Condition?PATIENT&_revinclude=Provenance:target', brings: 'Provenance/cf-provenance' },
]
