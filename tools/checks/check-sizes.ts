const longest = 400
const longestReadme = 150

/** Files in which a reader could not find her way. Generated files are exempt, tests are not. */
export function checkSizes(files: readonly { readonly path: string; readonly text: string }[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    if (path === 'README.md' && lines > longestReadme)
      return [`README.md has ${lines} lines; it keeps to ${longestReadme}`]
    const counts = /\.(ts|tsx|mjs|css|md)$/.test(path) && !/\/generated\//.test(path)
    return counts && lines > longest ? [`${path} has ${lines} lines; a file keeps to ${longest}`] : []
  })
}
