/** Preloaded by the scripts of package.json, in JavaScript, because an older Node cannot even read the TypeScript beside it. */
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  process.stderr.write(
    `Chartroom needs Node 24 or newer; this is ${process.versions.node}. On Linux x64 "npm ci" brings it along; elsewhere install Node 24, then run npm ci again.\n`,
  )
  process.exit(1)
}
