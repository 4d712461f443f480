import {
  type ConvertCSSVariablesInput,
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import { theme } from './theme.ts'
import { colour, densities, type Mode, modes, type Role, roles, sizes } from './tokens.ts'

const selectors: Readonly<Record<Mode, string>> = {
  light: ':root',
  dark: ":root[data-mantine-color-scheme='dark']",
  'more-light': ":root[data-contrast='more']",
  'more-dark': ":root[data-mantine-color-scheme='dark'][data-contrast='more']",
}

/** Mantine's own variables → roles. Written for both schemes: Mantine's selectors would win over a bare `:root`. */
const mapped: Readonly<Record<string, Role>> = {
  'color-body': 'canvas',
  'color-text': 'text',
  'color-bright': 'text',
  'color-dimmed': 'text2',
  'color-placeholder': 'text2',
  'color-anchor': 'primary',
  'color-default': 'surface',
  'color-default-hover': 'hover',
  'color-default-color': 'text',
  'color-default-border': 'edge',
  'color-error': 'crit',
  'color-success': 'ok',
  'color-disabled': 'sunken',
  'color-disabled-color': 'text2',
  'color-disabled-border': 'border',
  'primary-color-contrast': 'on-primary',
  'primary-color-filled': 'primary',
  'primary-color-filled-hover': 'primary-hover',
  'primary-color-light': 'primary-soft',
  'primary-color-light-hover': 'hover',
  'primary-color-light-color': 'primary',
  'color-primary-filled': 'primary',
  'color-primary-filled-hover': 'primary-hover',
}

/** The whole of `tokens.css`: Mantine's variables, our roles in four modes, the two densities. */
export function writeCss(): string {
  return [
    '/* Generated from tokens.ts by generate.ts. Do not edit. */',
    convertCssVariables(readable(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)))),
    ...modes.map((mode) => block(selectors[mode], colours(mode))),
    block(':root[data-mantine-color-scheme]', mantineLines()),
    block(':root', sizeLines()),
    ...Object.keys(densities).map((name) => density(name as keyof typeof densities)),
    '',
  ].join('\n')
}

/** Only what components of ours can reach: no ramps of colours that no face names. */
function readable(input: ConvertCSSVariablesInput): ConvertCSSVariablesInput {
  const unused = /^--mantine-color-(red|pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange)-/
  const keep = (part: Record<string, string>) =>
    Object.fromEntries(Object.entries(part).filter(([name]) => !unused.test(name)))
  return { variables: keep(input.variables), light: keep(input.light), dark: keep(input.dark) }
}

function colours(mode: Mode): string[] {
  return (Object.keys(roles) as Role[]).map((role) => `--cr-${role}: ${colour(role, mode)};`)
}

function mantineLines(): string[] {
  return Object.entries(mapped).map(([name, role]) => `--mantine-${name}: var(--cr-${role});`)
}

function sizeLines(): string[] {
  return [
    ...Object.entries(sizes).map(([name, size]) => `--cr-size-${name}: ${size};`),
    '--cr-font: var(--mantine-font-family);',
    '--cr-shadow-menu: 0 2px 8px rgb(22 32 43 / 18%);',
    '--cr-shadow-dialog: 0 12px 32px rgb(22 32 43 / 18%);',
    '--mantine-font-size-xs: var(--cr-size-caption);',
    ...['sm', 'md', 'lg'].map((size) => `--mantine-font-size-${size}: var(--cr-body);`),
    '--mantine-line-height: var(--cr-line);',
  ]
}

function density(name: keyof typeof densities): string {
  const lines = Object.entries(densities[name]).map(([part, size]) => `--cr-${part}: ${size};`)
  return block(name === 'compact' ? ':root' : `:root[data-density='${name}']`, lines)
}

function block(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`
}
