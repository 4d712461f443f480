import { addresses, calls, expandName } from '@chartroom/model'
import type { AppManifest } from './manifest.ts'

/**
 * A Classic manifest's `requires` in the one language of scopes (design §3.3): each class that the app reads becomes the
 * FHIR types that the class's calls are made of, and the types those refer to for names and codes.
 */
export function scopesOf(manifest: AppManifest): readonly string[] {
  const types = requiredCalls(manifest).flatMap((call) => [...call.needs, ...call.follows])
  // Everything in a record is about its patient: her name and birth date come with any of it.
  return [...new Set(['Patient', ...types])].sort().map((type) => `patient/${type}.rs`)
}

/** Names of the classes that the app reads, as the model has them: `Medication`. */
export function classesOf(manifest: AppManifest): readonly string[] {
  return [...new Set(requiredCalls(manifest).map((call) => call.returns.of.split(':')[1] ?? ''))].sort()
}

function requiredCalls(manifest: AppManifest) {
  return [...calls, ...addresses].filter((call) => {
    const methods = manifest.requires[expandName(call.returns.of)]?.methods ?? []
    return methods.includes(call.http.split(' ')[0] ?? '')
  })
}
