import type { Bundle, GeneratedPerson } from '@chartroom/sample-data'

/** Where generated people go, one at a time: each call resolves when there is room for the next. */
export interface PopulationWriter {
  writeShared(bundle: Bundle): Promise<void>
  write(person: GeneratedPerson): Promise<void>
  close(): Promise<void>
}
