import { startTestCluster } from '../packages/server/src/store/postgres/test-cluster.ts'

/** A PostgreSQL of its own for whoever starts this: prints the address of an empty database, and ends with its input. */
const cluster = await startTestCluster()
if ('unavailable' in cluster) {
  process.stderr.write(`no PostgreSQL: ${cluster.unavailable}\n`)
  process.exit(1)
}
process.stdout.write(`${JSON.stringify({ url: await cluster.createDatabase(), description: cluster.description })}\n`)
process.stdin.resume()
process.stdin.once('end', () => void cluster.stop())
