import { cpus, loadavg } from 'node:os'
import { type Figure, tableHead, tableLine } from './harness/figure.ts'

/** `npm run bench [case…]`: each case against a floor in the same run; prints one table in Markdown. */
const cases: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  sizes: async () => (await import('./cases/sizes.ts')).sizes(),
  start: async () => (await import('./cases/start.ts')).start(),
  import: async () => (await import('./cases/import.ts')).importRate(),
  'index-rows': async () => (await import('./cases/index-rows.ts')).indexRows(),
  fhir: async () => (await import('./cases/fhir.ts')).fhir(),
  'at-scale': async () => (await import('./cases/at-scale.ts')).atScale(),
  peers: async () => (await import('./cases/peers.ts')).peers(),
  classic: async () => (await import('./cases/classic.ts')).classic(),
  connect: async () => (await import('./cases/connect.ts')).connectCall(),
  'first-data': async () => (await import('./cases/first-data.ts')).firstData(),
  'large-chart': async () => (await import('./cases/large-chart.ts')).largeChart(),
}

/** What takes long, and runs when it is named. */
const onlyAsked = new Set(['at-scale', 'peers'])

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(cases, name))
if (unknown.length > 0) {
  process.stderr.write(`no such case: ${unknown.join(', ')}. There are ${Object.keys(cases).join(', ')}.\n`)
  process.exit(1)
}

const cores = cpus()
process.stdout.write(
  `${new Date().toISOString().slice(0, 16)}Z, ${cores.length} × ${cores[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}\n\n${tableHead}\n`,
)
for (const [name, run] of Object.entries(cases)) {
  if (asked.length > 0 ? !asked.includes(name) : onlyAsked.has(name)) continue
  for (const figure of await run()) process.stdout.write(`${tableLine(figure)}\n`)
}
