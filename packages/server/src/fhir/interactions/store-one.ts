import type { PlannedWrite, RecordWork, WrittenVersion } from '../../record/record-work.ts'

export async function storeOne(work: Pick<RecordWork, 'store'>, planned: PlannedWrite): Promise<WrittenVersion> {
  const [written] = await work.store([planned])
  if (written === undefined) throw new TypeError('A write has no outcome.')
  return written
}
