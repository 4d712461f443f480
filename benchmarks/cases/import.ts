import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alternate } from '../harness/alternate.ts'
import { runCommand } from '../harness/command-line.ts'
import type { Figure } from '../harness/figure.ts'
import { peopleToImport } from '../harness/people.ts'
import { storedRows } from '../harness/stored-rows.ts'
import { inFolder } from '../harness/workspace.ts'

const rounds = 5

/** `chartroom import`, less what the command costs on one Patient, against a bare insert of the very rows it wrote. */
export function importRate(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const people = await peopleToImport(folder)
    let count = 0
    const fresh = (): string => join(folder, `data-${count++}`)
    const importOf = async (path: string): Promise<{ seconds: number; data: string }> => {
      const data = fresh()
      const { seconds } = await runCommand(['import', path, '--data', data, '--no-demo'])
      return { seconds, data }
    }
    const one = join(folder, 'one.json')
    writeFileSync(
      one,
      '{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Patient","id":"one"}}]}',
    )
    const written = storedRows(join((await importOf(people.folder)).data, 'chartroom.sqlite'))
    const compared = await alternate(
      rounds,
      async () => {
        const starting = await importOf(one)
        const whole = await importOf(people.folder)
        return written.resources / (whole.seconds - starting.seconds)
      },
      async () => written.resources / written.insertInto(`${fresh()}.sqlite`),
    )
    const perResource = (written.rows / written.resources).toFixed(1)
    return [
      {
        work: `import of ${people.what}: ${written.resources} resources, ${perResource} rows each`,
        unit: 'resources/s',
        ...compared,
        bar: { text: '≥ 5,000 resources/s', met: compared.ours.median >= 5000 },
      },
    ]
  })
}
