/**
 * A PostgreSQL of its own for tests that see us from outside only (conformance/): prints one line of JSON, then answers each
 * line on its standard input with the address of a new empty database, until that input ends.
 * The line is `{ "description": … }`, or `{ "unavailable": why }` and an end with 0.
 */
import { createInterface } from 'node:readline'
import { startTestCluster } from '../packages/server/src/store/postgres/test-cluster.ts'

const cluster = await startTestCluster()
if ('unavailable' in cluster) {
  process.stdout.write(`${JSON.stringify({ unavailable: cluster.unavailable })}\n`)
} else {
  // Ctrl-C reaches the whole group of processes: the tests that own this one end it by closing its input.
  process.on('SIGINT', () => {})
  process.stdout.write(`${JSON.stringify({ description: cluster.description })}\n`)
  for await (const _line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify({ url: await cluster.createDatabase() })}\n`)
  }
  await cluster.stop()
}
