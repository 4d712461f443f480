import { describe, expect, test } from 'vitest'
import { callerOf, idsOf } from '../caller.ts'
import { datedShapes } from '../records/dated.ts'
import { chances, weights } from '../records/measured.ts'
import type { Served } from '../served.ts'
import { datePrefixes, dateValues, holds } from './date-prefixes.ts'

/** What a value of each kind of parameter finds (e.4; statements 93 to 95). */
export function searchTypesSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.rs' })
  const found = async (query: string): Promise<readonly string[]> => {
    const { status, body, text } = await dave.get(query)
    expect([query, status, text.slice(0, 200)]).toEqual([query, 200, expect.any(String)])
    return idsOf(body)
  }
  const dated = 'Observation?patient=cf-dated&_count=100'

  describe('date', () => {
    const table = datePrefixes.flatMap((prefix) =>
      dateValues.map((one) => ({ prefix, said: prefix || 'none', asked: `${prefix}${one.value}`, ...one })),
    )
    test.each(table)('93 e.4 prefix $said: date=$asked on every shape of date', async ({ prefix, asked, interval }) => {
      const now = Date.now()
      const expected = datedShapes.filter((shape) => holds(prefix, interval, shape.interval, now)).map(({ id }) => id)
      const got = await found(`${dated}&date=${asked}`)
      // Of a resource without a date nothing is said by "not equal".
      expect(got.filter((id) => id !== 'cf-date-none')).toEqual(expected.sort())
      expect(got.includes('cf-date-none')).toBe(false)
    })

    test('93 two bounds make a window', async () => {
      const query = `${dated}&date=ge2013-01-14T00:00:00Z&date=lt2013-01-14T10:30:01Z`
      expect(await found(query)).toContain('cf-date-second')
      expect(await found(`${dated}&date=sa2013-01-14&date=eb2013-02`)).toEqual(['cf-date-day-after', 'cf-date-zone'])
    })

    test.each([
      ['a birth date that is a day', 'Patient?_id=cf-ada&birthdate=1980-05-12', ['cf-ada']],
      ['a year around it', 'Patient?_id=cf-ada&birthdate=1980', ['cf-ada']],
      ['a day beside it', 'Patient?_id=cf-ada&birthdate=1980-05-13', []],
      ['an instant within the day does not hold it', 'Patient?_id=cf-ada&birthdate=1980-05-12T10:00:00Z', []],
      ['one of two days', 'Patient?_id=cf-ada&birthdate=1980-05-11,1980-05-12', ['cf-ada']],
      ['the day of death', 'Patient?_id=cf-ada&death-date=2024-02-03', ['cf-ada']],
    ])('93 %s', async (_what, query, expected) => {
      expect(await found(query)).toEqual(expected)
    })

    test.each([['2013-13'], ['2013-02-30'], ['xx2013'], ['2013-01-14T25:00:00Z'], ['13'], ['2013-1-4'], ['gt']])(
      'e.4 a date that is none is 400: %s',
      async (value) => {
        expect((await dave.get(`${dated}&date=${value}`)).status).toBe(400)
      },
    )
  })

  describe('number', () => {
    /** The implicit range of the digits; with gt lt ge le sa eb the number itself (e.4). */
    const cases: readonly (readonly [string, (value: number) => boolean])[] = [
      ['0.25', (value) => value >= 0.245 && value < 0.255],
      ['0.250', (value) => value >= 0.2495 && value < 0.2505],
      ['eq0.3', (value) => value >= 0.25 && value < 0.35],
      ['ne0.25', (value) => !(value >= 0.245 && value < 0.255)],
      ['gt0.25', (value) => value > 0.25],
      ['lt0.25', (value) => value < 0.25],
      ['ge0.25', (value) => value >= 0.25],
      ['le0.25', (value) => value <= 0.25],
      ['sa0.25', (value) => value > 0.25],
      ['eb0.25', (value) => value < 0.25],
      ['ap0.252', (value) => value > 0.2268 && value < 0.2772],
      ['2.5e-1', (value) => value >= 0.245 && value < 0.255],
      ['0', (value) => value < 0.5],
      ['1', (value) => value >= 0.5],
    ]
    test.each(cases)('e.4 number: probability=%s', async (value, holds) => {
      const expected = chances.filter((chance) => holds(Number(chance))).map((chance) => `cf-chance-${chance}`)
      expect(await found(`RiskAssessment?patient=cf-measured&probability=${value}`)).toEqual(expected.sort())
    })

    test.each([['many'], ['1,x'], ['gt'], ['1.2.3']])('e.4 a number that is none is 400: %s', async (value) => {
      expect((await dave.get(`RiskAssessment?patient=cf-measured&probability=${value}`)).status).toBe(400)
    })
  })

  describe('quantity', () => {
    const cases: readonly (readonly [string, (value: number) => boolean])[] = [
      ['100', (value) => value >= 99.5 && value < 100.5],
      ['100.0', (value) => value >= 99.95 && value < 100.05],
      ['ne100', (value) => !(value >= 99.5 && value < 100.5)],
      ['gt100', (value) => value > 100],
      ['lt100', (value) => value < 100],
      ['ge100', (value) => value >= 100],
      ['le100', (value) => value <= 100],
      ['sa100', (value) => value > 100],
      ['eb100', (value) => value < 100],
      ['ap100', (value) => value > 89 && value < 111],
      ['-3', (value) => value >= -3.5 && value < -2.5],
      ['1.50', (value) => value >= 1.495 && value < 1.505],
    ]
    const table = cases.flatMap(([number, holds]) =>
      ['', '|http://unitsofmeasure.org|kg', '||kg'].map((unit) => [`${number}${unit}`, holds] as const),
    )
    test.each(table)('e.4 quantity: value-quantity=%s', async (value, holds) => {
      const expected = weights.filter((weight) => holds(Number(weight))).map((weight) => `cf-weight-${weight}`)
      const code = 'code=http://chartroom.example.org/codes|weight'
      expect(await found(`Observation?patient=cf-measured&${code}&value-quantity=${value}`)).toEqual(expected.sort())
    })

    test.each([
      ['5.4|http://unitsofmeasure.org|g', ['cf-in-grams', 'cf-in-milligrams']],
      ['5400|http://unitsofmeasure.org|mg', ['cf-in-grams', 'cf-in-milligrams']],
      ['5.4|http://chartroom.example.org/units|g', ['cf-of-another-system']],
      ['5.4|http://unitsofmeasure.org|kg', []],
    ])('e.4 quantities of one kind are compared over their units (UCUM): %s', async (value, expected) => {
      expect(await found(`Observation?patient=cf-measured&code=amount&value-quantity=${value}`)).toEqual(expected)
    })

    test.each([
      ['lt4||mg', ['cf-below']],
      ['gt6||mg', []],
    ])('e.4 a value with a comparator is a range: value-quantity=%s of "< 5 mg"', async (value, expected) => {
      expect(await found(`Observation?patient=cf-measured&code=bounded&value-quantity=${value}`)).toEqual(expected)
    })

    test.each([['heavy'], ['5.4|a|b|c'], ['|http://unitsofmeasure.org|g']])(
      'e.4 a quantity that is none is 400: %s',
      async (value) => {
        expect((await dave.get(`Observation?patient=cf-measured&value-quantity=${value}`)).status).toBe(400)
      },
    )
  })

  describe('string', () => {
    test.each([
      ['family=østergård', true],
      ['family=ostergard', true],
      ['family=OSTERG', true],
      ['family=nunez', true],
      ['given=maria', true],
      ['given=MARÍA JOSÉ', true],
      ['given=jose', false],
      ['name=ostergard', true],
      ['name=dr', true],
      ['name=zephyrine', true],
      ['name=quick', false],
      ['address=sao paulo', true],
      ['address=rua', true],
      ['address=01011', true],
      ['address-city=SÃO', true],
      ['address-city=paulo', false],
      ['address-state=sp', true],
      ['phonetic=ostergard', true],
    ])('94 strings ignore case and accents and match the start of any part: %s %s', async (query, hit) => {
      expect(await found(`Patient?_id=cf-ada&${encodeURI(query)}`)).toEqual(hit ? ['cf-ada'] : [])
    })
  })

  describe('token', () => {
    const sct = 'http://snomed.info/sct'
    test.each([
      ['code', 'Condition?patient=cf-ada&code=73211009', ['cf-condition']],
      ['system|code', `Condition?patient=cf-ada&code=${sct}|73211009`, ['cf-condition']],
      ['another system|code', 'Condition?patient=cf-ada&code=http://loinc.org|73211009', []],
      ['|code, which has a system', 'Condition?patient=cf-ada&code=|73211009', []],
      ['|code, which has none', 'Condition?patient=cf-ada&code=|local-7', ['cf-condition']],
      ['system|', `Condition?patient=cf-ada&code=${sct}|`, ['cf-condition']],
      ['system| of nothing', 'Condition?patient=cf-ada&code=http://loinc.org|', []],
      ['a start of a code', 'Condition?patient=cf-ada&code=7321', []],
      ['an unknown code: nothing, no error', 'Condition?patient=cf-ada&code=none', []],
      ['an identifier by value', 'Patient?_id=cf-ada&identifier=A-1001', ['cf-ada']],
      ['an identifier by system|value', 'Patient?_id=cf-ada&identifier=urn:chartroom:suites|A-1001', ['cf-ada']],
      ['an identifier without a system', 'Patient?_id=cf-ada&identifier=|bare-9', ['cf-ada']],
      ['a code by its element', 'Patient?_id=cf-ada&gender=female', ['cf-ada']],
      ['a boolean', 'Patient?_id=cf-ada&active=true', ['cf-ada']],
      ['a boolean that is false', 'Patient?_id=cf-ada&active=false', []],
      ['whether somebody died', 'Patient?_id=cf-ada&deceased=true', ['cf-ada']],
      ['a contact point', 'Patient?_id=cf-ada&phone=555-0177', ['cf-ada']],
      ['a contact point of another kind', 'Patient?_id=cf-ada&email=555-0177', []],
      [
        'a Coding',
        'Encounter?patient=cf-ada&class=http://terminology.hl7.org/CodeSystem/v3-ActCode|AMB',
        ['cf-encounter'],
      ],
      ['_id in its own case only', 'Observation?patient=cf-ada&_id=CF-LAB', []],
    ])('94 token: %s', async (_what, query, expected) => {
      expect(await found(query)).toEqual(expected)
    })
  })

  describe('reference', () => {
    test.each([
      ['id', 'Observation?code=2951-2&subject=cf-ada', ['cf-lab']],
      ['Type/id', 'Observation?code=2951-2&subject=Patient/cf-ada', ['cf-lab']],
      ['absolute address of ours', 'Observation?code=2951-2&subject=BASE/Patient/cf-ada', ['cf-lab']],
      ['absolute address of ours by https', 'Observation?code=2951-2&subject=HTTPS/Patient/cf-ada', ['cf-lab']],
      [
        'absolute address of another',
        'Observation?code=2951-2&patient=cf-ada&subject=http://other.example/Patient/cf-ada',
        [],
      ],
      [
        'an id of nobody: nothing, no error',
        'Observation?code=2951-2&patient=cf-ada&performer=Practitioner/nobody',
        [],
      ],
      ['a target of another type', 'Observation?patient=cf-ada&performer=Practitioner/cf-doctor', ['cf-lab']],
      [
        'a canonical',
        'QuestionnaireResponse?patient=cf-ada&questionnaire=http://chartroom.example.org/Questionnaire/q',
        ['cf-answers'],
      ],
      [
        'a canonical with its version',
        'QuestionnaireResponse?patient=cf-ada&questionnaire=http://chartroom.example.org/Questionnaire/q|2',
        ['cf-answers'],
      ],
      [
        'a canonical with another version',
        'QuestionnaireResponse?patient=cf-ada&questionnaire=http://chartroom.example.org/Questionnaire/q|3',
        [],
      ],
    ])('e.4 reference: %s', async (_what, query, expected) => {
      expect(
        await found(query.replace('BASE', served().base).replace('HTTPS', served().base.replace(/^http:/, 'https:'))),
      ).toEqual(expected)
    })
  })

  describe('uri and composite', () => {
    test.each([
      ['_profile whole', '_profile=http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient', true],
      ['_profile in other case', '_profile=http://hl7.org/fhir/us/core/StructureDefinition/US-core-patient', false],
      ['_profile’s start', '_profile=http://hl7.org/fhir/us/core', false],
      ['_source whole', '_source=urn:chartroom:sources:suite', true],
      ['_source in other case', '_source=urn:chartroom:sources:SUITE', false],
    ])('e.4 uri: %s', async (_what, query, hit) => {
      expect(await found(`Patient?_id=cf-ada&${query}`)).toEqual(hit ? ['cf-ada'] : [])
    })

    test.each([
      ['both parts of one component', 'component-code-value-quantity=8480-6$gt100', ['cf-vital']],
      ['parts of two components', 'component-code-value-quantity=8462-4$gt100', []],
      ['systems within the parts', 'component-code-value-quantity=http://loinc.org|8462-4$lt80', ['cf-vital']],
      ['code and value of the whole', 'code-value-quantity=2951-2$gt140', ['cf-lab']],
      ['code and concept', 'code-value-concept=72166-2$266919005', ['cf-social']],
      ['two alternatives', 'code-value-quantity=2951-2$lt1,2823-3$gt1', ['cf-lab-2']],
    ])('e.4 composite: %s', async (_what, query, expected) => {
      expect(await found(`Observation?patient=cf-ada&${query}`)).toEqual(expected)
    })
  })

  describe('several values', () => {
    test.each([
      ['comma is OR', 'Observation?patient=cf-ada&code=2951-2,2823-3', ['cf-lab', 'cf-lab-2']],
      ['repetition is AND', 'Observation?patient=cf-ada&code=2951-2&code=2823-3', []],
      [
        'repetition of what one resource has twice',
        'Observation?patient=cf-ada&category=survey&category=sdoh',
        ['cf-survey'],
      ],
      ['\\| is a bar and \\, a comma', 'Patient?_id=cf-ada&identifier=urn:chartroom:odd|77\\|x\\,y\\$z', ['cf-ada']],
      [
        'percent-encoded as well',
        'Patient?_id=cf-ada&identifier=urn%3Achartroom%3Aodd%7C77%5C%7Cx%5C%2Cy%5C%24z',
        ['cf-ada'],
      ],
      ['a comma that is not escaped', 'Patient?_id=cf-ada&identifier=urn:chartroom:odd|77\\|x,y$z', []],
      ['an empty value is ignored', 'Patient?_id=cf-ada&identifier=', ['cf-ada']],
    ])('95 %s', async (_what, query, expected) => {
      expect(await found(query)).toEqual(expected)
    })
  })
}
