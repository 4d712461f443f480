import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServing } from '../../cli/test-serving.ts'
import { categories, tokenOver } from './bearer-record.ts'
import { importTwoRecords } from './two-records.ts'

interface Searchset {
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly { readonly resource: { readonly id: string }; readonly search: { readonly mode: string } }[]
}
type Ask = (path: string) => Promise<Response>

const lab = `patient/Observation.rs?category=${categories}|laboratory`

/** What is asked through other resources: chains, `_has`, Lists, includes, compartments (reference rows 35, 39, 98). */
export function describeGuarded(name: string, open: () => Promise<TestServing>): void {
  describe(`what is asked through other resources ${name}`, () => {
    let serving: TestServing
    let dave: Ask
    beforeAll(async () => {
      serving = await open()
      await importTwoRecords(serving)
      const signed = await serving.signIn('dave')
      dave = (path) => signed('GET', `/fhir/${path}`)
    })
    afterAll(() => serving.close())

    const asked = async (scopes: string): Promise<Ask> => {
      const { token } = await tokenOver(serving, 'dave', scopes, { record_id: 'ann' })
      return (path) => fetch(`${serving.origin}/fhir/${path}`, { headers: { authorization: `Bearer ${token}` } })
    }
    const bundle = async (ask: Ask, path: string): Promise<Searchset> => {
      const answer = await ask(path)
      const text = await answer.text()
      expect([path, answer.status, text]).toEqual([path, 200, expect.any(String)])
      return JSON.parse(text) as Searchset
    }
    /** Matches, then what came with them behind a plus. */
    const found = async (ask: Ask, path: string): Promise<string> => {
      const { entry = [] } = await bundle(ask, path)
      const ids = (mode: string) =>
        entry.filter(({ search }) => search.mode === mode).map(({ resource }) => resource.id)
      return [
        ...ids('match').sort(),
        ...ids('include')
          .sort()
          .map((id) => `+${id}`),
      ].join(' ')
    }
    const statusOf = async (ask: Ask, path: string): Promise<number> => (await ask(path)).status

    describe('a type that no scope covers is refused, wherever it is asked (row 35)', () => {
      test.each([
        'Observation?encounter:Encounter.class=AMB',
        'Observation?encounter.class=AMB',
        'Observation?subject:Patient.name=ann',
        'Observation?patient.name=nobody',
        'Observation?performer:Practitioner.name=doc',
        'Observation?_has:Provenance:target:agent=doc',
        'Observation?_has:Provenance:target:_id=none',
        'Observation?_has:Observation:has-member:encounter:Encounter.class=AMB',
        'Observation?_has:Observation:has-member:_has:Provenance:target:_id=none',
        'Observation?_list=ann-list',
        'Observation?_list=none',
        'Observation?encounter.class=AMB&_summary=count',
        'Observation?encounter.class=AMB&code=none',
        'Condition?_has:Observation:focus:code=x',
        '?_type=Observation,Condition',
        '_history?_type=Condition',
        'Patient/ann/Condition',
        'Encounter/ann-visit/Condition',
      ])('%s', async (path) => {
        const ask = await asked('patient/Observation.rs')
        expect(await statusOf(ask, path)).toBeOneOf(path.startsWith('_history') ? [200, 400, 403] : [403])
      })

      test('the right to read is none to search through', async () => {
        const ask = await asked('patient/Observation.rs patient/Encounter.r patient/Provenance.r')
        expect(await statusOf(ask, 'Observation?encounter.class=AMB')).toBe(403)
        expect(await statusOf(ask, 'Observation?_has:Provenance:target:_id=ann-of-lab')).toBe(403)
      })
    })

    describe('a chain, a _has and a List see what their asker may see (rows 39, 98)', () => {
      const session: readonly [string, string][] = [
        ['Practitioner?_has:Observation:performer:code=k-lab', 'doc'],
        ['Practitioner?_has:Observation:performer:code=z-lab', ''],
        ['Practitioner?_has:Patient:general-practitioner:name=ann&identifier=d-1', 'doc'],
        ['Practitioner?_has:Patient:general-practitioner:name=zed', ''],
        ['Practitioner?_has:Observation:performer:patient:Patient.name=zed', ''],
        ['Practitioner?_has:Observation:performer:_has:Provenance:target:agent=doc', 'doc'],
        ['Practitioner?_has:Observation:performer:code=z-lab,k-lab', 'doc'],
        ['Medication?_has:MedicationRequest:medication:patient=zed', ''],
        ['Medication?_has:MedicationRequest:medication:patient=ann', 'drug'],
        ['Observation?encounter:Encounter.class=IMP&patient=ann', 'ann-pulse'],
        ['Observation?encounter.class=AMB&code=k-lab,z-lab', 'ann-lab'],
        ['Observation?_list=ann-list', 'ann-lab'],
        ['Observation?_list=zed-list', ''],
        ['Observation?_list=ann-list,zed-list', 'ann-lab'],
        ['Observation?patient=ann&performer:Practitioner.name=docent&code=k-lab', 'ann-lab'],
        ['Observation?patient=ann&performer:RelatedPerson.name=k-aunt', 'ann-told'],
      ]
      test.each(session)('a session: %s finds "%s", and counts it', async (path, ids) => {
        expect(await found(dave, path)).toBe(ids)
        const count = ids === '' ? 0 : ids.split(' ').length
        expect((await bundle(dave, `${path}&_summary=count`)).total).toBe(count)
        expect((await bundle(dave, `${path}&_total=accurate`)).total).toBe(count)
      })

      const everything = 'patient/*.rs'
      const finished = 'patient/Observation.rs patient/Encounter.rs?status=finished'
      const scoped: readonly [string, string, string][] = [
        [everything, 'Practitioner?_has:Observation:performer:code=z-lab', ''],
        [everything, 'Observation?encounter.class=IMP', 'ann-pulse'],
        [finished, 'Observation?encounter.class=IMP', ''],
        [finished, 'Observation?encounter.status=in-progress', ''],
        [finished, 'Observation?encounter.class=AMB&code=k-lab', 'ann-lab'],
        [finished, 'Observation?encounter.status:not=finished', ''],
        [`${lab} patient/Practitioner.rs`, 'Practitioner?_has:Observation:performer:code=k-lab', 'doc'],
        [`${lab} patient/Practitioner.rs`, 'Practitioner?_has:Observation:performer:code=k-pulse', ''],
        [`${lab} patient/Encounter.rs`, 'Encounter?_has:Observation:encounter:category=vital-signs', ''],
        [`${lab} patient/Encounter.rs`, 'Encounter?_has:Observation:encounter:code=k-lab', 'ann-visit'],
        [`${lab} patient/Provenance.rs`, 'Provenance?target:Observation.code=k-pulse', ''],
        [`${lab} patient/Provenance.rs`, 'Provenance?target:Observation.code=k-lab', 'ann-of-lab'],
        [`${lab} patient/Provenance.rs?agent=Patient/ann`, 'Observation?_has:Provenance:target:_id=ann-of-lab', ''],
        [`${lab} patient/List.rs?status=retired`, 'Observation?_list=ann-list', ''],
        [`${lab} patient/List.rs?status=current`, 'Observation?_list=ann-list', 'ann-lab'],
      ]
      test.each(scoped)('%s: %s finds "%s", and counts it', async (scopes, path, ids) => {
        const ask = await asked(scopes)
        expect(await found(ask, path)).toBe(ids)
        expect((await bundle(ask, `${path}&_count=0`)).total).toBe(ids === '' ? 0 : ids.split(' ').length)
      })
    })

    describe('an include brings what may be seen, and keeps silent about the rest (rows 35, 39, 98)', () => {
      const drug = 'MedicationRequest?_include=MedicationRequest:medication'
      const proven = 'Observation?code=k-lab,k-pulse&_revinclude=Provenance:target'
      const rows: readonly [string, string, string][] = [
        ['patient/MedicationRequest.rs patient/Medication.rs', drug, 'ann-drug +drug'],
        ['patient/MedicationRequest.rs patient/Medication.r', drug, 'ann-drug +drug'],
        ['patient/MedicationRequest.rs patient/Medication.s', drug, 'ann-drug'],
        ['patient/MedicationRequest.rs', drug, 'ann-drug'],
        ['patient/MedicationRequest.rs patient/Medication.rs?code=other', drug, 'ann-drug'],
        ['patient/Observation.rs', proven, 'ann-lab ann-pulse'],
        ['patient/Observation.rs patient/Provenance.r', proven, 'ann-lab ann-pulse'],
        ['patient/Observation.rs patient/Provenance.rs', proven, 'ann-lab ann-pulse +ann-of-lab +ann-of-pulse'],
        [`${lab} patient/Provenance.rs`, proven, 'ann-lab +ann-of-lab'],
        [
          'patient/Observation.rs patient/Provenance.rs?agent=Practitioner/doc',
          proven,
          'ann-lab ann-pulse +ann-of-lab',
        ],
        [lab, 'Observation?code=k-panel&_include=Observation:has-member', 'ann-panel +ann-lab'],
        [lab, 'Observation?code=k-lab&_revinclude=Observation:has-member', 'ann-lab +ann-panel'],
        [
          `${lab} patient/Observation.s`,
          'Observation?code=k-panel&_include=Observation:has-member',
          'ann-panel +ann-lab',
        ],
        ['patient/Practitioner.rs', 'Practitioner?_id=doc&_revinclude=Observation:performer', 'doc'],
        [
          `${lab} patient/Practitioner.rs`,
          'Practitioner?_id=doc&_revinclude=Observation:performer',
          'doc +ann-lab +ann-panel',
        ],
      ]
      test.each(rows)('%s: %s answers "%s"', async (scopes, path, told) => {
        const ask = await asked(scopes)
        expect(await found(ask, path)).toBe(told)
        const { total } = await bundle(ask, `${path}&_total=accurate`)
        expect(total).toBe(told.split(' ').filter((id) => !id.startsWith('+')).length)
      })

      test('of shared resources, only what refers to them from records that may be opened', async () => {
        const told = await found(dave, 'Practitioner?_id=doc&_revinclude=*&_revinclude=Observation:performer').catch(
          String,
        )
        expect(told).not.toContain('zed')
        expect(await found(dave, 'Practitioner?_id=doc&_revinclude=Patient:general-practitioner')).toBe('doc +ann')
        expect(await found(dave, 'Medication?_id=drug&_revinclude=MedicationRequest:*')).toBe('drug +ann-drug')
      })
    })

    describe('an include (R4 §3.1.1.5.4, reference e.5)', () => {
      const rows: readonly [string, string][] = [
        ['Observation?code=k-panel&_include=Observation:has-member', 'ann-panel +ann-lab +ann-pulse'],
        ['Observation?code=k-panel&_include=Observation:derived-from', 'ann-panel +ann-other'],
        ['Observation?code=k-panel,k-other&_include=Observation:derived-from', 'ann-other ann-panel'],
        [
          'Observation?code=k-lab&_include=Observation:encounter&_include=Observation:subject:Patient',
          'ann-lab +ann +ann-visit',
        ],
        ['Observation?code=k-lab&_include=Observation:subject:Group', 'ann-lab'],
        ['Observation?code=k-lab&_include=Observation:*', 'ann-lab +ann +ann-visit +doc'],
        ['Observation?code=k-lab&_include=*', 'ann-lab +ann +ann-visit +doc'],
        ['Condition?code=k&_include=Condition:encounter&_include=Encounter:subject', ''],
        ['Condition?code=k&_include=Condition:encounter&_include:iterate=Encounter:subject', 'ann-ill +ann +ann-visit'],
        [
          'Encounter?_id=ann-stay&_revinclude=Observation:encounter&_revinclude:iterate=Provenance:target',
          'ann-stay +ann-of-pulse +ann-pulse',
        ],
        ['Observation?code=k-other&_include:iterate=Observation:derived-from', 'ann-other +ann-panel'],
        [
          'Observation?code=k-pulse&_revinclude:iterate=Observation:has-member&_revinclude:iterate=Observation:derived-from',
          'ann-pulse +ann-other +ann-panel',
        ],
        ['Observation?code=k-lab&_revinclude=Provenance:*', 'ann-lab +ann-of-lab'],
        ['Patient?_id=ann&_revinclude=Provenance:agent:Patient', 'ann +ann-of-pulse'],
        ['Provenance?agent=Patient/ann&_include=Provenance:agent', 'ann-of-pulse +ann'],
      ]
      test.each(rows)('%s answers "%s"', async (path, told) => {
        if (told === '') expect(await statusOf(dave, path)).toBe(400)
        else expect(await found(dave, path)).toBe(told)
      })

      test('comes on the page of its match, and is not counted', async () => {
        const seen: string[] = []
        let at: string | undefined =
          'Observation?patient=ann&code=k-lab,k-pulse,k-panel&_count=1&_sort=_id&_total=accurate&_revinclude=Provenance:target'
        while (at !== undefined) {
          const page: Searchset = await bundle(dave, at)
          expect(page.total).toBe(3)
          seen.push((page.entry ?? []).map(({ resource }) => resource.id).join('+'))
          at = page.link.find(({ relation }) => relation === 'next')?.url.replace(`${serving.origin}/fhir/`, '')
        }
        expect(seen).toEqual(['ann-lab+ann-of-lab', 'ann-panel', 'ann-pulse+ann-of-pulse'])
      })

      test('leaves an event of what it read', async () => {
        await (await asked('patient/Observation.rs patient/Provenance.rs'))('Observation?_revinclude=Provenance:target')
        const { audit, store } = serving.container
        await audit.fold()
        const [read, search] = await store.auditOf('ann', 2)
        expect([read?.text, search?.text]).toEqual([
          expect.stringMatching(/"code":"read".*"code":"Provenance".*"valueString":"2"/),
          expect.stringMatching(/"code":"search".*"code":"Observation"/),
        ])
      })
    })

    describe('a compartment (R4 compartmentdefinition.html)', () => {
      const rows: readonly [string, string][] = [
        ['Patient/ann/Condition', 'ann-ill'],
        ['Patient/ann/Observation?code=k-lab', 'ann-lab'],
        ['Patient/ann/Patient', 'ann'],
        ['Patient/ann/*?_type=Condition,Encounter', 'ann-ill ann-stay ann-visit'],
        ['Encounter/ann-stay/Observation', 'ann-pulse'],
        ['Encounter/ann-stay/*', 'ann-pulse ann-stay'],
        ['Practitioner/doc/MedicationRequest', 'ann-drug'],
        ['Practitioner/doc/Observation?category=vital-signs', 'ann-pulse'],
        ['Device/ann-pump/Observation', 'ann-flow'],
        ['RelatedPerson/ann-aunt/Observation', 'ann-told'],
        ['Encounter/zed-stay/Observation', ''],
        ['Encounter/nobody/*', ''],
        ['Patient/ann/Observation?patient=zed', ''],
      ]
      test.each(rows)('%s finds "%s"', async (path, ids) => {
        expect(await found(dave, path)).toBe(ids)
      })

      test('of somebody who may not be seen, or is not there, is not found', async () => {
        for (const path of ['Patient/zed/Observation', 'Patient/zed/*', 'Patient/nobody/*', 'Patient/_shared/*']) {
          expect([path, await statusOf(dave, path)]).toEqual([path, 404])
        }
        const ask = await asked('patient/*.rs')
        expect(await statusOf(ask, 'Patient/zed/Condition')).toBe(404)
        expect(await statusOf(ask, 'Patient/penny-silva/*')).toBe(404)
      })

      test('holds what the scopes leave, of all types as of one', async () => {
        const ask = await asked(`${lab} patient/Condition.rs`)
        expect(await found(ask, 'Patient/ann/*')).toBe('ann-ill ann-lab ann-panel')
        expect(await found(ask, 'Patient/ann/Observation')).toBe('ann-lab ann-panel')
        expect((await bundle(ask, 'Patient/ann/*?_summary=count')).total).toBe(3)
        expect(await found(ask, 'Practitioner/doc/Observation?code=k-pulse')).toBe('')
      })

      test('holds all of the record, each once', async () => {
        const told = (await found(dave, 'Patient/ann/*?_count=1000')).split(' ')
        expect(told).toEqual([...new Set(told)])
        expect(told.length).toBe(15)
        expect(told.every((id) => id.startsWith('ann'))).toBe(true)
      })
    })

    describe('the system (R4 §3.1.1.4.24)', () => {
      test.each([
        ['?_type=Condition,Encounter&patient=ann', 'ann-ill ann-stay ann-visit'],
        ['?_type=Practitioner,Medication&_id=doc,drug', 'doc drug'],
        ['?_id=ann-ill,doc,zed-ill,ann', 'ann ann-ill doc'],
        ['?_list=ann-list', 'ann-ill ann-lab'],
      ])('%s finds "%s"', async (path, ids) => {
        expect(await found(dave, path)).toBe(ids)
      })

      test('of types that nobody named, those that no scope covers are left out', async () => {
        const ask = await asked(`${lab} patient/Practitioner.rs`)
        expect(await found(ask, '?_id=ann-ill,ann-lab,ann-pulse,doc,drug,zed-lab')).toBe('ann-lab doc')
        expect((await bundle(ask, '?_id=ann-ill,ann-lab,ann-pulse,doc,drug,zed-lab&_count=0')).total).toBe(2)
        expect(await statusOf(await asked('patient/Observation.r'), '?_id=ann-lab')).toBe(403)
      })
    })

    describe('an id alone (R4 §3.1.1.4.12)', () => {
      test.each([
        'Observation?performer=both',
        'Observation?patient=ann&performer=both',
        'Observation?patient=ann&performer=doc,both',
        'Observation?_has:Observation:has-member:performer=both',
        'Provenance?target:Observation.performer=both',
        'Patient/ann/Observation?performer=both',
        'Observation?performer=both&_count=0',
      ])('that leads to several types is refused: %s', async (path) => {
        const answer = await dave(path)
        expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('Type'.toLowerCase())])
      })

      test('that leads to several only beside what a scope covers finds what is covered', async () => {
        const both = `patient/Observation.rs?performer=Practitioner/both`
        expect(await statusOf(await asked(both), 'Observation?performer=both')).toBe(400)
        const one = await asked(`patient/Observation.rs?code=k-two`)
        expect(await found(one, 'Observation?performer=both')).toBe('')
      })

      test.each([
        ['Provenance?agent=doc', 'ann-of-lab'],
        ['Observation?subject=ann&code=k-lab', 'ann-lab'],
        ['Observation?performer=Practitioner/both', 'ann-one'],
        ['Observation?performer:Organization=both', 'ann-one'],
        ['Observation?performer=nobody', ''],
        // In a record that may not be seen it leads elsewhere, and nobody is told.
        ['Observation?performer=apart', 'ann-two'],
      ])('that leads to one finds it: %s', async (path, ids) => {
        expect(await found(dave, path)).toBe(ids)
      })
    })
  })
}
