interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Each dependency has its line in docs/dependencies.md, each line its dependency, and every version is exact. */
export function checkDependencies(text: string, manifests: readonly Manifest[]): readonly string[] {
  const used = new Map<string, string>()
  for (const { dependencies, devDependencies, optionalDependencies } of manifests) {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      if (!name.startsWith('@chartroom/')) used.set(name, version)
    }
  }
  const told = new Set([...text.matchAll(/^\| `([^`]+)` +\|/gm)].map((match) => match[1] ?? ''))
  return [
    ...[...used.keys()]
      .filter((name) => !told.has(name))
      .map((name) => `docs/dependencies.md does not say why ${name} is here`),
    ...[...told]
      .filter((name) => !used.has(name))
      .map((name) => `docs/dependencies.md tells of ${name}, which is gone`),
    ...[...used]
      .filter(([, version]) => !/^\d/.test(version))
      .map(([name, version]) => `${name} is not pinned (${version})`),
  ]
}
