import { describe, expect, test } from 'vitest'
import { callerOf, entriesOf, idsOf, issuesOf, usedOf } from '../caller.ts'
import type { Served } from '../served.ts'

/** Modifiers, unknown parameters, and what is said of them (e.4; statements 92 and 94). */
export function modifiersSuite(served: () => Served): void {
  const dave = callerOf(served, { persona: 'dave', scope: 'user/*.rs' })
  const ada = 'Observation?patient=cf-ada&_count=100'

  describe('modifiers', () => {
    test.each([
      [':exact takes case and accents', 'Patient?_id=cf-ada&family:exact=Østergård-Núñez', ['cf-ada']],
      [':exact of another case', 'Patient?_id=cf-ada&family:exact=østergård-Núñez', []],
      [':exact of a start', 'Patient?_id=cf-ada&family:exact=Østergård', []],
      [':contains within a part', 'Patient?_id=cf-ada&family:contains=GARD-NUN', ['cf-ada']],
      [':contains of what is not there', 'Patient?_id=cf-ada&family:contains=gaard', []],
      [':missing=true', `${ada}&value-quantity:missing=true`, ['cf-loose', 'cf-social', 'cf-survey', 'cf-vital']],
      [':missing=false', `${ada}&value-quantity:missing=false`, ['cf-lab', 'cf-lab-2']],
      [':missing of a date', 'Observation?patient=cf-dated&date:missing=true', ['cf-date-none']],
      [':missing of a reference', `${ada}&encounter:missing=false`, ['cf-lab']],
      [':missing of a string', 'Patient?_id=cf-zoe&address-city:missing=true', ['cf-zoe']],
      [':missing of a uri', 'Patient?_id=cf-zoe&_source:missing=true', ['cf-zoe']],
      [
        ':not finds other codes, and what has none',
        `${ada}&category:not=laboratory`,
        ['cf-loose', 'cf-social', 'cf-survey', 'cf-vital'],
      ],
      [':not with a system', `${ada}&code:not=http://loinc.org|2951-2&category=laboratory`, ['cf-lab-2']],
      [':not of two is neither', `${ada}&category:not=laboratory,vital-signs`, ['cf-loose', 'cf-social', 'cf-survey']],
      [':text finds by the words of a code', 'Condition?patient=cf-ada&code:text=diabetes', ['cf-condition']],
      [':text finds by the text of a concept', 'Condition?patient=cf-ada&code:text=zucker', ['cf-condition']],
      [':text of what only words say', 'Condition?patient=cf-ada&code:text=only', ['cf-condition-visit']],
      [
        ':of-type with its three parts',
        'Patient?_id=cf-ada&identifier:of-type=http://terminology.hl7.org/CodeSystem/v2-0203|MR|A-1001',
        ['cf-ada'],
      ],
      [
        ':of-type of another type',
        'Patient?_id=cf-ada&identifier:of-type=http://terminology.hl7.org/CodeSystem/v2-0203|SS|A-1001',
        [],
      ],
      [':Type of a reference', `${ada}&performer:Practitioner=cf-doctor`, ['cf-lab']],
      [':Type of another type', `${ada}&performer:Organization=cf-doctor`, []],
      [':identifier of a reference', `${ada}&performer:identifier=urn:chartroom:staff|S-9`, ['cf-loose']],
      [':identifier without its system', `${ada}&performer:identifier=S-9`, ['cf-loose']],
      [':below of a uri', 'Patient?_id=cf-ada&_profile:below=http://hl7.org/fhir/us/core', ['cf-ada']],
      [
        ':above of a uri',
        'Patient?_id=cf-ada&_profile:above=http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient/more',
        ['cf-ada'],
      ],
    ])('94 %s', async (_what, query, expected) => {
      const { status, body, text } = await dave.get(encodeURI(query))
      expect([status, text.slice(0, 300)]).toEqual([200, expect.any(String)])
      expect(idsOf(body)).toEqual(expected)
    })

    test.each([
      [':sounds', 'Patient?name:sounds=x'],
      [':not on a string', 'Patient?name:not=x'],
      [':exact on a token', 'Patient?gender:exact=female'],
      [':contains on a date', 'Patient?birthdate:contains=1980'],
      [':of-type on what is no identifier', 'Patient?gender:of-type=a|b|c'],
      [':of-type with two parts', 'Patient?identifier:of-type=MR|A-1001'],
      [':Horoscope on a reference', 'Observation?subject:Horoscope=x'],
      [':Type that it cannot refer to', 'Observation?patient:Device=x'],
      [':missing=perhaps', 'Patient?name:missing=perhaps'],
      [':missing on a composite', 'Observation?code-value-quantity:missing=true'],
      [':in of a value set that is not held', 'Condition?patient=cf-ada&code:in=http://nowhere.example/ValueSet/x'],
      [':below of a code system that is not held', 'Condition?patient=cf-ada&code:below=http://nowhere.example|1'],
      ['_id:exact', 'Patient?_id:exact=cf-ada'],
    ])('92 a modifier that is not supported is 400: %s', async (_what, query) => {
      for (const headers of [{}, { prefer: 'handling=lenient' }]) {
        const { status, body } = await dave.get(query, headers)
        expect([status, issuesOf(body).length]).toEqual([400, 1])
      }
    })

    test('e.4 a bare id is refused or found where several types may be meant', async () => {
      const { status, body } = await dave.get('Observation?patient=cf-ada&performer=cf-doctor')
      if (status === 200) expect(idsOf(body)).toEqual(['cf-lab'])
      else expect(status).toBe(400)
    })
  })

  describe('unknown parameters', () => {
    const query = 'Patient?_id=cf-ada&colour=red&size=9'

    test.each([[{}], [{ prefer: 'handling=lenient' }]])(
      '92 unknown parameters are ignored, absent from self, and told in an outcome: %o',
      async (headers) => {
        const { status, body } = await dave.get(query, headers)
        expect([status, idsOf(body)]).toEqual([200, ['cf-ada']])
        expect(usedOf(body).map(([name]) => name)).not.toContain('colour')
        expect(usedOf(body)).toContainEqual(['_id', 'cf-ada'])
        const outcome = entriesOf(body).find(({ search }) => search?.mode === 'outcome')?.resource
        expect(JSON.stringify(outcome)).toMatch(/colour.*size/)
        expect(issuesOf(outcome ?? { resourceType: '' }).filter((issue) => /^(error|fatal)/.test(issue))).toEqual([])
      },
    )

    test('92 unknown parameters with handling=strict are 400', async () => {
      const { status, body } = await dave.get(query, { prefer: 'handling=strict' })
      expect([status, issuesOf(body).length > 0]).toEqual([400, true])
      expect(JSON.stringify(body)).toContain('colour')
      expect((await dave.get('Patient?_id=cf-ada', { prefer: 'handling=strict' })).status).toBe(200)
    })

    test('e.4 unknown parameters of a history are ignored, absent from self, and told; with handling=strict they are 400', async () => {
      const path = 'Patient/cf-ada/_history?colour=red&_count=5'
      const { status, body } = await dave.get(path)
      expect([status, usedOf(body)]).toEqual([200, [['_count', '5']]])
      expect(JSON.stringify(body)).toContain('colour')
      expect((await dave.get(path, { prefer: 'handling=strict' })).status).toBe(400)
    })

    test('e.4 an empty value is not told in self', async () => {
      const { body } = await dave.get('Patient?_id=cf-ada&gender=')
      expect(usedOf(body).map(([name]) => name)).not.toContain('gender')
    })

    test.each([['_filter=name eq x'], ['_query=x'], ['near=1|2']])(
      'e.4 what would answer another question when ignored is refused: %s',
      async (parameter) => {
        const type = parameter.startsWith('near') ? 'Location' : 'Patient'
        expect((await dave.get(encodeURI(`${type}?${parameter}`))).status).toBe(400)
      },
    )
  })
}
