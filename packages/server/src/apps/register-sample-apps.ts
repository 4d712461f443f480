import type { ContainerStore } from '../store/container-store.ts'
import type { AppManifest } from './manifest.ts'

/** Registers the sample apps at the addresses they have now; what an administrator decided about them stays. */
export async function registerSampleApps(manifests: readonly AppManifest[], store: ContainerStore): Promise<void> {
  for (const manifest of manifests) {
    const known = await store.app(manifest.id)
    await store.putApp({
      id: manifest.id,
      manifest: JSON.stringify(manifest),
      approved: known?.approved ?? true,
      suspended: known?.suspended ?? false,
    })
  }
}
