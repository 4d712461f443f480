import { options } from '../config-options.ts'
import type { Environment } from './environment.ts'
import { printProblem } from './print-problem.ts'

/** Every command: loaded only when it is asked for, so that `import` starts no server. */
const commands = {
  start: { doc: 'Run the container (the default).', load: async () => (await import('./start.ts')).start },
  import: {
    doc: 'Import FHIR bundles and NDJSON: import FILE|DIR…',
    load: async () => (await import('./import-command.ts')).importCommand,
  },
  app: {
    doc: 'Register apps by their manifests: app add FILE|ADDRESS…, app list',
    load: async () => (await import('./app-command.ts')).appCommand,
  },
  token: {
    doc: 'Print a bearer token of a demo: token --persona NAME --record ID --app APP --scope "SCOPES" [--minutes N], token end TOKEN',
    load: async () => (await import('./token-command.ts')).tokenCommand,
  },
  reindex: {
    doc: 'Make the search index anew from what is stored; see docs/reindex.md.',
    load: async () => (await import('./reindex-command.ts')).reindexCommand,
  },
  sample: {
    doc: 'Write the sample people, or N generated ones: sample --out DIR [--patients N --seed S --format bundles|ndjson]',
    load: async () => (await import('./sample-command.ts')).sampleCommand,
  },
} as const

/** Runs one command line and says its exit code: 0 done, 1 refused or failed in part, 2 not understood. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const [name = 'start', ...rest] = argv[0]?.startsWith('-') ? ['start', ...argv] : argv
  if (name === 'help' || argv.includes('--help')) return printHelp()
  if (!Object.hasOwn(commands, name)) {
    process.stderr.write(`chartroom: ${name} is not a command\n`)
    printHelp()
    return 2
  }
  try {
    const command = await commands[name as keyof typeof commands].load()
    return await command(rest, env)
  } catch (error) {
    return printProblem(error)
  }
}

function printHelp(): number {
  const lines = Object.entries(commands).map(([name, { doc }]) => `  chartroom ${name.padEnd(8)} ${doc}`)
  const settings = options.map(({ flag, kind, default: value, doc }) => {
    const name = kind === 'switch' ? `--no-${flag}` : `--${flag} …`
    return `  ${name.padEnd(20)} ${doc}${value === null || kind === 'switch' ? '' : ` (${value})`}`
  })
  const clone = 'In a clone: npm start -- OPTIONS, npm run chartroom -- COMMAND OPTIONS'
  process.stdout.write(
    `${lines.join('\n')}\n\nOptions of start, and of any command that opens the data:\n${settings.join('\n')}\n\n${clone}\n`,
  )
  return 0
}
