import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core'
import { theme } from './theme.ts'

/** Mantine's own variables as a file (its provider would inject a `<style>`), and their colours led back to our roles. */
export function mantineCss(): string {
  const variables = convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root', ':root')
  const roles = {
    body: 'surface',
    text: 'text',
    dimmed: 'text2',
    placeholder: 'text2',
    anchor: 'primary',
    default: 'surface',
    'default-hover': 'hover',
    'default-color': 'text',
    'default-border': 'edge',
    error: 'crit',
    'disabled-color': 'text2',
    disabled: 'sunken',
    'disabled-border': 'border',
    'primary-color-filled': 'primary',
    'primary-color-filled-hover': 'primary-hover',
    'primary-color-contrast': 'on-primary',
    'primary-color-light': 'primary-soft',
    'primary-color-light-hover': 'hover',
    'primary-color-light-color': 'primary',
  }
  const lines = Object.entries(roles).map(([name, role]) => {
    const variable = name.startsWith('primary-color') ? `--mantine-${name}` : `--mantine-color-${name}`
    return `  ${variable}: var(--cr-${role});`
  })
  const selectors = [':root[data-mantine-color-scheme="light"]', ':root[data-mantine-color-scheme="dark"]'].join(',\n')
  return `/* Generated from theme.ts by \`npm run generate\`. Do not edit. */\n\n${variables}\n\n${selectors} {\n${lines.join('\n')}\n}\n`
}
