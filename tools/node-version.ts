/** One clear line where Node is too old; `npm run` in a clone brings its own (docs: README). */
export function requireNode24(): void {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major >= 24) return
  process.stderr.write(
    `Chartroom needs Node 24 or newer; this is ${process.versions.node}. Use npm start / npm test, or install Node 24.\n`,
  )
  process.exit(1)
}
