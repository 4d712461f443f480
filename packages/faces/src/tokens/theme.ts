import { Button, createTheme, Input, type MantineColorsTuple } from '@mantine/core'
import { answerVariant } from './variants.ts'

/** Mantine wants ten shades of its greys; ours all answer to roles, so that every mode reaches them. */
const greys: MantineColorsTuple = [
  'var(--cr-canvas)',
  'var(--cr-hover)',
  'var(--cr-sunken)',
  'var(--cr-border)',
  // Outline of fields: at least 3 : 1, so that a control is seen as one.
  'var(--cr-edge)',
  'var(--cr-edge)',
  'var(--cr-text2)',
  'var(--cr-text2)',
  'var(--cr-text)',
  'var(--cr-text)',
]
const primary: MantineColorsTuple = [
  'var(--cr-primary-soft)',
  'var(--cr-primary-soft)',
  'var(--cr-selected)',
  'var(--cr-primary)',
  'var(--cr-primary)',
  'var(--cr-primary)',
  'var(--cr-primary)',
  'var(--cr-primary-hover)',
  'var(--cr-primary-hover)',
  'var(--cr-primary-hover)',
]

const font = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif"

export const theme = createTheme({
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '600' },
  primaryColor: 'primary',
  colors: { primary, gray: greys, dark: greys },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: answerVariant,
  components: {
    Button: Button.extend({
      vars: () => ({ root: { '--button-height': 'var(--cr-control)', '--button-padding-x': '16px' } }),
    }),
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': 'var(--cr-control)' } }) }),
  },
})
