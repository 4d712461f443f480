import { writeFileSync } from 'node:fs'

/** Tests of a long illness: LOINC code, words, unit, a usual value, the range that is sent. */
const tests = [
  ['2823-3', 'Potassium', 'mmol/L', 5, 3.5, 5.1],
  ['2951-2', 'Sodium', 'mmol/L', 139, 136, 145],
  ['2160-0', 'Creatinine', 'mg/dL', 8.2, 0.6, 1.2],
  ['3094-0', 'Urea nitrogen', 'mg/dL', 62, 7, 20],
  ['17861-6', 'Calcium', 'mg/dL', 9.1, 8.6, 10.3],
  ['2777-1', 'Phosphate', 'mg/dL', 5.3, 2.5, 4.5],
  ['1751-7', 'Albumin', 'g/dL', 3.8, 3.5, 5],
  ['718-7', 'Hemoglobin', 'g/dL', 10.9, 13, 17],
  ['4544-3', 'Hematocrit', '%', 33, 40, 52],
  ['6690-2', 'Leukocytes', '10*3/uL', 7.1, 4, 11],
  ['777-3', 'Platelets', '10*3/uL', 231, 150, 400],
  ['2276-4', 'Ferritin', 'ng/mL', 410, 30, 300],
  ['2502-3', 'Transferrin saturation', '%', 27, 20, 50],
  ['2731-8', 'Parathyrin', 'pg/mL', 310, 15, 65],
  ['1920-8', 'AST', 'U/L', 22, 5, 40],
  ['1742-6', 'ALT', 'U/L', 20, 5, 45],
  ['6768-6', 'Alkaline phosphatase', 'U/L', 96, 40, 130],
  ['2345-7', 'Glucose', 'mg/dL', 104, 70, 99],
  ['1963-8', 'Bicarbonate', 'mmol/L', 23, 22, 29],
  ['2075-0', 'Chloride', 'mmol/L', 101, 98, 107],
] as const

const week = 7 * 86_400_000

/** One record with so many laboratory results, on as many days as that takes, as NDJSON; the same at every call. */
export function writeLargeRecord(file: string, record_id: string, observations: number): void {
  const lines: string[] = [
    JSON.stringify({
      resourceType: 'Patient',
      id: record_id,
      identifier: [{ type: { coding: [{ code: 'MR' }] }, value: '00990001' }],
      name: [{ use: 'official', family: 'Long', given: ['Record'] }],
      gender: 'male',
      birthDate: '1961-05-02',
      managingOrganization: { reference: 'Organization/harbour-clinic' },
    }),
  ]
  const last = Date.UTC(2026, 10, 20, 8)
  for (let n = 0; n < observations; n += 1) {
    const [code, text, unit, usual, low, high] = tests[n % tests.length] ?? tests[0]
    const time = new Date(last - Math.floor(n / tests.length) * 2 * week).toISOString()
    const value = Number((usual * (0.85 + ((n * 7919) % 300) / 1000)).toFixed(1))
    const quantity = (number: number) => ({ value: number, unit, system: 'http://unitsofmeasure.org', code: unit })
    lines.push(
      JSON.stringify({
        resourceType: 'Observation',
        id: `${record_id}-${n}`,
        status: 'final',
        category: [
          { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
        ],
        code: { coding: [{ system: 'http://loinc.org', code, display: text }], text },
        subject: { reference: `Patient/${record_id}` },
        effectiveDateTime: time,
        valueQuantity: quantity(value),
        referenceRange: [{ low: quantity(low), high: quantity(high) }],
      }),
    )
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
}
