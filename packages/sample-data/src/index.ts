export { accounts, type SampleAccount } from './accounts.ts'
export type { Bundle, BundleEntry, Resource } from './fhir.ts'
export {
  type GeneratedPerson,
  greatestSeed,
  mostPatients,
  type PopulationOptions,
  population,
} from './population/population.ts'
export { type Persona, personas, resources, type SampleOptions, sharedBundle } from './sample.ts'
