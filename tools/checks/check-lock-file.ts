interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly integrity?: string; readonly link?: true }>
  >
}

/** The lock file names no registry, so that a clone installs from whichever the machine has, and each package carries its hash. */
export function checkLockFile(text: string): readonly string[] {
  const { packages } = JSON.parse(text) as LockFile
  return Object.entries(packages).flatMap(([path, { resolved, integrity, link }]) => {
    if (resolved !== undefined && /^(https?|git)[:+]/.test(resolved))
      return [`package-lock.json: ${path} names an address to fetch it from; npm needs none`]
    const foreign = path.includes('node_modules/') && link !== true
    return foreign && integrity === undefined ? [`package-lock.json: ${path} has no hash`] : []
  })
}
