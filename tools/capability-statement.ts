/** Prints the CapabilityStatement as the server tells it at the address that is given: `node --conditions=source tools/capability-statement.ts BASE` */
import { capabilityStatement } from '../packages/server/src/fhir/capability.ts'

const [base = 'http://127.0.0.1:7000/fhir'] = process.argv.slice(2)
process.stdout.write(`${capabilityStatement(base).text}\n`)
