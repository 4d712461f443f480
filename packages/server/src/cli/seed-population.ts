import { population } from '@chartroom/sample-data'
import type { Config } from '../config.ts'
import type { Json } from '../fhir/exact-json.ts'
import { importBundle } from '../ingest/import-bundle.ts'
import type { ImportReport } from '../ingest/report.ts'
import type { Container } from './open-container.ts'
import { ownBase } from './own-address.ts'
import { OperatorError } from './print-problem.ts'
import { progressBar } from './progress-bar.ts'

/** Which generated people a container holds: the first `done` of a seed, as they were on a day. */
interface Progress {
  readonly seed: number
  readonly today: string
  readonly done: number
}

const name = 'generated_people'

/** People after whom it is written down how far this is: as many may have to be looked at again after a kill. */
const step = 20

/**
 * Adds the generated people that are asked for and not there yet. A start that was killed goes on where it was, on the day
 * on which it began, so that nobody's chart changes.
 * @returns how many resources were added; null when nothing was to be done
 */
export async function seedPopulation(config: Config, container: Container, now: string): Promise<number | null> {
  const { patients, seed } = config
  if (patients === null) return null
  const before = await progressOf(container)
  if (before !== null && before.seed !== seed) {
    throw new OperatorError(
      `${config.data} holds generated people of seed ${before.seed}: start with --seed ${before.seed}, or choose another folder with --data DIR`,
    )
  }
  const { today, done } = before ?? { today: now, done: 0 }
  if (done >= patients) return null
  const deps = {
    record: container.record,
    store: container.store,
    organization: config.organization,
    base: ownBase(config),
  }
  const bar = progressBar('Generated people', patients)
  bar.step(done)
  let resources = 0
  const keep = (count: number): Promise<void> =>
    container.store.putSetting(name, JSON.stringify({ seed, today, done: count } satisfies Progress))
  await keep(done)
  let count = done
  for (const person of population({ patients, seed, today, from: done + 1 })) {
    resources += created(await importBundle(person.bundle as unknown as Json, person.record_id, deps))
    count += 1
    bar.step()
    if (count % step === 0) await keep(count)
  }
  await keep(patients)
  bar.end()
  await container.store.optimize()
  return resources
}

async function progressOf({ store }: Container): Promise<Progress | null> {
  const kept = await store.setting(name)
  return kept === null ? null : (JSON.parse(kept) as Progress)
}

function created(report: ImportReport): number {
  const [fault] = report.failed
  if (fault !== undefined)
    throw new OperatorError(`generated people: ${fault.file}, entry ${fault.entry}: ${fault.reason}`)
  return report.created
}
