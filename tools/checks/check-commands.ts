/** Where the blocks of commands in a document are run. */
export interface RunBlocks {
  readonly document: string
  /** The first line of every block, in order. */
  readonly begins: readonly string[]
  /** The files that run them. */
  readonly runBy: readonly string[]
}

/** Every block of commands that a reader may copy, and what proves it. A new block needs a line here, and a test. */
export const runBlocks: readonly RunBlocks[] = [
  {
    document: 'README.md',
    begins: ['npm ci && npm start', 'npm ci && npm test', 'npm run chartroom -- sample --out ./people'],
    runBy: ['.ci/run', 'conformance/command-line.test.ts'],
  },
  {
    document: 'docs/try-it.md',
    begins: [
      "curl -s -c cookies.txt -H 'X-Chartroom-Face: curl' -H \"Origin: $CHARTROOM\" -H 'Content-Type: application/json' \\",
      "curl -s -b cookies.txt -H 'X-Chartroom-Face: curl' \\",
      "curl -s -b cookies.txt -H 'X-Chartroom-Face: curl' -H \"Origin: $CHARTROOM\" -H 'Content-Type: application/json' \\",
      'TOKEN=$(sed \'s/.*"connect_token":"\\([^"]*\\)".*/\\1/\' launch.json)',
      'curl -s -H "Authorization: Connect $TOKEN" "$CHARTROOM/smart/records/tomas-silva/medications/"',
      'npm run --silent chartroom -- token --persona dave --record penny-silva --app medication-list \\',
      'BEARER=$(head -n 1 token.txt)',
      'curl -s -H "Authorization: Bearer $BEARER" "$CHARTROOM/fhir/Observation?category=vital-signs&_summary=count"',
      'npm run --silent chartroom -- token --persona dave --record penny-silva --app medication-list \\',
      'WRITER=$(head -n 1 writer.txt)',
    ],
    runBy: ['conformance/try-it.test.ts'],
  },
  {
    document: 'docs/fhir.md',
    begins: [
      'TOKEN=$(npm run --silent chartroom -- token --persona dave --record nguyen-thi-minh-khai --app medication-list \\',
      'fhir Patient/nguyen-thi-minh-khai',
      'fhir Patient/nguyen-thi-minh-khai/_history/1',
      "fhir 'Observation?code=4548-4&_count=5' > page.json",
      "fhir Observation -H 'Content-Type: application/fhir+json' -H 'If-None-Exist: identifier=urn:diary|1' \\",
      "fhir Observation/diary-2 -X PUT -H 'Content-Type: application/fhir+json' -H 'If-None-Match: *' \\",
      'fhir \'\' -H \'Content-Type: application/fhir+json\' -d \'{"resourceType":"Bundle","type":"transaction","entry":[',
    ],
    runBy: ['conformance/fhir-page.test.ts'],
  },
  {
    document: 'docs/scaling.md',
    begins: [
      'npm run chartroom -- start --no-demo --data ./first --database $DATABASE --origin $ORIGIN --port 7101',
      'mkdir -p -m 700 ./second/keys && cp -p ./first/keys/server.key ./second/keys/',
      'npm run chartroom -- start --no-demo --data ./second --database $DATABASE --origin $ORIGIN --port 7102',
    ],
    runBy: ['conformance/scaling.test.ts'],
  },
]

/** Blocks of a document that no test runs, and blocks that are told to be run and are gone. */
export function checkCommands(
  document: string,
  text: string,
  exists: (path: string) => boolean,
  table = runBlocks,
): readonly string[] {
  const found = [...text.matchAll(/^```(?:sh|bash|shell|console)\n([^\n]*)/gm)].map((match) => match[1] ?? '')
  const { begins = [], runBy = [] }: Partial<RunBlocks> = table.find((row) => row.document === document) ?? {}
  return [
    ...found
      .filter((line) => !begins.includes(line))
      .map((line) => `${document}: no test runs the commands that begin with "${line}"`),
    ...begins
      .filter((line) => !found.includes(line))
      .map((line) => `${document}: the commands that begin with "${line}" are gone`),
    ...runBy
      .filter((path) => !exists(path))
      .map((path) => `${document}: its commands are run by ${path}, which is gone`),
  ]
}
