/**
 * `npm run hapi-client`: HAPI's own Java client against a container of the made-up people (`conformance/fhir/records`), with
 * a token by `chartroom token`. Exit code 1 when a step fails. Needs a JDK of 17 or newer and Maven.
 */
import { spawn } from 'node:child_process'
import { serveRecords } from '../fhir/served.ts'
import { buildJar } from '../support/build-jar.ts'

const jar = buildJar(import.meta.dirname, 'hapi-client')
const served = await serveRecords()
try {
  const patient = 'cf-hapi'
  const token = await served.token({ persona: 'dave', record: patient, scope: 'patient/*.cruds' })
  const child = spawn('java', ['-Xmx512m', '-jar', jar, served.base, token, patient, 'cf-zoe'], { stdio: 'inherit' })
  process.exitCode = await new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)))
} finally {
  await served.close()
}
