import { beforeEach, describe, expect, it } from 'vitest'
import type { Criterion, RecordFilter } from '../criteria.ts'
import { SHARED_RECORD } from '../record-store.ts'
import * as criterion from './sample-criteria.ts'
import { patient, referenceRow, TUESDAY, tokenRow, WEDNESDAY, write } from './sample-writes.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const own: RecordFilter = { kind: 'records', ids: ['anna'] }
const all: RecordFilter = { kind: 'all' }

/** Chains, reverse chains and includes: what refers to what, and in which records it may lie (e.5). */
export function describeLinks(under: StoreUnderTest): void {
  describe('what refers to what', () => {
    beforeEach(async () => {
      const observation = (id: string, record_id: string, performer: string, code = 'bp') =>
        write({
          id,
          record_id,
          index: {
            tokens: [tokenRow('code', '', code)],
            references: [
              referenceRow('subject', 'Patient', record_id),
              referenceRow('patient', 'Patient', record_id),
              referenceRow('performer', 'Practitioner', performer),
              referenceRow('performer', '', '', { url: 'http://e.example/Practitioner/9' }),
            ],
            composites: [
              {
                param: 'related',
                ordinal: 0,
                parts: [{ kind: 'reference', rows: [referenceRow('x', 'Patient', record_id)] }],
              },
            ],
          },
        })
      const name = (folded: string) => ({ strings: [{ param: 'name', folded, exact: folded }] })
      await under
        .store()
        .writeBatch(
          [
            patient('anna', 'harbour', name('anna silva')),
            patient('ben', 'hillside', name('ben silva')),
            observation('o1', 'anna', 'dave'),
            observation('o2', 'anna', 'eve', 'pulse'),
            observation('o3', 'ben', 'dave'),
            write({ type: 'Practitioner', id: 'dave', record_id: SHARED_RECORD, index: name('okafor') }),
            write({ type: 'Practitioner', id: 'eve', record_id: SHARED_RECORD, index: name('moreau') }),
            write({ type: 'Group', id: 'anna', record_id: SHARED_RECORD }),
            write({ id: 'o4', index: { references: [referenceRow('subject', 'Group', 'anna')] } }),
          ],
          TUESDAY,
          [],
        )
    })
    const named = (folded: string) => criterion.string('name', 'starts', folded)
    const chain = (param: string, target: string, records: RecordFilter, ...where: Criterion[]): Criterion => ({
      kind: 'chain',
      param,
      target,
      records,
      where,
    })
    const has = (type: string, param: string, records: RecordFilter, ...where: Criterion[]): Criterion => ({
      kind: 'has',
      type,
      param,
      records,
      where,
    })

    it('a chain asks the target, which lies in records of its own (R4 §3.1.1.4.15)', async () => {
      const by = (records: RecordFilter, name: string) =>
        under.ids({ records: all, criteria: [chain('performer', 'Practitioner', records, named(name))] })
      expect(await by({ kind: 'shared' }, 'oka')).toEqual(['o1', 'o3'])
      expect(await by({ kind: 'shared' }, 'silva')).toEqual([])
      expect(await by(own, 'oka')).toEqual([])
    })

    it('a chain does not leave the records that it is given, whatever the source may be', async () => {
      const silva = (records: RecordFilter) =>
        under.ids({
          records: all,
          criteria: [chain('subject', 'Patient', records, criterion.string('name', 'contains', 'silva'))],
        })
      expect(await silva(all)).toEqual(['o1', 'o2', 'o3'])
      expect(await silva(own)).toEqual(['o1', 'o2'])
      expect(await silva({ kind: 'organizations', ids: ['hillside'] })).toEqual(['o3'])
      expect(await silva({ kind: 'records', ids: [] })).toEqual([])
    })

    it('a reverse chain asks what refers to it, of one type (R4 §3.1.1.4.16)', async () => {
      const having = (type: string, records: RecordFilter, ...where: Criterion[]) =>
        under.ids({
          type,
          records: all,
          criteria: [has('Observation', type === 'Patient' ? 'subject' : 'performer', records, ...where)],
        })
      expect(await having('Patient', all)).toEqual(['anna', 'ben'])
      expect(await having('Patient', all, criterion.token('code', { code: 'pulse' }))).toEqual(['anna'])
      expect(await having('Practitioner', own)).toEqual(['dave', 'eve'])
      expect(await having('Practitioner', { kind: 'records', ids: ['ben'] })).toEqual(['dave'])
    })

    it('both go on: whose performer also saw a Silva', async () => {
      const seen = has('Observation', 'performer', all, chain('subject', 'Patient', all, named('ben')))
      expect(await under.ids({ criteria: [chain('performer', 'Practitioner', { kind: 'shared' }, seen)] })).toEqual([
        'o1',
      ])
    })

    it('what was deleted is no target and no source', async () => {
      const gone = {
        ...write({ type: 'Practitioner', id: 'dave', record_id: SHARED_RECORD }),
        deleted: true,
        hash: 'deleted',
      }
      await under.store().writeBatch([gone], WEDNESDAY, [])
      expect(await under.ids({ criteria: [chain('performer', 'Practitioner', all)] })).toEqual(['o2'])
    })

    it("tells what resources refer to, each reference once, parts of composites and others' addresses not (include)", async () => {
      const from = ['o1', 'o3'].map((id) => ({ type: 'Observation', id, record_id: id === 'o1' ? 'anna' : 'ben' }))
      const told = await under.store().referencesFrom(from)
      expect(told.map(({ from: { id }, param, to }) => `${id} ${param} ${to.type}/${to.id}`).sort()).toEqual([
        'o1 patient Patient/anna',
        'o1 performer Practitioner/dave',
        'o1 subject Patient/anna',
        'o3 patient Patient/ben',
        'o3 performer Practitioner/dave',
        'o3 subject Patient/ben',
      ])
      expect(await under.store().referencesFrom(from, 'subject')).toHaveLength(2)
      expect(
        await under.store().referencesFrom([{ ...from[0], type: 'Observation', id: 'o1', record_id: 'ben' }]),
      ).toEqual([])
      expect(await under.store().referencesFrom([])).toEqual([])
    })

    it('tells which types a bare id leads to, of what may be seen (R4 §3.1.1.4.12)', async () => {
      const types = (records: RecordFilter, id = 'anna') =>
        under.store().referredTypes({ types: ['Observation'], records, param: 'subject', id })
      expect(await types(own)).toEqual(['Group', 'Patient'])
      expect(await types({ kind: 'records', ids: ['ben'] })).toEqual([])
      expect(await types(all, 'ben')).toEqual(['Patient'])
      expect(await types(all, 'nobody')).toEqual([])
    })
  })
}
