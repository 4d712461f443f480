/** Records that break pages: what came from anywhere, as it came. Each is a list of FHIR resources about one person. */

type Resource = { readonly resourceType: string; readonly id: string; readonly [element: string]: unknown }

/** Runs if a page ever takes a text for markup. */
export const hostile = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>"'&lt;b&gt;{{7*7}}\${7*7}`

const clinic = { managingOrganization: { reference: 'Organization/harbour-clinic' } }
const system = 'http://loinc.org'

function about(record: string) {
  let count = 0
  return (resourceType: string, elements: Readonly<Record<string, unknown>>): Resource => {
    count += 1
    const whose = ['AllergyIntolerance', 'Immunization', 'FamilyMemberHistory', 'Consent', 'Device'].includes(
      resourceType,
    )
      ? { patient: { reference: `Patient/${record}` } }
      : { subject: { reference: `Patient/${record}` } }
    return { resourceType, id: `${record}-${count}`, ...whose, ...elements }
  }
}

const category = (code: string) => [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] },
]

/** Nothing but an id: every part of the chart has to say which absence it shows (ui 3.11, 7.8). */
export function nothingAtAll(record: string): readonly Resource[] {
  return [{ resourceType: 'Patient', id: record, ...clinic }]
}

/** Markup and scripts in every text that the chart shows. */
export function markupEverywhere(record: string): readonly Resource[] {
  const of = about(record)
  const text = { text: hostile }
  return [
    {
      resourceType: 'Patient',
      id: record,
      ...clinic,
      name: [{ use: 'official', text: hostile, family: hostile, given: [hostile], prefix: [hostile] }],
      address: [{ text: hostile }],
      telecom: [{ system: 'phone', value: hostile }],
      birthDate: '1980-02-03',
      gender: 'female',
      identifier: [{ type: { coding: [{ code: 'MR' }] }, value: hostile }],
    },
    of('Condition', { code: text, onsetString: hostile, note: [text] }),
    of('AllergyIntolerance', { code: text, reaction: [{ manifestation: [text], description: hostile }] }),
    of('MedicationRequest', {
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: text,
      dosageInstruction: [{ text: hostile, patientInstruction: hostile }],
      reasonCode: [text],
      requester: { display: hostile },
    }),
    of('Observation', {
      status: 'final',
      category: category('laboratory'),
      code: text,
      valueString: hostile,
      effectiveDateTime: '2026-01-02',
      note: [text],
      referenceRange: [text],
      interpretation: [text],
    }),
    of('Observation', {
      status: 'final',
      category: category('vital-signs'),
      code: { coding: [{ system, code: '29463-7' }], text: hostile },
      valueQuantity: { value: 70, unit: hostile },
      effectiveDateTime: '2026-01-02',
    }),
    of('Immunization', { status: 'completed', vaccineCode: text, occurrenceString: hostile, lotNumber: hostile }),
    of('Encounter', {
      status: 'finished',
      class: { display: hostile },
      type: [text],
      reasonCode: [text],
      period: { start: '2026-01-02' },
    }),
    of('Procedure', { status: 'completed', code: text, performedString: hostile }),
    of('FamilyMemberHistory', { status: 'completed', relationship: text, condition: [{ code: text }] }),
    of('DocumentReference', {
      status: 'current',
      description: hostile,
      type: text,
      date: '2026-01-02T10:00:00Z',
      content: [
        {
          attachment: {
            contentType: 'text/html',
            title: hostile,
            data: Buffer.from(
              `<html><body onload="window.pwned=1">${hostile}<p>Words of the letter.</p></body></html>`,
            ).toString('base64'),
          },
        },
      ],
    }),
    of('DiagnosticReport', {
      status: 'final',
      category: [{ coding: [{ code: 'LAB' }] }],
      code: text,
      conclusion: hostile,
    }),
  ]
}

/** A name as long as allowed, a name of one word, right-to-left and emoji (ui 7.2). */
export const longName = `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(5)} ${'Maria de los Ángeles '.repeat(1)}`.slice(
  0,
  200,
)
export const rightToLeft = 'عبد الرحمن بن عبد العزيز 👩‍⚕️'

export function longNamed(record: string): readonly Resource[] {
  return [
    {
      resourceType: 'Patient',
      id: record,
      ...clinic,
      name: [{ use: 'official', family: longName }],
      birthDate: '1961',
      gender: 'other',
    },
  ]
}

export function rightToLeftNamed(record: string): readonly Resource[] {
  return [
    {
      resourceType: 'Patient',
      id: record,
      ...clinic,
      name: [{ use: 'official', text: rightToLeft }],
      birthDate: '2999-01-01',
      gender: 'unknown',
    },
  ]
}

/** Contradictions, half-known dates, numbers in words, values without unit or range, and what was withdrawn. */
export function contradictory(record: string): readonly Resource[] {
  const of = about(record)
  const lab = (elements: Readonly<Record<string, unknown>>) =>
    of('Observation', { status: 'final', category: category('laboratory'), ...elements })
  const potassium = { coding: [{ system, code: '2823-3' }], text: 'Potassium' }
  const asthma = { coding: [{ system: 'http://snomed.info/sct', code: '195967001' }], text: 'Asthma' }
  const status = (code: string) => ({
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code }],
  })
  return [
    { resourceType: 'Patient', id: record, ...clinic, name: [{ family: 'Contrary' }], birthDate: '1950-13' },
    lab({ code: potassium, valueQuantity: { value: 4.1 }, effectiveDateTime: '2019' }),
    lab({ code: potassium, valueString: 'four point one', effectiveDateTime: '2019-02' }),
    lab({ code: potassium, effectiveDateTime: '2020-01-01', dataAbsentReason: { text: 'Hemolyzed' } }),
    lab({ code: potassium, valueQuantity: { value: 9.9, unit: 'mmol/L' }, status: 'entered-in-error' }),
    lab({ code: { text: 'Glucose' }, valueQuantity: { value: 600, comparator: '>', unit: 'mg/dL' } }),
    lab({ valueInteger: 3 }),
    of('Condition', { code: asthma, clinicalStatus: status('active'), onsetDateTime: '2001' }),
    of('Condition', { code: asthma, clinicalStatus: status('resolved'), abatementDateTime: '1999-05' }),
    of('AllergyIntolerance', {
      code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003' }], text: 'No known allergy' },
    }),
    of('AllergyIntolerance', { code: { text: 'Peanut' }, criticality: 'high' }),
    of('MedicationRequest', { status: 'active', intent: 'order' }),
    of('Encounter', { status: 'entered-in-error', class: { code: 'AMB' } }),
  ]
}

/** Twenty thousand results: forty tests on five hundred days. */
export function twentyThousand(record: string): readonly Resource[] {
  const of = about(record)
  const day = (n: number) => new Date(Date.UTC(2026, 10, 1) - n * 86_400_000 * 7).toISOString().slice(0, 10)
  const results = Array.from({ length: 20_000 }, (_, n) =>
    of('Observation', {
      status: 'final',
      category: category('laboratory'),
      code: { text: `Test ${(n % 40) + 1}` },
      effectiveDateTime: day(Math.floor(n / 40)),
      valueQuantity: { value: n, unit: 'mmol/L' },
    }),
  )
  return [{ resourceType: 'Patient', id: record, ...clinic, name: [{ family: 'Long' }] }, ...results]
}
