/** Paths that a document names in backticks and that are not there. Only what looks like a path of the repository counts. */
export function checkPaths(document: string, text: string, exists: (path: string) => boolean): readonly string[] {
  const named = [
    ...text.matchAll(/`((?:packages|apps|tools|conformance|benchmarks|docs|clients)\/[A-Za-z0-9_./-]+)`/g),
  ].map((match) => match[1] ?? '')
  return [...new Set(named)]
    .filter((path) => !exists(path.replace(/\/$/, '')))
    .map((path) => `${document} names ${path}, which is not there`)
}
