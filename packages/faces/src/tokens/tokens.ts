/**
 * The colours of every face and app: role → light, dark, more contrast light, more contrast dark.
 * Nobody writes a colour elsewhere. `tokens.css` is made of this file (`generate.ts`).
 */
export const modes = ['light', 'dark', 'more-light', 'more-dark'] as const
export type Mode = (typeof modes)[number]

type Colours = readonly [light: string, dark: string, moreLight: string, moreDark: string]

export const roles = {
  canvas: ['#F3F5F8', '#0E141A', '#FFFFFF', '#000000'],
  surface: ['#FFFFFF', '#151D25', '#FFFFFF', '#000000'],
  raised: ['#FFFFFF', '#1C2630', '#FFFFFF', '#000000'],
  sunken: ['#E9EDF2', '#0A0F14', '#FFFFFF', '#000000'],
  hover: ['#EDF2F8', '#1F2B37', '#E6E6E6', '#262626'],
  selected: ['#DCE9F7', '#1D3A57', '#CFE3FF', '#002F5E'],
  text: ['#16202B', '#E7ECF1', '#000000', '#FFFFFF'],
  text2: ['#475462', '#A8B4C0', '#2B2B2B', '#E0E0E0'],
  border: ['#CCD4DD', '#2F3B47', '#000000', '#FFFFFF'],
  edge: ['#6F7C8A', '#7D8B99', '#000000', '#FFFFFF'],
  primary: ['#14548F', '#7FBAF2', '#003A75', '#A6D4FF'],
  'primary-hover': ['#0E4274', '#A3CFF8', '#00264D', '#CFE7FF'],
  'on-primary': ['#FFFFFF', '#0A1C2E', '#FFFFFF', '#000000'],
  'primary-soft': ['#E1EDF8', '#17324C', '#FFFFFF', '#000000'],
  focus: ['#7A2FD0', '#C79BFF', '#6A00D4', '#E0BBFF'],
  crit: ['#A31218', '#FF9A94', '#8A0006', '#FFB3AE'],
  'crit-bg': ['#FCE3E2', '#421719', '#FFFFFF', '#000000'],
  'crit-fill': ['#B0151B', '#FF8A84', '#8A0006', '#FFB3AE'],
  'on-crit': ['#FFFFFF', '#2A0506', '#FFFFFF', '#000000'],
  abn: ['#854400', '#F5BE62', '#5E3000', '#FFD58A'],
  'abn-bg': ['#FFF1D6', '#35270E', '#FFFFFF', '#000000'],
  ok: ['#1B6638', '#7CD6A0', '#00461E', '#9CF0BD'],
  'ok-bg': ['#E0F3E7', '#12301F', '#FFFFFF', '#000000'],
  sens: ['#5A3795', '#CDB2FF', '#42147F', '#DEC9FF'],
  'sens-bg': ['#EEE7FA', '#2B2047', '#FFFFFF', '#000000'],
  own: ['#0B6163', '#74D3D1', '#004547', '#9CF0EE'],
  'own-bg': ['#DBF2F1', '#0E3131', '#FFFFFF', '#000000'],
  dead: ['#39424C', '#C9D0D8', '#000000', '#FFFFFF'],
  'on-dead': ['#FFFFFF', '#11181F', '#FFFFFF', '#000000'],
  band: ['#E2EFE8', '#1B3027', '#DDEBE2', '#10291D'],
  'band-edge': ['#5B7F6C', '#6E9C84', '#1E4A34', '#A9D8BF'],
  grid: ['#DDE3EA', '#27323D', '#8A8A8A', '#6B6B6B'],
  c1: ['#1565B0', '#5AA2EC', '#003A75', '#A6D4FF'],
  c2: ['#B85A10', '#D0792F', '#7A2F00', '#FFB98A'],
  c3: ['#004D40', '#9BE8D2', '#00513A', '#8CEBC4'],
  c4: ['#B5459A', '#F29AD8', '#5A1D82', '#E0BBFF'],
  c5: ['#5B6875', '#8F9CA8', '#2B2B2B', '#E0E0E0'],
} as const satisfies Readonly<Record<string, Colours>>

export type Role = keyof typeof roles

export function colour(role: Role, mode: Mode): string {
  return roles[role][modes.indexOf(mode)] ?? roles[role][0]
}

/** What a face sends to plain apps and what its rows measure: `data-density` on `<html>`. Sizes in rem. */
export const densities = {
  compact: { body: '0.9375rem', line: '1.25rem', row: '1.75rem', control: '2rem', gap: '0.75rem' },
  comfortable: { body: '1.0625rem', line: '1.625rem', row: '3rem', control: '2.75rem', gap: '1.5rem' },
} as const

/** Type sizes that do not change with the density. */
export const sizes = {
  caption: '0.8125rem',
  h3: '1.0625rem',
  h2: '1.25rem',
  h1: '1.5rem',
  value: '2rem',
} as const
