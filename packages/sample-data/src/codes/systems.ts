/** Addresses of the code systems (FHIR R4 §4.3). */
export const systems = {
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  dicom: 'http://dicom.nema.org/resources/ontology/DCM',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  unii: 'http://fdasis.nlm.nih.gov',
  ucum: 'http://unitsofmeasure.org',
  practitionerNumber: 'https://chartroom.example/practitioner-number',
  recordNumber: 'https://chartroom.example/record-number',
} as const
