import { options } from '../packages/server/src/config-options.ts'

/** `docs/reference/configuration.md`, from the one list of options. */
export function configurationDoc(): string {
  const rows = options.map(({ flag, kind, env, default: value, doc }) => {
    const name = kind === 'switch' && value === true ? `--no-${flag}` : kind === 'switch' ? `--${flag}` : `--${flag} …`
    return `| \`${name}\` | \`${env}\` | ${value === null ? '' : `\`${value}\``} | ${doc} |`
  })
  return [
    '<!-- Generated from packages/server/src/config-options.ts by `npm run generate`. Do not edit. -->',
    '# Configuration',
    '',
    'Flags win over the environment. All complaints come at once, and nothing starts until there is none.',
    '',
    '| flag | environment | default | what |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
